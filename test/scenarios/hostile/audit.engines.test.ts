import { serverAudits } from 'graphql-http'
import { expect, test } from 'vitest'
import { servedRoutes } from '../../harness/overHttp.ts'

const url = servedRoutes()

/** What of the audit is not as it would like it, by its id, and why. Nothing of it is an error. */
const KNOWN: Readonly<Record<string, readonly [status: 'notice' | 'warn', why: string]>> = {
  '572B': ['warn', 'a document that is wrong is a 400 for clients of application/json, too'],
  FDE2: ['warn', 'a document that is wrong is a 400 for clients of application/json, too'],
  '7B9B': ['warn', 'variables that are wrong are a 400 for clients of application/json, too'],
}

const audits = serverAudits({ url })

test.each(audits)('$id: $name', async ({ id, fn }) => {
  const [status = 'ok'] = KNOWN[id] ?? []
  expect(await fn()).toMatchObject({ status })
})

test('the audit is whole, and knows what is known of it', () => {
  const ids = audits.map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(50)
  expect(ids).toEqual(expect.arrayContaining(Object.keys(KNOWN)))
})
