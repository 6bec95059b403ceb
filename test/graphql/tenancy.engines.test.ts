import { describe, expect, test } from 'vitest'
import { type Family, PERMISSIONS, POLICIES, storedHead, withVersions } from '../support/families.ts'
import { arnOf, mutate, permissionWith, readPermission } from '../support/permissions.ts'
import {
  ALICE,
  attachmentsOf,
  attachPolicy,
  createPolicyVersion,
  deletePolicy,
  deletePolicyVersion,
  detachPolicy,
  GROUP,
  readPolicy,
  setDefaultPolicyVersion,
} from '../support/policies.ts'
import { type Client, newClient } from '../support/service.ts'
import { associate, createShare, deleteShare, disassociate, heldBy, shareOf } from '../support/shares.ts'
import { replace } from '../support/works.ts'

type Operations = [name: string, call: (client: Client, id: string) => Promise<unknown>][]

/** Every operation on a permission, as someone else's and as one that doesn't exist: nothing may tell them apart. */
const ON_PERMISSIONS: Operations = [
  ['permission', readPermission],
  ['node', (client, id) => client('query ($id: ID!) { node(id: $id) { id } }', { id })],
  [
    'node of a version',
    (client, arn) => client('query ($id: ID!) { node(id: $id) { id } }', { id: `${arn}:1` }),
  ],
  [
    'createPermissionVersion',
    (client, permissionArn) =>
      mutate(client, 'createPermissionVersion', {
        permissionArn,
        policyTemplate: '{"Effect":"Allow","Action":["ec2:DescribeSubnets"]}',
        clientToken: 't',
      }),
  ],
  [
    'deletePermissionVersion',
    (client, permissionArn) =>
      mutate(client, 'deletePermissionVersion', { permissionArn, permissionVersion: 1, clientToken: 't' }),
  ],
  [
    'setDefaultPermissionVersion',
    (client, permissionArn) =>
      mutate(client, 'setDefaultPermissionVersion', {
        permissionArn,
        permissionVersion: 1,
        clientToken: 't',
      }),
  ],
  [
    'deletePermission',
    (client, permissionArn) => mutate(client, 'deletePermission', { permissionArn, clientToken: 't' }),
  ],
  ['createResourceShare', (client, arn) => createShare(client, [arn], { clientToken: 't' })],
  ['replacePermissionAssociations', (client, arn) => replace(client, arn, arn, { clientToken: 't' })],
  [
    'resourceShares',
    (client, arn) =>
      client('query ($arn: ID!) { resourceShares(filter: { permissionArn: $arn }) { nodes { arn } } }', {
        arn,
      }),
  ],
  [
    'tagResource',
    (client, arn) =>
      client(
        'mutation ($arn: ID!) { tagResource(input: { resourceArn: $arn, tags: [{ key: "a", value: "b" }] }) { permission { arn } errors { code message path } } }',
        { arn },
      ),
  ],
  [
    'untagResource',
    (client, arn) =>
      client(
        'mutation ($arn: ID!) { untagResource(input: { resourceArn: $arn, tagKeys: ["a"] }) { permission { arn } errors { code message path } } }',
        { arn },
      ),
  ],
]

/** The same for a policy, which is called by its name alone. */
const ON_POLICIES: Operations = [
  ['policy', readPolicy],
  ['createPolicyVersion', (client, name) => createPolicyVersion(client, name, { clientToken: 't' })],
  ['deletePolicyVersion', (client, name) => deletePolicyVersion(client, name, 'v1', { clientToken: 't' })],
  [
    'setDefaultPolicyVersion',
    (client, name) => setDefaultPolicyVersion(client, name, 'v1', { clientToken: 't' }),
  ],
  ['deletePolicy', (client, name) => deletePolicy(client, name, { clientToken: 't' })],
  ['attachPolicy', (client, name) => attachPolicy(client, name, { clientToken: 't' })],
  ['detachPolicy', (client, name) => detachPolicy(client, name, { clientToken: 't' })],
  ['policyAttachments of a policy', attachmentsOf],
]

/** Ids that have the account in them. */
const node = (client: Client, id: string) =>
  client('query ($id: ID!) { node(id: $id) { __typename id } }', { id })
const ON_IDS: Operations = [
  ['node of a policy', (client, account) => node(client, `acs:ram:*:${account}:policy/Theirs`)],
  [
    'node of a version of a policy',
    (client, account) => node(client, `acs:ram:*:${account}:policy/Theirs:v1`),
  ],
  [
    'node of an attachment',
    (client, account) =>
      node(client, `acs:ram:*:${account}:policy/Theirs:attachment/IMSUser/${ALICE.principalName}/${GROUP}`),
  ],
  [
    'node of an attachment to the account',
    (client, account) =>
      node(client, `acs:ram:*:${account}:policy/Theirs:attachment/IMSUser/${ALICE.principalName}/${account}`),
  ],
  [
    'policyAttachments of an account',
    (client, account) =>
      client(`{ policyAttachments(filter: { resourceGroupId: "${account}" }) { nodes { id } } }`),
  ],
]

