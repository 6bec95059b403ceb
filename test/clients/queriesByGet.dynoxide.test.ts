import {
  ApolloClient,
  type ApolloLink,
  CombinedGraphQLErrors,
  gql,
  HttpLink,
  InMemoryCache,
} from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { Client, fetchExchange } from '@urql/core'
import { describe, expect, test } from 'vitest'
import { servedRoutes } from '../harness/overHttp.ts'
import { permissionWith } from '../harness/permissions.ts'
import { newClient } from '../harness/service.ts'
import { sendingAs } from './sending.ts'

const url = servedRoutes()

const FETCH = gql`
  query Fetch($arn: ID!) {
    permission(arn: $arn) {
      name
    }
  }
`
const WRONG = gql`
  query Wrong {
    nothingOfTheKind
  }
`
const DELETE = gql`
  mutation Delete($permissionArn: ID!) {
    deletePermission(input: { permissionArn: $permissionArn }) {
      returnValue
    }
  }
`

async function aPermission() {
  const owner = newClient()
  const arn = await permissionWith(owner, 'shown', 1)
  return { arn, ...sendingAs(owner.accountId) }
}

const methods = (sent: readonly { method: string }[]) => sent.map(({ method }) => method)

describe('urql', () => {
  const clientOf = (send: typeof fetch) => new Client({ url: url(), exchanges: [fetchExchange], fetch: send })

  test('sends its queries by GET, unasked, and gets its data', async () => {
    const { arn, sent, send } = await aPermission()
    const { data, error } = await clientOf(send).query(FETCH, { arn })
    expect([data, error]).toEqual([{ permission: { name: 'shown' } }, undefined])
    expect(methods(sent)).toEqual(['GET'])
    expect(sent[0]?.headers.has('content-type')).toBe(false)
    expect(sent[0]?.url.searchParams.get('variables')).toBe(JSON.stringify({ arn }))
  })

  test('gets what is wrong with a query as GraphQL has it', async () => {
    const { sent, send } = await aPermission()
    const { data, error } = await clientOf(send).query(WRONG, {})
    expect(data).toBeUndefined()
    expect(error?.graphQLErrors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }])
    expect(methods(sent)).toEqual(['GET'])
  })

  test('sends by POST what changes something, and what is long', async () => {
    const { arn, sent, send } = await aPermission()
    const client = clientOf(send)
    const long = `query Long($arn: ID!) { permission(arn: $arn) { name } node(id: "${'x'.repeat(3_000)}") { id } }`
    expect((await client.query(long, { arn })).data).toEqual({ permission: { name: 'shown' }, node: null })
    const { data } = await client.mutation(DELETE, { permissionArn: arn })
    expect(data).toEqual({ deletePermission: { returnValue: true } })
    expect(methods(sent)).toEqual(['POST', 'POST'])
  })
})

describe('Apollo Client', () => {
  const linkOf = (send: typeof fetch) => new HttpLink({ uri: url(), fetch: send, useGETForQueries: true })
  const clientOf = (link: ApolloLink) => new ApolloClient({ cache: new InMemoryCache(), link })

  test('sends its queries by GET, where asked to, and its mutations by POST', async () => {
    const { arn, sent, send } = await aPermission()
    const client = clientOf(linkOf(send))
    const { data } = await client.query({ query: FETCH, variables: { arn } })
    expect(data).toMatchObject({ permission: { name: 'shown' } })
    const deleted = await client.mutate({ mutation: DELETE, variables: { permissionArn: arn } })
    expect(deleted.data).toMatchObject({ deletePermission: { returnValue: true } })
    expect(methods(sent)).toEqual(['GET', 'POST'])
  })

  test('gets what is wrong with a query as GraphQL has it', async () => {
    const { sent, send } = await aPermission()
    const error: unknown = await clientOf(linkOf(send))
      .query({ query: WRONG })
      .catch((error) => error)
    expect(CombinedGraphQLErrors.is(error) && error.errors).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ])
    expect(methods(sent)).toEqual(['GET'])
  })

  test('gets no mutation run by GET, and the refusal as GraphQL has it', async () => {
    const { arn, sent, send } = await aPermission()
    const client = clientOf(linkOf(send))
    const options = {
      mutation: DELETE,
      variables: { permissionArn: arn },
      context: { fetchOptions: { method: 'GET' } },
    }
    const error: unknown = await client.mutate(options).catch((error) => error)
    expect(CombinedGraphQLErrors.is(error) && error.errors).toMatchObject([
      { message: 'GET requests only support query operations, not mutation operations' },
    ])
    expect(methods(sent)).toEqual(['GET'])
    expect((await client.query({ query: FETCH, variables: { arn } })).data).toMatchObject({
      permission: { name: 'shown' },
    })
  })

  test('sends a query where its hash is not known here, and no hash again', async () => {
    const { arn, sent, send } = await aPermission()
    const persisted = new PersistedQueryLink({
      generateHash: async () => 'a'.repeat(64),
      useGETForHashedQueries: true,
    })
    const client = clientOf(persisted.concat(linkOf(send)))
    for (const fetchPolicy of ['network-only', 'network-only'] as const) {
      const { data } = await client.query({ query: FETCH, variables: { arn }, fetchPolicy })
      expect(data).toMatchObject({ permission: { name: 'shown' } })
    }
    const hashed = sent.map(({ url: { searchParams } }) => [
      searchParams.has('query'),
      searchParams.get('extensions')?.includes('persistedQuery'),
    ])
    expect(hashed).toEqual([
      [false, true],
      [true, false],
      [true, false],
    ])
  })
})
