import { describe, expect, test } from 'vitest'
import { createApiHandler } from '../../src/lambda/apiHandler.ts'
import { apiEvent, newClient, newStore, REGION } from '../harness/service.ts'

const remaining = { awsRequestId: 'test', getRemainingTimeInMillis: () => 29_000 }
const QUERY = '{ viewer { accountId region scopes } }'
const WRITE =
  'mutation { deletePermission(input: { permissionArn: "arn:aws:ram:us-east-1:123456789012:permission/x" }) { returnValue } }'

async function answer(claims: Record<string, string>, query = QUERY, headers: Record<string, string> = {}) {
  const handler = createApiHandler(newStore(), REGION)
  const event = apiEvent(JSON.stringify({ query }), claims, {
    'content-type': 'application/json',
    ...headers,
  })
  const { statusCode, body } = await handler(event, remaining)
  return { statusCode, ...JSON.parse(body ?? '') }
}

describe('the caller', () => {
  test('is whom the claims name; headers mean nothing', async () => {
    const claims = { account_id: '111122223333', scope: 'permissions:read' }
    const returned = await answer(claims, QUERY, {
      'x-account-id': '999999999999',
      'x-scopes': 'permissions:write',
    })
    expect(returned.data.viewer).toEqual({
      accountId: '111122223333',
      region: 'us-east-1',
      scopes: ['permissions:read'],
    })
  })

  test.each([
    {},
    { account_id: '' },
    { account_id: '12345678901' },
    { account_id: '1234567890123' },
    { account_id: '12345678901a' },
    { account_id: '１２３４５６７８９０１２' },
  ])('is UNAUTHENTICATED with the claims %j', async (claims) => {
    const returned = await answer({ ...claims, scope: 'permissions:read permissions:write' } as Record<
      string,
      string
    >)
    expect(returned).toMatchObject({
      statusCode: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED', retryable: false } }],
    })
    expect(returned.data).toBeUndefined()
  })

  test.each([
    ['', QUERY],
    ['permissions:write', QUERY],
    ['permissions', QUERY],
    ['', WRITE],
    ['permissions:read', WRITE],
  ])('with the scopes %j is FORBIDDEN %s', async (scope, query) => {
    const returned = await answer({ account_id: '123456789012', scope }, query)
    expect(returned.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', retryable: false } }])
    expect(returned.data).toBeNull()
  })

  test('needs for each operation its own scope only', async () => {
    const read = newClient({ scopes: 'permissions:read' })
    expect((await read(QUERY)).errors).toBeUndefined()
    const write = newClient({ scopes: 'permissions:write' })
    expect((await write(WRITE)).errors).toBeUndefined()
  })

  test('may ask for the schema without any scope', async () => {
    const none = newClient({ scopes: '' })
    expect((await none('{ __schema { queryType { name } } }')).data.__schema.queryType.name).toBe('Query')
  })
})

describe('a request that is none', () => {
  const claims = { account_id: '123456789012', scope: 'permissions:read permissions:write' }
  const raw = async (body: string, contentType = 'application/json') => {
    const handler = createApiHandler(newStore(), REGION)
    const returned = await handler(apiEvent(body, claims, { 'content-type': contentType }), remaining)
    return { ...returned, body: JSON.parse(returned.body ?? '') }
  }

  test.each(['{', '', 'nonsense', '{"query": }'])('is answered in JSON: the body %j', async (body) => {
    expect(await raw(body)).toMatchObject({
      statusCode: 400,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: { errors: [{ extensions: { code: 'BAD_USER_INPUT', retryable: false } }] },
    })
  })

  test.each(['application/json', 'Application/JSON', 'APPLICATION/JSON;Charset=UTF-8'])(
    'is one in the media type %s, whatever the case',
    async (contentType) => {
      expect(await raw(JSON.stringify({ query: QUERY }), contentType)).toMatchObject({ statusCode: 200 })
      expect(await raw('{', contentType)).toMatchObject({ statusCode: 400 })
    },
  )

  test('gets what is wrong with its document, and where', async () => {
    expect(await raw(JSON.stringify({ query: '{ viewer {' }))).toMatchObject({
      statusCode: 200,
      body: { errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED', retryable: false } }] },
    })
    const unknown = await raw(JSON.stringify({ query: '{ viewr { accountId } }' }))
    expect(unknown).toMatchObject({
      statusCode: 200,
      body: {
        errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' }, locations: [{ line: 1, column: 3 }] }],
      },
    })
    // No suggestion of what else there is.
    expect(JSON.stringify(unknown.body)).not.toContain('viewer')
  })

  test('gives no stack away', async () => {
    for (const body of [
      '{',
      JSON.stringify({ query: '{' }),
      JSON.stringify({ query: '{ nope }' }),
      JSON.stringify({}),
    ]) {
      expect(JSON.stringify(await raw(body))).not.toMatch(/stack|node_modules|\.ts:/)
    }
  })
})
