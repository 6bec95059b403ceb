import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda'
import { describe, expect, test, vi } from 'vitest'
import { createApiHandler } from '../../src/lambda/apiHandler.ts'
import { handler as graphiql } from '../../src/lambda/graphiql.ts'
import { documentClient } from '../../src/table/store.ts'
import { apiEvent, REGION } from '../harness/service.ts'
import { wellAnswered } from '../harness/wellAnswered.ts'
import { jsonLines, written } from '../harness/written.ts'

vi.hoisted(() => {
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'INFO')
})

/** No event here asks for anything of it. */
const store = { documents: documentClient({}), permissions: '', works: '' }
const api = createApiHandler(store, REGION)
const context = { awsRequestId: 'test', getRemainingTimeInMillis: () => 29_000 }
const answerTo = (event: unknown) => api(event as APIGatewayProxyEventV2WithJWTAuthorizer, context)

const QUERY = JSON.stringify({ query: '{ viewer { accountId } }' })
const CLAIMS = { account_id: '123456789012', scope: 'permissions:read' }
const EVENT = apiEvent(QUERY, CLAIMS)
const base64 = (bytes: string | Buffer): string => Buffer.from(bytes).toString('base64')

/** The same with one of its parts another, or left out where that is undefined. */
const withPart = (part: string, value: unknown): unknown => ({ ...EVENT, [part]: value })

/** A request to a REST API, payload format 1.0, whose authorizer is a Cognito user pool. */
const REST_EVENT = {
  version: '1.0',
  resource: '/graphql',
  path: '/graphql',
  httpMethod: 'POST',
  headers: { 'Content-Type': 'application/json', Host: 'x' },
  multiValueHeaders: { 'Content-Type': ['application/json'], Host: ['x'] },
  queryStringParameters: null,
  multiValueQueryStringParameters: null,
  pathParameters: null,
  stageVariables: null,
  requestContext: { httpMethod: 'POST', authorizer: { claims: CLAIMS }, identity: {}, stage: 'x' },
  body: QUERY,
  isBase64Encoded: false,
}

const ODD = [undefined, null, '', 'a', 0, 1.5, true, [], [null], ['a'], {}, { a: null }, { http: null }]

