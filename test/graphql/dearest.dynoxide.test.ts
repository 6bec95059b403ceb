import fc from 'fast-check'
import { parse, validate } from 'graphql'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { UNIT_BYTES } from '../../src/graphql/limits/storedItems.ts'
import { LOCAL_CLIENT } from '../../src/local/tables.ts'
import { documentClient } from '../../src/table/store.ts'
import { arnOf } from '../harness/permissions.ts'
import { SEED } from '../harness/random.ts'
import { documentOf, OPERATIONS, SCHEMA } from '../harness/schema.ts'
import { newClient, newStore } from '../harness/service.ts'
import { bodyOf, hostileRequests } from '../scenarios/hostile/documents.ts'
import { counted, isWithin } from './counted.ts'
import { type Largest, largestThings, TAGS } from './largest.ts'
import { type Measured, watched } from './watched.ts'

/**
 * What operations come to by the schema, held against what dynoxide reckons for them, in an account whose things are as
 * large and whose lists as long as they can be. It reckons reads as the service does.
 */

/** A client that waits longer than the service does: what is slow here is the machine. */
const documents = documentClient({
  endpoint: inject('endpoint'),
  ...LOCAL_CLIENT,
  requestHandler: { requestTimeout: 120_000 },
})
const client = newClient({ store: { ...newStore(), documents }, remaining: 120_000 })
let things: Largest
let measured: () => Promise<Measured>

beforeAll(async () => {
  things = await largestThings(client)
  measured = watched(client)
}, 300_000)

/** Sends an operation. @returns what it took, which is no more than what it comes to */
async function taken(query: string, variables: Record<string, unknown> = {}): Promise<Measured> {
  const cost = counted(query, variables)
  await measured()
  const { statusCode, errors = [] } = await client(query, variables)
  const took = await measured()
  // What is read is also read where the answer then is too long.
  expect(statusCode === 413 || errors.every(({ message }) => !message.startsWith('Where its lists'))).toBe(
    true,
  )
  expect(took.roundTrips, query).toBeLessThanOrEqual(cost.roundTrips)
  expect(took.readUnits, query).toBeLessThanOrEqual(cost.readUnits)
  expect(took.bytes, query).toBeLessThanOrEqual(cost.readUnits * UNIT_BYTES)
  return took
}

async function expectRefused(query: string): Promise<void> {
  await measured()
  const { data, errors } = await client(query)
  expect(data).toBeUndefined()
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  expect(errors?.[0]?.message).toMatch(/^With all its lists full, this operation would need /)
  expect((await measured()).roundTrips).toBe(0)
}

const times = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => of(index)).join(' ')

/** Lists, each as long as is accepted; `$` stands for how many rows. */
const LISTS: Readonly<Record<string, string>> = {
  'texts of permissions':
    '{ permissions(first: $) { nodes { versions { policyTemplate statement { actions } creationTime } } } }',
  'texts, asked for in several ways':
    '{ permissions(first: $) { nodes { defaultVersion { policyTemplate } version(number: 1) { creationTime } } } }',
  'tags of the last permissions':
    '{ permissions(last: $) { edges { node { tags { key } versions { version } } } } }',
  'a list for each permission': '{ permissions(first: $) { nodes { associations { nodes { status } } } } }',
  'whatever lies behind those':
    '{ permissions(first: $) { nodes { associations(first: 20) { nodes { isDefaultVersion resourceShare { tags { key } } permissionVersion { policyTemplate } } } } } }',
  'outdated shares of each permission':
    '{ permissions(first: $) { nodes { associations(outdatedOnly: true) { nodes { status } } } } }',
  'what blocks versions':
    '{ permissions(first: $) { nodes { versions { deletionBlockers { replaceWork { progress } associations { nodes { status } } } } } } }',
  'versions, round and round':
    '{ permissions(first: $) { nodes { versions { permission { versions { permission { versions { version } } } } } } } }',
  '15 lists of texts': `{ ${times(15, (i) => `a${i}: permissions(first: $) { nodes { versions { creationTime } } }`)} }`,
  'permissions of shares': '{ resourceShares(first: $) { nodes { permissions { resourceType } } } }',
  'all of shares':
    '{ resourceShares(first: $) { nodes { tags { key } permissions { permission { tags { key } } permissionVersion { policyTemplate } } } } }',
  'a list for each permission of shares':
    '{ resourceShares(first: $) { nodes { permissions { permission { associations(first: 1) { nodes { status } } } } } } }',
  'diffs of permissions':
    '{ permissions(first: $) { nodes { versions { diff { accessChange patternsAdded } } } } }',
  'diffs of policies and their documents':
    '{ policies(first: $) { nodes { versions { policyDocument a: diff(from: "v1") { rulesAdded { condition { key } } } b: diff { accessChange } } } } }',
  'documents of policies': '{ policies(first: $) { nodes { description versions { policyDocument } } } }',
  'documents of what is attached':
    '{ policyAttachments(first: $) { nodes { policy { defaultVersion { policyDocument } } } } }',
  'attachments of a policy':
    '{ policyAttachments(filter: { policyName: "POLICY" }, first: $) { nodes { principalName policy { description } } } }',
  'permissions of works':
    '{ replacePermissionAssociationsWorks(first: $) { nodes { progress fromPermission { tags { key } versions { policyTemplate } } toPermission { associations { nodes { status } } } } } }',
  '15 lists of works': `{ ${times(15, (i) => `a${i}: replacePermissionAssociationsWorks(first: $) { nodes { progress } }`)} }`,
}

