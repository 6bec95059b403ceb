import { serverAudits } from 'graphql-http'
import { expect, test } from 'vitest'
import { servedRoutes } from '../../harness/overHttp.ts'

const url = servedRoutes()

const audits = serverAudits({ url })

test.each(audits)('$id: $name', async ({ fn }) => {
  expect(await fn()).toMatchObject({ status: 'ok' })
})

test('the audit is whole', () => {
  expect(audits).toHaveLength(61)
})