describe('an event', () => {
  test.each([
    ...ODD,
    REST_EVENT,
    { key1: 'value1' },
    { Records: [{ eventSource: 'aws:sqs', body: QUERY }] },
    { version: '2.0', requestContext: { http: {} }, body: QUERY },
  ])('that is none of an HTTP API is refused: %j', async (event) => {
    const answer = await answerTo(event)
    expect(answer.statusCode).toBe(400)
    expect(wellAnswered(answer)?.[0]?.message).toContain('payload format 2.0')
  })

  test.each(Object.keys(EVENT).flatMap((part) => ODD.map((value) => [part, value] as const)))(
    'is answered as one of ours, with %s %j',
    async (part, value) => {
      const answer = await answerTo(withPart(part, value))
      expect(answer.statusCode).toBeLessThan(500)
      wellAnswered(answer)
    },
  )

  test.each([
    ...ODD,
    { jwt: null },
    { jwt: { claims: null } },
    { jwt: { claims: [] } },
    { jwt: { claims: { account_id: null } } },
    { jwt: { claims: { account_id: ['123456789012'] } } },
    { jwt: { claims: { account_id: 123456789012 } } },
    { claims: CLAIMS },
    { lambda: CLAIMS },
  ])('without a verified token, but with %j, is nobody’s', async (authorizer) => {
    const answer = await answerTo({ ...EVENT, requestContext: { ...EVENT.requestContext, authorizer } })
    expect(answer.statusCode).toBe(401)
    expect(wellAnswered(answer)?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })

  test.each(['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'get', 'post', ' '])('of %j is refused', async (method) => {
    const http = { ...EVENT.requestContext.http, method }
    const answer = await answerTo({
      ...EVENT,
      rawQueryString: 'query=%7Bviewer%7BaccountId%7D%7D',
      requestContext: { ...EVENT.requestContext, http },
    })
    expect(answer).toMatchObject({ statusCode: 405, headers: { allow: 'GET, POST' } })
    wellAnswered(answer)
  })

  test.each(['%FF', 'query=%FF', 'variables=%', '%E0%A4%A', '='.repeat(10_000)])(
    'is answered whatever stands behind its path: %s',
    async (rawQueryString) => {
      const answer = await answerTo({ ...EVENT, rawQueryString })
      expect(answer.statusCode).toBe(200)
      wellAnswered(answer)
    },
  )

  test('names its headers in whatever case', async () => {
    for (const name of ['Content-Type', 'CONTENT-TYPE', 'content-Type']) {
      const headers = { [name]: 'application/json', Accept: 'application/graphql-response+json' }
      expect(await answerTo({ ...EVENT, headers })).toMatchObject({
        statusCode: 200,
        headers: { 'content-type': 'application/graphql-response+json; charset=utf-8' },
      })
      const broken = await answerTo({ ...EVENT, headers, body: '{"query": secret}' })
      expect(broken.statusCode).toBe(400)
      expect(wellAnswered(broken)).toMatchObject([{ message: 'The body of the request is not JSON.' }])
    }
  })

  test('that asks for the page is answered with it, whatever it leaves out', async () => {
    for (const event of [
      ...ODD,
      REST_EVENT,
      { rawPath: '/graphiql' },
      { rawPath: '/graphiql', headers: null },
    ]) {
      expect(await graphiql(event as Parameters<typeof graphiql>[0])).toMatchObject({ statusCode: 200 })
    }
    const { body } = await graphiql({ rawPath: '/graphiql', headers: {} })
    const [asset] = /graphiql\/assets\/[^"]+\.css/.exec(body ?? '') ?? []
    for (const name of ['accept-encoding', 'Accept-Encoding']) {
      expect(await graphiql({ rawPath: `/${asset}`, headers: { [name]: 'br' } })).toMatchObject({
        headers: { 'content-encoding': 'br' },
      })
    }
    expect(
      await graphiql({ rawPath: `/${asset}`, headers: null as unknown as Record<string, string> }),
    ).toMatchObject({ statusCode: 200 })
    for (const path of [
      '%FF',
      '..%2f..%2fpackage.json',
      'x.constructor',
      '__proto__',
      `${'a'.repeat(5_000)}.js`,
    ]) {
      expect(await graphiql({ rawPath: `/graphiql/assets/${path}`, headers: {} })).toMatchObject({
        statusCode: 404,
      })
    }
  })
})

describe('a body', () => {
  test.each([
    ['null', 'null'],
    ['a number', '1'],
    ['a text', '"{}"'],
    ['a list', '[]'],
    ['an empty object', '{}'],
    ['no query', '{"variables":{}}'],
    ['a query that is null', '{"query":null}'],
    ['a query that is an object', '{"query":{"kind":"Document"}}'],
    ['a query that is empty', '{"query":""}'],
    ['variables that are a text', '{"query":"{ viewer { accountId } }","variables":"{}"}'],
    ['variables that are a list', '{"query":"{ viewer { accountId } }","variables":[1]}'],
    ['extensions that are a number', '{"query":"{ viewer { accountId } }","extensions":1}'],
    ['a name that is a number', '{"query":"{ viewer { accountId } }","operationName":1}'],
    ['a name that there isn’t', '{"query":"{ viewer { accountId } }","operationName":"constructor"}'],
    ['half of it', '{"query":"{ vie'],
    ['more behind it', `${QUERY}x`],
    ['a NUL behind it', `${QUERY}\0`],
    ['a byte order mark before it', `\ufeff${QUERY}`],
    ['a control character in it', '{"query":"{ viewer { accountId } }\n"}'],
    ['one quote for two', "{'query':'{ viewer { accountId } }'}"],
    ['words', 'secret'],
    ['a form', 'query=%7Bviewer%7BaccountId%7D%7D'],
    ['deep nesting that ends nowhere', '['.repeat(200_000)],
    ['deep nesting for an id', variables('ID!', `${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
    ['deep nesting for a text', variables('String', `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`)],
    ['a prototype for an id', variables('ID!', '{"__proto__":{"toString":1}}')],
  ])('of %s is refused', async (_, body) => {
    const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }
    for (const event of [
      { ...EVENT, headers, body },
      { ...EVENT, headers, body: base64(body), isBase64Encoded: true },
      { ...EVENT, headers: { ...headers, 'content-type': 'APPLICATION/JSON' }, body },
    ]) {
      const answer = await answerTo(event)
      expect(answer.statusCode).toBe(400)
      const [error] = wellAnswered(answer) ?? []
      expect(error?.extensions.code).toMatch(/BAD_USER_INPUT|GRAPHQL_/)
      expect(error?.message).not.toContain('secret')
    }
  })

  test('of what nests deeply and is not used is answered', async () => {
    for (const [name, deep] of [
      ['variables', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
      ['extensions', `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`],
    ]) {
      const answer = await answerTo({ ...EVENT, body: `${QUERY.slice(0, -1)},"${name}":${deep}}` })
      expect(answer.statusCode).toBe(200)
    }
  })

  test('that is no text in the event, as test consoles send it, is refused', async () => {
    for (const body of [null, undefined, { query: '{ viewer { accountId } }' }, 1]) {
      const answer = await answerTo({ ...EVENT, body })
      expect(answer.statusCode).toBe(400)
      wellAnswered(answer)
    }
  })
})

/** A query with a variable of that type, and its value. */
function variables(type: string, value: string): string {
  const field = type === 'ID!' ? 'permission(arn: $a) { arn }' : 'permissions(after: $a) { nodes { arn } }'
  return `{"query":"query ($a: ${type}) { ${field} }","variables":{"a":${value}}}`
}

test('an error in what answers is noted, and none of its words go out', async () => {
  const text = written()
  const getRemainingTimeInMillis = (): number => {
    throw new TypeError('Cannot read secret')
  }
  const inside = await api(EVENT, { ...context, getRemainingTimeInMillis })
  // Outside of all that answers: an event that can't even be looked at.
  const event = Object.defineProperty({ ...EVENT }, 'headers', {
    get: () => {
      throw new TypeError('Cannot read secret')
    },
  })
  const outside = await api(event, context)
  for (const answer of [inside, outside]) {
    expect(answer.statusCode).toBe(500)
    expect(wellAnswered(answer)).toMatchObject([
      { message: 'Something went wrong inside the service.', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ])
  }
  const cause = { frames: expect.arrayContaining([expect.stringContaining('events.test')]) }
  expect(jsonLines(text())).toMatchObject(
    [1, 2].map(() => ({ level: 'ERROR', statusCode: 500, causes: [cause] })),
  )
  expect(text()).not.toContain('secret')
})
