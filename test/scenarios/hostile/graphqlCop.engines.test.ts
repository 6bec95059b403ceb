import type { GraphQLFormattedError } from 'graphql'
import { describe, expect, test } from 'vitest'
import { servedRoutes } from '../../harness/overHttp.ts'
import { readPermission } from '../../harness/permissions.ts'
import { newClient } from '../../harness/service.ts'

/** The checks of graphql-cop (https://github.com/dolevf/graphql-cop), each under its own name. */

const url = servedRoutes()

const JSON_TYPE = { 'content-type': 'application/json' }

interface Told {
  // biome-ignore lint/suspicious/noExplicitAny: what a query selects is for the test to know
  readonly data?: any
  readonly errors: readonly GraphQLFormattedError[]
  readonly extensions?: unknown
}

async function post(body: unknown) {
  const response = await fetch(url(), { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) })
  return { status: response.status, ...((await response.json()) as Told) }
}

const ask = (query: string) => post({ query })

const messages = ({ errors }: Told) => errors.map(({ message }) => message)

describe('is refused', () => {
  test('Alias Overloading', async () => {
    const answer = await ask(
      `query { ${Array.from({ length: 101 }, (_, i) => `alias${i}:__typename`).join('\n')} }`,
    )
    expect(answer.data).toBeUndefined()
    expect(messages(answer)).toEqual(['The operation has 101 aliases; at most 15 are allowed.'])
  })

  test('Array-based Query Batching', async () => {
    const answer = await post(Array.from({ length: 10 }, () => ({ query: 'query { __typename }' })))
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
    expect(answer.data).toBeUndefined()
  })

  test('Field Duplication', async () => {
    const answer = await ask(`query { ${'__typename \n'.repeat(500)} }`)
    expect(answer.data).toBeUndefined()
    expect(messages(answer)).toEqual(['The document selects __typename 500 times; at most 100 are allowed.'])
  })

  test('Directive Overloading', async () => {
    const answer = await ask(`query { __typename ${'@aa'.repeat(10)} }`)
    expect(answer.data).toBeUndefined()
    // Refused in any case; more of them are no longer reported one by one.
    const more = await ask(`query { __typename ${'@aa'.repeat(400)} }`)
    expect(more.data).toBeUndefined()
    expect(more.errors).toHaveLength(11)
  })

  test('Introspection-based Circular Query', async () => {
    const answer = await ask(
      'query { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
    )
    expect(answer.data).toBeUndefined()
    expect(messages(answer)).toEqual(['Maximum introspection depth exceeded'])
  })

  test('Circular Fragment', async () => {
    const answer = await ask(
      'query { __schema { ...A } } fragment A on __Schema { __typename ...B } fragment B on __Schema { ...A }',
    )
    expect(answer.data).toBeUndefined()
    expect(answer.status).toBe(200)
  })
})

describe('is not executed', () => {
  const arn = 'arn:aws:ram:us-east-1:123456789012:permission/by-get'
  const create =
    'mutation { createPermission(input: { name: "by-get", resourceType: "ec2:Subnet", policyTemplate: "{\\"Effect\\":\\"Allow\\",\\"Action\\":[\\"ec2:DescribeSubnets\\"]}" }) { errors { message } } }'
  const created = () => readPermission(newClient({ accountId: '123456789012' }), arn)

  test.each([{}, JSON_TYPE, { accept: 'application/json' }, { 'x-http-method-override': 'POST' }])(
    'Mutation is allowed over GET (possible CSRF): %j',
    async (headers) => {
      const response = await fetch(`${url()}?query=${encodeURIComponent(create)}`, {
        headers: { ...headers },
      })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('POST')
      expect(await created()).toBeNull()
    },
  )

  test.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'text/plain; application/json',
    'application/graphql',
    '',
  ])('POST based url-encoded query (possible CSRF): %s', async (type) => {
    const asJson = JSON.stringify({ query: create })
    const asForm = new URLSearchParams({ query: create }).toString()
    for (const [where, body] of [
      [`${url()}?query=${encodeURIComponent(create)}`, ''],
      [url(), asForm],
      [url(), asJson],
    ] as const) {
      const response = await fetch(where, { method: 'POST', headers: { 'content-type': type }, body })
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
    }
    expect(await created()).toBeNull()
  })
})

describe('gives nothing away', () => {
  test.each(['query { __typename }', 'query { nope }', 'query {', 'mutation { __typename }'])(
    'Trace Mode: %s',
    async (query) => {
      const answer = await ask(query)
      expect(answer.extensions).toBeUndefined()
      expect(JSON.stringify(answer)).not.toMatch(/tracing|exception|stacktrace/i)
    },
  )

  test.each([
    'query { __schema { directive } }',
    'query { permision(arn: "x") { arn } }',
    'query { permission(arm: "x") { arn } }',
    'query { viewer { accountID } }',
    'query ($x: Permision) { viewer { region } }',
    'query { node(id: "x") { ... on Permision { id } } }',
    'query { viewer { ... on Node { name } } }',
    'query { replacePermissionAssociationsWorks(filter: { statuss: COMPLETED }) { nodes { id } } }',
    'query { replacePermissionAssociationsWorks(filter: { status: COMPLETE }) { nodes { id } } }',
    'query { viewer { region @inclde(if: true) } }',
  ])('Field Suggestions: %s', async (query) => {
    const answer = await ask(query)
    expect(answer.data).toBeUndefined()
    expect(JSON.stringify(answer)).not.toMatch(/did you mean|maybe/i)
  })

  test('Field Suggestions, in variables', async () => {
    const query =
      'query ($f: ReplacePermissionAssociationsWorkFilter) { replacePermissionAssociationsWorks(filter: $f) { nodes { id } } }'
    for (const f of [{ statuss: 'COMPLETED' }, { status: 'COMPLETE' }]) {
      const answer = await post({ query, variables: { f } })
      expect(answer.errors).toHaveLength(1)
      expect(JSON.stringify(answer)).not.toMatch(/did you mean|maybe/i)
    }
  })

  test('Unhandled Errors Detection', async () => {
    const answer = await ask('qwerty cop { abc }')
    expect(answer).toMatchObject({ status: 200, errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }] })
    expect(Object.keys(answer.errors[0]?.extensions ?? {})).toEqual(['code', 'retryable'])
  })
})

describe('is so on purpose', () => {
  test.each(['{__typename}', 'query {__typename}', 'query cop { __typename }'])(
    'GET Method Query Support: %s',
    async (query) => {
      const response = await fetch(`${url()}?query=${encodeURIComponent(query)}`)
      expect(await response.json()).toEqual({ data: { __typename: 'Query' } })
    },
  )

  test('Introspection: the schema is public with the source, and GraphiQL and code generators live on it', async () => {
    expect((await ask('query { __schema { queryType { name } } }')).data.__schema.queryType.name).toBe(
      'Query',
    )
  })

  test('GraphQL IDE: the page reveals no more than the schema does, holds no data, and asks as its user', async () => {
    const response = await fetch(new URL('/graphiql', url()))
    expect(await response.text()).toContain('graphiql')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    for (const path of ['/playground', '/console', '/']) {
      expect((await fetch(new URL(path, url()))).status).toBe(404)
    }
  })
})
