import { beforeAll, expect, test } from 'vitest'
import { permissionWith } from '../../harness/permissions.ts'
import { newClient } from '../../harness/service.ts'
import type { HostileRequest } from './documents.ts'
import { inProportion } from './proportion.ts'
import { hostileSender } from './send.ts'

/** Documents and variables that were thought of by hand, each of which has shown something. */

const client = newClient()
const send = hostileSender(client)
let arn: string
beforeAll(async () => {
  arn = await permissionWith(client, 'p', 2)
})

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ')

/** Fragments that spread each other, down from A0: each spreads the next ones, as often as it is said. */
const chain = (levels: number, spreads: (next: number) => string, leaf = 'arn'): string =>
  `${times(levels, (i) => `fragment A${i} on Permission { ${spreads(i + 1)} }`)} fragment A${levels} on Permission { ${leaf} }`

const twice = (next: number): string => `...A${next} ...A${next}`

/** What is sent, and the code of the first error that comes of it. */
const FOUND: Readonly<
  Record<
    string,
    readonly [code: string, query: (arn: string) => string, variables?: Readonly<Record<string, unknown>>]
  >
> = {
  'fragments that double, 45 levels of them': [
    'answered',
    (arn) => `{ permission(arn: ${JSON.stringify(arn)}) { ...A0 } } ${chain(45, twice)}`,
  ],
  'fragments that double, below a mutation': [
    'answered',
    (arn) =>
      `mutation { setDefaultPermissionVersion(input: { permissionArn: ${JSON.stringify(arn)}, permissionVersion: 1 }) { permission { ...A0 } errors { message } } } ${chain(45, twice)}`,
  ],
  'fragments that double, below each version of a permission': [
    'answered',
    (arn) =>
      `{ permission(arn: ${JSON.stringify(arn)}) { versions { version permission { ...A0 } } } } ${chain(45, twice)}`,
  ],
  'fragments of which each spreads all that follow': [
    'answered',
    (arn) =>
      `{ permission(arn: ${JSON.stringify(arn)}) { ...A0 } } ${times(25, (i) => `fragment A${i} on Permission { ${times(25 - i, (j) => `...A${i + j + 1}`)} }`)} fragment A25 on Permission { arn }`,
  ],
  'a literal that asks for the end of a suggestion again and again': [
    'GRAPHQL_VALIDATION_FAILED',
    () => `{ permissions(first: "${'Did you mean '.repeat(15_000)}") { nodes { arn } } }`,
  ],
  'the same in a variable': [
    'BAD_USER_INPUT',
    () => 'query ($first: Int) { permissions(first: $first) { nodes { arn } } }',
    { first: ' Did you mean '.repeat(15_000) },
  ],
  'an id that could be that of an association in many ways': [
    'answered',
    () => `query ($id: ID!) { ${times(15, (i) => `a${i}: node(id: $id) { id }`)} }`,
    { id: `${':resource-share/a/'.repeat(13_000)}\n` },
  ],
  'a cursor and a type as long as the request, in 15 lists': [
    'BAD_USER_INPUT',
    () =>
      `query ($after: String, $type: String) { ${times(15, (i) => `a${i}: permissions(first: 1, after: $after, filter: { resourceType: $type }) { nodes { arn } }`)} }`,
    { after: 'A'.repeat(120_000), type: 'x'.repeat(120_000) },
  ],
  'thousands of unknown members, each of which lists all': [
    'BAD_USER_INPUT',
    () => 'mutation ($input: TagResourceInput!) { tagResource(input: $input) { errors { message } } }',
    { input: Object.fromEntries(Array.from({ length: 9_000 }, (_, i) => [`key${i}`, 'x'.repeat(10)])) },
  ],
  'a member with quotation marks and brackets in its name': [
    'BAD_USER_INPUT',
    () => 'mutation ($input: TagResourceInput!) { tagResource(input: $input) { errors { message } } }',
    { input: { resourceArn: 'x', tags: [{ key: 'k', value: 'v', ['a}" b; " {'.repeat(10_000)]: 1 }] } },
  ],
  'thousands of wrong values': [
    'BAD_USER_INPUT',
    () =>
      'mutation ($keys: [String!]!) { untagResource(input: { resourceArn: "x", tagKeys: $keys }) { errors { message } } }',
    { keys: Array.from({ length: 90_000 }, () => 1) },
  ],
  'a name of 2,000 characters, selected 101 times': [
    'GRAPHQL_VALIDATION_FAILED',
    () => `{ viewer { ${times(101, () => 'a'.repeat(2_000))} } }`,
  ],
  'operations that all have the name of 1,000 characters': [
    'GRAPHQL_VALIDATION_FAILED',
    () => times(100, () => `query ${'q'.repeat(1_000)} { viewer { region } }`),
  ],
  'a string out of place, with quotation marks in it': [
    'GRAPHQL_PARSE_FAILED',
    () => `{ permissions("${'x \\" '.repeat(6_000)}": 1) { nodes { arn } } }`,
  ],
  'a text of characters that are two units long': [
    'GRAPHQL_VALIDATION_FAILED',
    () => `{ permissions(first: "${'😀'.repeat(6_000)}") { nodes { arn } } }`,
  ],
  'an AWS managed permission with the longest name': [
    'answered',
    () =>
      `mutation { deletePermission(input: { permissionArn: "arn:aws:ram::aws:permission/${'A'.repeat(128)}" }) { errors { message } } }`,
  ],
  'the same malformed ARN of a permission for a share, twice': [
    'answered',
    () =>
      'mutation ($arn: ID!) { createResourceShare(input: { name: "s", permissionArns: [$arn, $arn] }) { errors { message } } }',
    { arn: 'x'.repeat(200_000) },
  ],
}

test.each(Object.entries(FOUND))('%s', async (_, [code, query, variables = {}]) => {
  const request: HostileRequest = { query: query(arn), rest: `"variables":${JSON.stringify(variables)}` }
  expect((await inProportion(request, send)).code).toBe(code)
})

test('a variable of 100,000 lists in each other is refused as any other', async () => {
  const rest = `"variables":{"first":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  const query = 'query ($first: Int) { permissions(first: $first) { nodes { arn } } }'
  expect((await inProportion({ query, rest }, send)).code).toBe('BAD_USER_INPUT')
})

test('an operation name as long as the request is quoted in part', async () => {
  const rest = `"operationName":${JSON.stringify('" x'.repeat(30_000))}`
  expect((await inProportion({ query: '{ viewer { region } }', rest }, send)).code).toBe('BAD_USER_INPUT')
})
