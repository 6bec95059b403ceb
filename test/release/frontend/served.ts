import type { AddressInfo } from 'node:net'
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda'
import { afterAll, beforeAll } from 'vitest'
import { createApiHandler } from '../../../src/lambda/apiHandler.ts'
import { createGateway, type Gateway } from '../../../src/local/gateway.ts'
import { listen } from '../../../src/local/listen.ts'
import type { Store } from '../../../src/table/store.ts'
import { newStore, REGION } from '../../harness/service.ts'

interface Served {
  readonly store?: Store
  /** What a request meets before the API: an answer of the gateway's own, or nothing. */
  readonly before?: () => number | undefined
  /** What an invocation has left, in ms. */
  readonly remaining?: number
}

/**
 * The API behind the local gateway as long as the tests of a file run, for tokens that are the account.
 *
 * @returns where the API is
 */
export function served({
  store = newStore(),
  before = () => undefined,
  remaining = 29_000,
}: Served = {}): () => string {
  let gateway: Gateway
  beforeAll(async () => {
    const api = createApiHandler(store, REGION)
    gateway = createGateway(
      ['POST /graphql', 'GET /graphql'].map((routeKey) => ({
        routeKey,
        answer: async (event) => {
          const statusCode = before()
          if (statusCode !== undefined) return { statusCode, body: '{"message":"None"}' }
          const asVerified = verified(event as APIGatewayProxyEventV2WithJWTAuthorizer)
          return api(asVerified, { awsRequestId: 'test', getRemainingTimeInMillis: () => remaining })
        },
      })),
    )
    await listen(gateway.server, 0)
  })
  afterAll(() => gateway.stop())
  return () => `http://127.0.0.1:${(gateway.server.address() as AddressInfo).port}/graphql`
}

/** An issuer whose tokens are the account: what the gateway makes of one that it has verified. */
function verified(event: APIGatewayProxyEventV2WithJWTAuthorizer): typeof event {
  const account_id = event.headers['authorization']?.replace(/^Bearer /, '') ?? ''
  const jwt = { claims: { account_id, scope: 'permissions:read permissions:write' }, scopes: [] }
  const authorizer = { principalId: '', integrationLatency: 0, jwt }
  return { ...event, requestContext: { ...event.requestContext, authorizer } }
}
