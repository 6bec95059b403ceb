import { describe, expect, test } from 'vitest'
import { createApiHandler } from '../../src/lambda/apiHandler.ts'
import { documentClient } from '../../src/table/store.ts'
import { apiEvent, getEvent, REGION } from '../harness/service.ts'
import { wellAnswered } from '../harness/wellAnswered.ts'

/** Nothing here asks for anything of the store. */
const api = createApiHandler({ documents: documentClient({}), permissions: '', works: '' }, REGION)
const context = { awsRequestId: 'test', getRemainingTimeInMillis: () => 29_000 }
const SCOPES = 'permissions:read permissions:write'

/** The status of the answer by POST, and by GET where that may be, in each media type. */
async function statusOf(request: Record<string, unknown>, scope = SCOPES, account_id = '123456789012') {
  const claims = { account_id, scope }
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(request)) {
    parameters.set(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  const queryString = parameters.toString()
  const status = async (accept: string) => {
    const headers = { 'content-type': 'application/json', accept }
    const byPost = await api(apiEvent(JSON.stringify(request), claims, headers), context)
    const byGet = await api(getEvent(queryString, claims, { accept }), context)
    expect(byGet.statusCode).toBe(byPost.statusCode)
    for (const answer of [byPost, byGet]) wellAnswered(answer)
    return byPost.statusCode
  }
  return [await status('application/json'), await status('application/graphql-response+json')]
}

const ITEMS = 'query ($first: Int) { permissions(first: $first) { nodes { name } } }'

describe('where application/json is accepted, the status is 200 and else it is 400', () => {
  test.each([
    ['does not parse', { query: '{' }],
    ['is empty', { query: '# nothing' }],
    ['is not valid', { query: '{ secret }' }],
    ['is beyond a limit', { query: `{ ${'viewer { region } '.repeat(101)} }` }],
    ['has no operation of the name', { query: 'query A { __typename }', operationName: 'B' }],
    [
      'has several operations, of which none is named',
      { query: 'query A { __typename } query B { __typename }' },
    ],
    [
      'asks for too much',
      {
        query: ITEMS.replace('name', 'associations(first: 500) { nodes { resourceShare { name } } }'),
        variables: { first: 500 },
      },
    ],
  ])('for a document that %s', async (_, request) => {
    expect(await statusOf(request)).toEqual([200, 400])
  })

  test('for a cursor that is none, where nothing is left of the data', async () => {
    expect(await statusOf({ query: '{ permissions(after: "x") { nodes { name } } }' })).toEqual([200, 400])
  })

  test.each([
    ['are missing', 'query ($id: ID!) { node(id: $id) { id } }', {}],
    ['are of another type', ITEMS, { first: 'x' }],
    ['have a member that no input has', ITEMS, { first: { 'a b': 1 } }],
  ])('for variables that %s', async (_, query, variables) => {
    expect(await statusOf({ query, variables })).toEqual([200, 400])
  })
})

test.each([
  ['nothing is asked', {}, 400],
  ['the query is empty', { query: '' }, 400],
  ['the variables are a list', { query: '{ __typename }', variables: [1] }, 400],
])('it is no request in whatever type where %s', async (_, request, status) => {
  expect(await statusOf(request)).toEqual([status, status])
})

test('the status says who may not ask, in whatever type', async () => {
  const request = { query: '{ viewer { region } }' }
  expect(await statusOf(request, '')).toEqual([403, 403])
  expect(await statusOf(request, SCOPES, 'nobody')).toEqual([401, 401])
})

test('an answer with data is a 200, whatever of them is missing and why', async () => {
  const query = '{ __typename permission(arn: "x") { name } }'
  expect(await statusOf({ query }, '')).toEqual([200, 200])
})
