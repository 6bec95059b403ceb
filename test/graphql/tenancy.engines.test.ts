import { describe, expect, test } from 'vitest'
import { arnOf, mutate, permissionWith, readPermission } from '../support/permissions.ts'
import { type Client, newClient } from '../support/service.ts'
import { associate, createShare, deleteShare, disassociate, heldBy, shareOf } from '../support/shares.ts'

/** Every operation on a permission, as someone else's and as one that doesn't exist: nothing may tell them apart. */
const OPERATIONS: [name: string, call: (client: Client, arn: string) => Promise<unknown>][] = [
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

describe.each(OPERATIONS)('%s', (_, call) => {
  test("answers for someone else's permission as for a missing one, in words and in round trips", async () => {
    const owner = newClient()
    const theirs = await permissionWith(owner, 'p', 3)
    const before = await readPermission(owner, theirs)

    const stranger = newClient()
    const missing = arnOf(stranger, 'p')
    const told = async (arn: string) => {
      const trips = countTrips(stranger)
      const answer = JSON.stringify(await call(stranger, arn)).replaceAll(arn, 'ARN')
      return { answer, trips: trips() }
    }
    expect(await told(theirs)).toEqual(await told(missing))
    expect(await readPermission(owner, theirs)).toEqual(before)
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
