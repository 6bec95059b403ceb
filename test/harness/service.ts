import { randomInt, randomUUID } from 'node:crypto'
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda'
import type { GraphQLFormattedError } from 'graphql'
import { inject } from 'vitest'
import { type ApiHandler, createApiHandler } from '../../src/lambda/apiHandler.ts'
import { documentClient, type Store } from '../../src/table/store.ts'
import { expectListed } from './refusedWith.ts'

export const REGION = 'us-east-1'

/** The tables of the engine that this test run was started with. Each store has a client of its own to tamper with. */
export const newStore = (endpoint = inject('endpoint'), config: DynamoDBClientConfig = {}): Store => ({
  documents: documentClient({
    endpoint,
    region: REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    ...config,
  }),
  permissions: 'permissions',
  works: 'works',
})

/** An account that no other test has: tests share the tables, and nothing else. */
export const newAccount = (): string => String(randomInt(100_000_000_000, 999_999_999_999))

export interface Answer {
  readonly statusCode: number
  // biome-ignore lint/suspicious/noExplicitAny: what a query selects is for the test to know
  readonly data: any
  readonly errors?: readonly GraphQLFormattedError[]
}

/** A caller of the API through its Lambda entry point. */
export interface Client {
  readonly accountId: string
  readonly store: Store
  (query: string, variables?: Record<string, unknown>): Promise<Answer>
}

interface Options {
  readonly accountId?: string
  readonly scopes?: string
  readonly store?: Store
  readonly handler?: ApiHandler
  /** What the invocation has left, in ms. */
  readonly remaining?: number
}

export function newClient({
  accountId = newAccount(),
  scopes = 'permissions:read permissions:write',
  store = newStore(),
  handler = createApiHandler(store, REGION),
  remaining = 29_000,
}: Options = {}): Client {
  const call = async (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const event = apiEvent(JSON.stringify({ query, variables }), { account_id: accountId, scope: scopes })
    const { statusCode, body } = await handler(event, {
      awsRequestId: randomUUID(),
      getRemainingTimeInMillis: () => remaining,
    })
    const answer = JSON.parse(body ?? '')
    expectListed(answer.data)
    return { statusCode, ...answer }
  }
  return Object.assign(call, { accountId, store })
}

/** The event that API Gateway makes of a POST whose token it has verified. */
export function apiEvent(
  body: string,
  claims: Record<string, string>,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): APIGatewayProxyEventV2WithJWTAuthorizer {
  return {
    version: '2.0',
    routeKey: 'POST /graphql',
    rawPath: '/graphql',
    rawQueryString: '',
    headers,
    isBase64Encoded: false,
    body,
    requestContext: {
      accountId: '000000000000',
      apiId: 'test',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      authorizer: { principalId: '', integrationLatency: 0, jwt: { claims, scopes: [] } },
      http: { method: 'POST', path: '/graphql', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
      requestId: 'test',
      routeKey: 'POST /graphql',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
  }
}

/** The event that API Gateway makes of a GET whose token it has verified. */
export function getEvent(
  rawQueryString: string,
  claims: Record<string, string>,
  headers: Record<string, string> = {},
): APIGatewayProxyEventV2WithJWTAuthorizer {
  const { body: _, ...event } = apiEvent('', claims, headers)
  const { requestContext } = event
  return {
    ...event,
    routeKey: 'GET /graphql',
    rawQueryString,
    requestContext: {
      ...requestContext,
      routeKey: 'GET /graphql',
      http: { ...requestContext.http, method: 'GET' },
    },
  }
}