describe('the longest list that is accepted takes no more than it comes to, and one longer is refused', () => {
  test.each(Object.entries(LISTS))('%s', async (_, text) => {
    const query = (first: number) =>
      text.replaceAll('$', String(first)).replaceAll('POLICY', things.policies[0] ?? '')
    const longest =
      Array.from({ length: 500 }, (_, index) => 500 - index).find((first) =>
        isWithin(counted(query(first))),
      ) ?? 0
    expect(longest).toBeGreaterThan(0)
    expect((await taken(query(longest))).roundTrips).toBeGreaterThan(0)
    if (longest < 500) await expectRefused(query(longest + 1))
  })
})

/** What is read one by one. Another one each, so that nothing is read together that needn't be. */
const SINGLES: readonly ((things: Largest, index: number) => string)[] = [
  ({ permissions }, i) =>
    `permission(arn: "${permissions[i]}") { tags { key } versions { policyTemplate resourceShareCount deletionBlockers { reason } } associations(first: 10) { nodes { permission { tags { key } } } } }`,
  ({ permissions }, i) =>
    `node(id: "${permissions[i]}") { ... on Permission { tags { key } versions { policyTemplate permission { version(number: 2) { creationTime } } } } }`,
  ({ permissions }, i) => `node(id: "${permissions[i]}:2") { ... on PermissionVersion { policyTemplate } }`,
  ({ shares }, i) =>
    `resourceShare(arn: "${shares[i]}") { tags { key } permissions { isDefaultVersion permissionVersion { creationTime } } }`,
  ({ shares }, i) =>
    `node(id: "${shares[i]}/ec2:Subnet") { ... on PermissionAssociation { permission { versions { policyTemplate } } } }`,
  ({ policies }, i) =>
    `policy(policyName: "${policies[i]}") { description versions { policyDocument policy { updateDate } } }`,
  ({ works }, i) => `replacePermissionAssociationsWork(id: "${works[i % works.length]}") { progress }`,
  ({ works }, i) =>
    `replacePermissionAssociationsWork(id: "${works[i % works.length]}") { fromPermission { tags { key } versions { creationTime } } toPermission { defaultVersion { policyTemplate } } }`,
  ({ works }, i) =>
    `node(id: "${works[i % works.length]}") { ... on ReplacePermissionAssociationsWork { progress } }`,
  ({ works }) =>
    `replacePermissionAssociationsWorks(filter: { ids: ${JSON.stringify(works)} }) { nodes { progress } }`,
]

test.each(SINGLES)(
  '15 aliases of what is read by itself take no more than they come to (%#)',
  async (single) => {
    const query = `{ ${times(15, (i) => `a${i}: ${single(things, i)}`)} }`
    expect(isWithin(counted(query))).toBe(true)
    expect((await taken(query)).roundTrips).toBeGreaterThan(0)
  },
)

test.each(OPERATIONS.filter(({ kind }) => kind === 'query'))(
  'everything below $field.name takes no more than it comes to',
  async (operation) => {
    const fitting: Record<string, unknown> = {
      arn: operation.field.name === 'permission' ? things.permissions[0] : things.shares[0],
      id: operation.field.name === 'node' ? things.permissions[0] : things.works[0],
      policyName: things.policies[0],
    }
    const required = operation.field.args.map(({ name }) => name).filter((name) => name in fitting)
    for (const levels of [1, 2, 3, 4]) {
      for (const first of [2, 100]) {
        const paged = operation.field.args.some(({ name }) => name === 'first') ? ['first'] : []
        const query = documentOf(operation, [...required, ...paged], levels)
        const variables = { ...Object.fromEntries(required.map((name) => [name, fitting[name]])), first }
        if (isWithin(counted(query, variables))) await taken(query, variables)
      }
    }
  },
)

test('what a refused query still reads is counted as its own, not as that of the next query', async () => {
  const share = (fields: string) => `{ resourceShare(arn: "${things.shares[0]}") { name ${fields} } }`
  await measured()
  const refused = 'associations(after: "x") { nodes { status } }'
  const { data } = await client(
    share(`permissions { permission { ${refused} } permissionVersion { policyTemplate } }`),
  )
  expect(data).toEqual({ resourceShare: null })
  // It reads nothing, so nobody has waited for anything.
  await client('{ viewer { region } }')
  // The share, its 40 associations, the permission and the text of each.
  expect((await measured()).readUnits).toBe(1 + 3 * 40)
  expect((await taken(share('arn'))).readUnits).toBe(1)
})

