import { randomUUID } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { createApiHandler } from '../../src/lambda/apiHandler.ts'
import { documentClient } from '../../src/table/store.ts'
import { apiEvent, getEvent, REGION } from '../harness/service.ts'
import { wellAnswered } from '../harness/wellAnswered.ts'
import { jsonLines, written } from '../harness/written.ts'

vi.hoisted(() => {
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'INFO')
})

/** No query here asks for anything of the store. */
const api = createApiHandler({ documents: documentClient({}), permissions: '', works: '' }, REGION)
const context = { awsRequestId: 'test', getRemainingTimeInMillis: () => 29_000 }
const CLAIMS = { account_id: '123456789012', scope: 'permissions:read permissions:write' }

const get = (
  queryString: string,
  headers: Record<string, string> = {},
  claims: Record<string, string> = CLAIMS,
) => api(getEvent(queryString, claims, headers), context)

const ask = (parameters: Record<string, string>, headers?: Record<string, string>) =>
  get(new URLSearchParams(parameters).toString(), headers)

const VIEWER = '{ viewer { accountId } }'
const ANSWER = JSON.stringify({ data: { viewer: { accountId: CLAIMS.account_id } } })
const TYPE = 'query Type($name: String!) { __type(name: $name) { name } }'
const MUTATION =
  'mutation M { untagResource(input: { resourceArn: "x", tagKeys: [] }) { errors { message } } }'

describe('a query by GET', () => {
  test('is answered as by POST, without a content-type and whatever it says it is', async () => {
    for (const headers of [{}, { 'content-type': 'application/json' }, { 'Content-Type': 'text/plain' }]) {
      const answer = await ask({ query: VIEWER }, headers)
      expect(answer.statusCode).toBe(200)
      expect(answer.body?.trim()).toBe(ANSWER)
    }
    expect((await api(apiEvent(JSON.stringify({ query: VIEWER }), CLAIMS), context)).body?.trim()).toBe(
      ANSWER,
    )
  })

  test('is on behalf of whom its token names', async () => {
    const nobody = await get(`query=${encodeURIComponent(VIEWER)}`, {}, {})
    expect(nobody.statusCode).toBe(401)
    expect(wellAnswered(nobody)?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    const unscoped = await get(`query=${encodeURIComponent(VIEWER)}`, {}, { account_id: '123456789012' })
    expect(wellAnswered(unscoped)?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  test('has variables, an operation and extensions as GraphQL over HTTP writes them', async () => {
    const variables = JSON.stringify({ name: 'Permission' })
    const query = `${TYPE} query Other { __typename }`
    const answer = await ask({ query, variables, operationName: 'Type', extensions: '{"some":"value"}' })
    expect(JSON.parse(answer.body ?? '')).toEqual({ data: { __type: { name: 'Permission' } } })
  })

  test.each(['operationName=', 'variables=null', 'extensions=null', 'a=b', '&&'])(
    'means the same with %s',
    async (parameter) => {
      const answer = await get(`query=${encodeURIComponent(VIEWER)}&${parameter}`)
      expect(answer.body?.trim()).toBe(ANSWER)
    },
  )

  test('may have whatever UTF-8 there is, a plus sign for a space', async () => {
    for (const text of ['Z\u00fcrich \u{1f600}', '\ufffd', '+ & = # %']) {
      const answer = await ask({
        query: 'query ($name: String!) { __type(name: $name) { name } viewer { region } }',
        variables: JSON.stringify({ name: text }),
        extensions: JSON.stringify({ text }),
      })
      expect(JSON.parse(answer.body ?? '')).toEqual({ data: { __type: null, viewer: { region: REGION } } })
    }
    expect((await get('query={+viewer+{+accountId+}+}')).body?.trim()).toBe(ANSWER)
  })

  test('is answered in the media type that is asked for', async () => {
    const type = 'application/graphql-response+json'
    const answer = await ask({ query: VIEWER }, { accept: type })
    expect(answer.headers).toMatchObject({ 'content-type': `${type}; charset=utf-8` })
    const page = await ask({ query: VIEWER }, { accept: 'text/html' })
    expect(page.statusCode).toBe(406)
    wellAnswered(page)
  })
})

describe('a GET is refused', () => {
  test.each([
    ['with nothing', ''],
    ['with an empty query', 'query='],
    ['with two queries', 'query={__typename}&query={__typename}'],
    ['with variables that are no JSON', 'query={__typename}&variables={'],
    ['with variables that are nothing', 'query={__typename}&variables='],
    ['with variables that are a list', 'query={__typename}&variables=[1]'],
    ['with variables that are a text', 'query={__typename}&variables="{}"'],
    ['with extensions that are a number', 'query={__typename}&extensions=1'],
    ['with an operation that there is not', 'query={__typename}&operationName=constructor'],
    ['with a document that does not parse', 'query={'],
    ['with a document that is not valid', 'query={secret}'],
    ['with a byte that is no UTF-8', 'query=%FF'],
    ['with such a byte in a parameter that nobody reads', 'query={__typename}&a=%FF'],
    ['with half a character', 'query=%23%C3'],
    ['with half a surrogate pair', 'query=%23%ED%A0%80'],
    ['with a percent sign that encodes nothing', 'query=%23%ZZ'],
    ['with a percent sign at its end', 'query=%23%'],
    ['with a letter that is not encoded', 'query=%23\u00fc'],
    ['with a space that is not encoded', 'query={ __typename }'],
  ])('%s', async (_, queryString) => {
    const answer = await get(queryString, { accept: 'application/graphql-response+json' })
    expect(answer.statusCode).toBe(400)
    const [error] = wellAnswered(answer) ?? []
    expect(error?.extensions.code).toMatch(/BAD_USER_INPUT|GRAPHQL_/)
  })

  test('where it would run a mutation, which only a POST may', async () => {
    for (const accept of ['application/json', 'application/graphql-response+json', '*/*']) {
      const answer = await ask({ query: `${MUTATION} ${TYPE}`, operationName: 'M' }, { accept })
      expect(answer).toMatchObject({ statusCode: 405, headers: { allow: 'POST' } })
      expect(wellAnswered(answer)).toMatchObject([
        { message: 'GET requests only support query operations, not mutation operations' },
      ])
    }
    const query = await ask({ query: `${MUTATION} query Q { __typename }`, operationName: 'Q' })
    expect(query.statusCode).toBe(200)
  })
})

test('every answer is kept by no cache, depends on what is accepted, and has the id by which it is logged', async () => {
  const events = [
    getEvent(`query=${encodeURIComponent(VIEWER)}`, CLAIMS),
    getEvent(`query=${encodeURIComponent(MUTATION)}`, CLAIMS),
    getEvent('query={', CLAIMS),
    getEvent('query=%FF', CLAIMS),
    getEvent('query={__typename}', {}),
    getEvent('query={__typename}', CLAIMS, { accept: 'text/html' }),
    apiEvent(JSON.stringify({ query: VIEWER }), CLAIMS),
    apiEvent('{', CLAIMS),
    apiEvent('{"query":"{"}', CLAIMS),
    {} as ReturnType<typeof getEvent>,
  ]
  const text = written()
  for (const event of events) {
    const awsRequestId = randomUUID()
    const { headers } = await api(event, { ...context, awsRequestId })
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      vary: 'Accept',
      'x-request-id': awsRequestId,
    })
    expect(jsonLines(text()).filter(({ requestId }) => requestId === awsRequestId)).toHaveLength(1)
  }
})
