import { expect, test } from 'vitest'
import { authorized } from '../../src/local/authorizer.ts'
import { eventOf, type Request } from '../../src/local/event.ts'

const request: Request = {
  method: 'POST',
  url: '/graphql',
  headers: { host: 'localhost:4000', 'content-type': 'application/json', 'user-agent': 'test' },
  body: Buffer.from('{"query":"{ ä }"}'),
  sourceIp: '127.0.0.1',
  requestId: 'r1',
  time: Date.UTC(2026, 2, 5, 19, 3, 58),
}
const event = (change: Partial<Request> = {}) => eventOf({ ...request, ...change }, 'POST /graphql')
const claims = (headers: Record<string, string>) =>
  authorized(event({ headers })).requestContext.authorizer.jwt.claims

test('an event is what API Gateway makes of a request', () => {
  expect(event()).toEqual({
    version: '2.0',
    routeKey: 'POST /graphql',
    rawPath: '/graphql',
    rawQueryString: '',
    headers: request.headers,
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: 'localhost:4000',
      domainPrefix: 'localhost',
      http: {
        method: 'POST',
        path: '/graphql',
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: 'test',
      },
      requestId: 'r1',
      routeKey: 'POST /graphql',
      stage: '$default',
      time: '05/Mar/2026:19:03:58 +0000',
      timeEpoch: 1772737438000,
    },
    body: '{"query":"{ ä }"}',
    isBase64Encoded: false,
  })
})

test('a query string comes raw and by parameter, repeated ones with commas', () => {
  const url = '/graphql?a=1&b=x%20y&a=2?'
  expect(event({ url })).toMatchObject({
    rawPath: '/graphql',
    rawQueryString: 'a=1&b=x%20y&a=2?',
    queryStringParameters: { a: '1,2?', b: 'x y' },
  })
})

test('cookies come apart from the headers', () => {
  const { cookies, headers } = event({ headers: { cookie: 'a=1; b=2', accept: '*/*' } })
  expect(cookies).toEqual(['a=1', 'b=2'])
  expect(headers).toEqual({ accept: '*/*' })
})

test('a body that is not text comes in base64', () => {
  const body = Buffer.from([0, 255, 128])
  const headers = { 'content-type': 'application/octet-stream' }
  expect(event({ body, headers })).toMatchObject({ body: 'AP+A', isBase64Encoded: true })
})

test('a body that is called text and is no UTF-8 comes in base64, too, so that nothing of it is lost', () => {
  const body = Buffer.from('{"query":"{ ä }"}', 'latin1')
  expect(event({ body })).toMatchObject({ body: body.toString('base64'), isBase64Encoded: true })
})

test('a request without a body has none in its event', () => {
  expect(event({ body: Buffer.alloc(0) })).not.toHaveProperty('body')
})

test('the claims of the caller come from two headers', () => {
  expect(claims({ 'x-account-id': '210987654321', 'x-scopes': 'permissions:read' })).toEqual({
    account_id: '210987654321',
    scope: 'permissions:read',
  })
})

test('a caller who names none is the example account with all scopes', () => {
  expect(claims({})).toEqual({ account_id: '123456789012', scope: 'permissions:read permissions:write' })
})

test('an empty x-scopes is no scopes, and a malformed account is passed on for the entry point to refuse', () => {
  expect(claims({ 'x-account-id': 'me', 'x-scopes': '' })).toEqual({ account_id: 'me', scope: '' })
})

test('the two headers go no further', () => {
  const headers = { 'x-account-id': '210987654321', 'x-scopes': '', accept: '*/*' }
  expect(authorized(event({ headers })).headers).toEqual({ accept: '*/*' })
})