/** Some in `npm test`; `npm run proof` tries many more. */
const DRAWN = Number(process.env['DRAWN_QUERIES'] ?? 100)

test(
  `drawn queries take no more than they come to (FAULT_SEED=${SEED})`,
  async () => {
    const { permissions, shares, policies, works } = things
    const known = [permissions, shares, policies, works].flatMap((all) => all.slice(0, 3))
    let sent = 0
    const property = fc.asyncProperty(hostileRequests(known), async (request) => {
      const { query } = request
      const { variables } = readable(bodyOf(request)) ?? {}
      if (!variables || !isQuery(query) || !isWithin(counted(query, variables))) return
      sent++
      await taken(query, variables)
    })
    await fc.assert(property, { numRuns: DRAWN, seed: SEED | 0 })
    expect(sent).toBeGreaterThan(DRAWN / 8)
  },
  // What never ends would not end in that time either.
  60_000 + DRAWN * 200,
)

const readable = (body: string): { variables: Record<string, unknown> } | undefined => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function isQuery(query: string): boolean {
  try {
    const document = parse(query)
    const operations = document.definitions.filter(({ kind }) => kind === 'OperationDefinition')
    return query.startsWith('query') && operations.length === 1 && validate(SCHEMA, document).length === 0
  } catch {
    return false
  }
}

/** Mutations that read the most, one by one, and with their things in the answer. */
describe('a mutation', () => {
  test('by itself takes 3 round trips and 100 read units at most', async () => {
    const [share = ''] = things.shares
    const [, arn = ''] = things.permissions
    const policyTemplate = '{"Effect":"Allow","Action":["ec2:DescribeSubnets"]}'
    const calls = [
      ['createResourceShare', { name: 's', permissionArns: things.used }],
      ['createPermissionVersion', { permissionArn: arn, policyTemplate }],
      [
        'createPermissionVersion',
        { permissionArn: arn, policyTemplate, onVersionLimit: 'DELETE_OLDEST_UNUSED' },
      ],
      ['setDefaultPermissionVersion', { permissionArn: arn, permissionVersion: 1 }],
      ['associateResourceSharePermission', { resourceShareArn: share, permissionArn: arn, replace: true }],
      ['disassociateResourceSharePermission', { resourceShareArn: share, permissionArn: arn }],
      ['deletePermission', { permissionArn: arn }],
      ['replacePermissionAssociations', { fromPermissionArn: arn, toPermissionArn: arnOf(client, 'target') }],
      ['deleteResourceShare', { resourceShareArn: share }],
    ] as const
    for (const [operation, input] of calls) {
      await measured()
      const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`
      await client(`mutation ($input: ${type}!) { ${operation}(input: $input) { errors { message } } }`, {
        input,
      })
      const { roundTrips, readUnits } = await measured()
      expect(roundTrips, operation).toBeLessThanOrEqual(3)
      expect(readUnits, operation).toBeLessThanOrEqual(100)
    }
  })

  test('takes no more for what is asked for in its answer than that comes to', async () => {
    const permission =
      'permission { tags { key } versions { policyTemplate deletionBlockers { associations { nodes { resourceShare { name } } } } } }'
    const query = `mutation { ${times(
      5,
      (i) =>
        `m${i}: tagResource(input: { resourceArn: "${things.permissions[i + 5]}", tags: [{ key: "${TAGS[0]?.key}", value: "" }] }) { p: ${permission} q: ${permission} errors { code } }`,
    )} }`
    const { roundTrips, readUnits } = counted(query)
    await measured()
    const { data } = await client(query)
    expect(Object.values(data)).toEqual(Array(5).fill(expect.objectContaining({ errors: [] })))
    const took = await measured()
    expect(took.roundTrips).toBeLessThanOrEqual(roundTrips + 5 * 3)
    expect(took.readUnits).toBeLessThanOrEqual(readUnits + 5 * 100)
  })

  test('that creates a version reads its permission once for all its fields, and once with texts', async () => {
    const now = 'permission { name } resourceShareCount deletionBlockers { reason }'
    const arn = arnOf(client, 'target')
    const query = `mutation { createPermissionVersion(input: { permissionArn: "${arn}", policyTemplate: ${JSON.stringify('{"Effect":"Allow","Action":["ec2:DescribeSubnets"]}')} }) {
      permissionVersion { ${now} a: permission { versions { policyTemplate } } b: permission { versions { creationTime } } } errors { message } } }`
    await measured()
    const { data } = await client(query)
    expect(data.createPermissionVersion.errors).toEqual([])
    // The number, the transaction, the head, and all of it.
    expect((await measured()).roundTrips).toBe(4)
  })
})
