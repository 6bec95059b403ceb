import { expect, test } from 'vitest'
import { createApiHandler } from '../../../src/lambda/apiHandler.ts'
import { documentClient } from '../../../src/table/store.ts'
import { apiEvent, REGION } from '../../harness/service.ts'
import { wellAnswered } from '../../harness/wellAnswered.ts'

/** What was sent by hand and has shown nothing, so that it stays so. Nothing here asks for anything of the store. */

const api = createApiHandler({ documents: documentClient({}), permissions: '', works: '' }, REGION)
const context = { awsRequestId: 'test', getRemainingTimeInMillis: () => 29_000 }
const CLAIMS = { account_id: '123456789012', scope: 'permissions:read' }

async function answerTo(body: string) {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }
  const answer = await api(apiEvent(body, CLAIMS, headers), context)
  const [error] = wellAnswered(answer) ?? []
  return {
    statusCode: answer.statusCode,
    data: JSON.parse(answer.body ?? '').data,
    code: error?.extensions.code,
  }
}

const QUERY = '"query":"{ viewer { region } }"'
const HASH = `{"version":1,"sha256Hash":"${'a'.repeat(64)}"}`
const nested = (before: string, after: string, levels: number): string =>
  before.repeat(levels) + after.repeat(levels)

test.each([
  '{"query":" "}',
  '{"query":"#"}',
  '{"query":["{ viewer { region } }"]}',
  `{${QUERY},"variables":true}`,
  `{${QUERY},"operationName":{}}`,
  `{${QUERY},"operationName":""}`,
  `{${QUERY},"operationName":"__proto__"}`,
  `{${QUERY},"extensions":"x"}`,
  `{${QUERY},"extensions":${nested('[', ']', 50_000)}}`,
  `{"__proto__":{${QUERY}}}`,
  `{${QUERY}}{${QUERY}}`,
  `{${QUERY},}`,
  '{"query":"{ viewer { region } } # \\ud800"}',
  '{"query":"query \\u0000 { viewer { region } }"}',
  '[[]]',
])("a body that asks for nothing is refused as its caller's fault: %.60s", async (body) => {
  expect(await answerTo(body)).toMatchObject({
    statusCode: 400,
    data: undefined,
    code: expect.stringMatching(/^BAD_USER_INPUT$|^GRAPHQL_PARSE_FAILED$/),
  })
})

test.each([
  `{"extensions":{"persistedQuery":${HASH}}}`,
  `{${QUERY},"extensions":{"persistedQuery":${HASH}}}`,
])('a persisted query is neither kept nor answered: %.60s', async (body) => {
  expect(await answerTo(body)).toMatchObject({ data: undefined, code: 'PERSISTED_QUERY_NOT_SUPPORTED' })
})

test.each([
  // The last of two members of one name is the one, as in all JSON of ours.
  `{"query":"{ nope }",${QUERY}}`,
  `{${QUERY},"__proto__":{"query":"{ nope }"},"constructor":{"prototype":1},"toString":null}`,
  `{${QUERY},"id":"x","documentId":"x","http":{"method":"GET"}}`,
  `{${QUERY},"variables":${nested('{"a":', '}', 20_000).replace('}', '1}')}}`,
  `{${QUERY},"variables":{${Array.from({ length: 10_000 }, (_, i) => `"${i * 99_991}":1`).join()}}}`,
  `${' '.repeat(200_000)}{${QUERY}}`,
  `{"query":"${'\\u0020'.repeat(30_000)}{ viewer { region } }"}`,
  `{"query":"${','.repeat(200_000)}{ viewer { region } }"}`,
  `{"query":"{ ${'... { '.repeat(300)} viewer { region } ${'} '.repeat(301)}"}`,
  '{"query":"query __proto__ { viewer { region } } query b { nope: __typename }","operationName":"__proto__"}',
  '{"query":"{ ...true } fragment true on Query { viewer { region } }"}',
])('a body that is odd and means a query is answered with it: %.60s', async (body) => {
  expect(await answerTo(body)).toEqual({ statusCode: 200, data: { viewer: { region: REGION } } })
})

test.each([
  'query @skip(if: true) { viewer { region } }',
  '{ viewer @skip(if: false) @skip(if: true) { region } }',
  '{ viewer @include(if: null) { region } }',
  '{ ... @defer { viewer { region } } }',
  '{ resourceTypes @stream(initialCount: 1) { resourceType } }',
  '{ resourceTypes @listSize(assumedSize: 1) { resourceType } }',
  '{ viewer @oneOf { region } }',
  'directive @skip on FIELD { viewer @skip { region } }',
  'extend type Query { a: Int } { viewer { region } }',
  'schema { query: Viewer } { viewer { region } }',
  'query ($a: Permission) { node(id: $a) { id } }',
  'query ($a: ID!, $a: ID!) { node(id: $a) { id } }',
  'query ($a: ID = $b, $b: ID) { node(id: $a) { id } }',
  '{ node(id: "x", id: "y") { id } }',
  '{ permissions(first: 1e999) { nodes { arn } } }',
  `{ permissions(first: ${'9'.repeat(60_000)}) { nodes { arn } } }`,
  '{ permissions(first: 00) { nodes { arn } } }',
  '{ permissions(filter: { permissionType: constructor }) { nodes { arn } } }',
  '{ node(id: "\\u{110000}") { id } }',
  '{ node(id: "\\ud83d") { id } }',
  `{ node(id: "\\u{${'0'.repeat(60_000)}41}") { id } }`,
  `mutation { tagResource(input: { resourceArn: "x", tags: ${nested('[', ']', 450)} }) { errors { code } } }`,
  `query ($a: ${nested('[', '', 450)}Int${nested(']', '', 450)}) { node(id: $a) { id } }`,
  '{ __schema { types { fields { args { type { inputFields { type { ofType { inputFields { name } } } } } } } } } }',
])('a document is refused before it is executed: %.60s', async (query) => {
  expect(await answerTo(JSON.stringify({ query }))).toMatchObject({
    statusCode: 400,
    data: undefined,
    code: expect.stringMatching(/^GRAPHQL_(PARSE|VALIDATION)_FAILED$/),
  })
})

test.each(['1e999', '9'.repeat(60_000), '1.5', '"1"', 'true', '[]', '{"__proto__":1}', '-1e-400'])(
  'a number in a variable is refused where it is none of 32 bits, or answered: %.60s',
  async (value) => {
    const body = `{"query":"query ($n: Int) { viewer { region } permissions(first: $n) { nodes { arn } } }","variables":{"n":${value}}}`
    expect(await answerTo(body)).toMatchObject({ statusCode: 400, code: 'BAD_USER_INPUT' })
  },
)
