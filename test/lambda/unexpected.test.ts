import type { ApolloServerPlugin } from '@apollo/server'
import { expect, test, vi } from 'vitest'
import { createApiHandler } from '../../src/lambda/apiHandler.ts'
import { documentClient } from '../../src/table/store.ts'
import { apiEvent, newAccount, REGION } from '../harness/service.ts'
import { jsonLines, written } from '../harness/written.ts'

vi.hoisted(() => {
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'INFO')
})

/** Fails outside of any field, where Apollo Server would log the error itself, with all that it quotes. */
vi.mock('../../src/graphql/limits/listLimits.ts', () => {
  const broken: ApolloServerPlugin = {
    async requestDidStart({ request }) {
      throw new RangeError(`This is a query too many: ${request.query}`)
    },
  }
  return { listLimits: broken }
})

test('an error outside of any field is logged by its name and place, too', async () => {
  const text = written()
  const store = { documents: documentClient({}), permissions: '', works: '' }
  const body = JSON.stringify({ query: '{ viewer { accountId } }' })
  const { body: answer } = await createApiHandler(store, REGION)(
    apiEvent(body, { account_id: newAccount(), scope: 'permissions:read' }),
    { awsRequestId: 'test', getRemainingTimeInMillis: () => 29_000 },
  )
  expect(JSON.parse(answer ?? '')).toMatchObject({
    errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR', retryable: false } }],
  })
  expect(jsonLines(text())).toMatchObject([
    {
      level: 'ERROR',
      causes: expect.arrayContaining([
        { name: 'RangeError', frames: expect.arrayContaining([expect.stringContaining('unexpected.test')]) },
      ]),
    },
  ])
  expect(text()).not.toContain('viewer')
})