const SUBJECTS: [
  subject: string,
  family: Family,
  of: (client: Client, has: boolean) => string,
  Operations,
][] = [
  ['permission', PERMISSIONS, (client) => arnOf(client, 'Theirs'), ON_PERMISSIONS],
  ['policy', POLICIES, (_, has) => (has ? 'Theirs' : 'Nobodys'), ON_POLICIES],
  ['policy', POLICIES, ({ accountId }) => accountId, ON_IDS],
]

describe.each(
  SUBJECTS.flatMap(([subject, family, of, operations]) =>
    operations.map(([operation, call]) => ({ subject, operation, family, of, call })),
  ),
)('$operation', ({ subject, family, of, call }) => {
  test(`answers for someone else's ${subject} as for a missing one, in words and in round trips`, async () => {
    const owner = newClient()
    const theirs = await withVersions(family, owner, 'Theirs', 3)
    if (family === POLICIES) {
      for (const resourceGroupId of [GROUP, owner.accountId]) {
        await attachPolicy(owner, theirs, { resourceGroupId })
      }
    }
    const before = await storedHead(family, owner, theirs)

    const stranger = newClient()
    const told = async (id: string) => {
      const trips = countTrips(stranger)
      const answer = JSON.stringify(await call(stranger, id)).replaceAll(id, 'ID')
      return { answer, trips: trips() }
    }
    expect(await told(of(owner, true))).toEqual(await told(of(stranger, false)))
    expect(await storedHead(family, owner, theirs)).toEqual(before)
  })
})

/** Every operation on a resource share. */
const SHARE_OPERATIONS: [name: string, call: (client: Client, arn: string) => Promise<unknown>][] = [
  ['resourceShare', heldBy],
  ['node', (client, id) => client('query ($id: ID!) { node(id: $id) { id } }', { id })],
  [
    'node of an association',
    (client, arn) => client('query ($id: ID!) { node(id: $id) { id } }', { id: `${arn}/ec2:Subnet` }),
  ],
  ['deleteResourceShare', (client, arn) => deleteShare(client, arn, { clientToken: 't' })],
  [
    'associateResourceSharePermission',
    async (client, arn) => associate(client, arn, arnOf(client, 'own'), { clientToken: 't', replace: true }),
  ],
  [
    'disassociateResourceSharePermission',
    (client, arn) => disassociate(client, arn, arnOf(client, 'own'), { clientToken: 't' }),
  ],
]

describe.each(SHARE_OPERATIONS)('%s', (_, call) => {
  test("answers for someone else's share as for a missing one, in words and in round trips", async () => {
    const owner = newClient()
    const theirs = await shareOf(owner, await permissionWith(owner, 'own', 1))
    const before = await heldBy(owner, theirs)

    const stranger = newClient()
    await permissionWith(stranger, 'own', 1)
    const missing = await shareOf(stranger)
    await deleteShare(stranger, missing)
    const told = async (arn: string) => {
      const trips = countTrips(stranger)
      const answer = JSON.stringify(await call(stranger, arn)).replaceAll(arn, 'ARN')
      return { answer, trips: trips() }
    }
    expect(await told(theirs)).toEqual(await told(missing))
    expect(await heldBy(owner, theirs)).toEqual(before)
  })
})

test('the same name, the same token and a cursor are each account its own', async () => {
  const [a, b] = [newClient(), newClient()]
  await permissionWith(a, 'p', 1)
  await permissionWith(a, 'q', 1)
  const list =
    'query ($after: String) { permissions(first: 1, after: $after) { nodes { arn } pageInfo { endCursor } } }'
  const { data } = await a(list)
  expect((await b(list)).data.permissions.nodes).toEqual([])
  const stolen = await b(list, { after: data.permissions.pageInfo.endCursor })
  const madeUp = await b(list, { after: 'bm9uc2Vuc2U' })
  expect(stolen.errors).toEqual(madeUp.errors)
  expect(stolen.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', retryable: false } }])
})

/** Counts the commands that a client's store sends from now on. */
function countTrips({ store }: Client): () => number {
  let trips = 0
  const name = `trips${Math.random()}`
  store.documents.middlewareStack.add(
    (next) => (args) => {
      trips++
      return next(args)
    },
    { step: 'initialize', name },
  )
  return () => {
    store.documents.middlewareStack.remove(name)
    return trips
  }
}
