import { describe, expect, test } from 'vitest'
import { type Costs, reckon } from '../harness/costs.ts'
import { createVersion, mutate, permissionWith } from '../harness/permissions.ts'
import { type Client, newClient } from '../harness/service.ts'
import { shareOf } from '../harness/shares.ts'
import { accepted, sharesOn } from '../harness/works.ts'

/**
 * What calls cost, counted on the wire and reckoned by the engine, with items of up to 1 KB. Only dynoxide reckons
 * transactions as the service does.
 */
const clientToken = 'same'

/** A caller with a share on version 1 of a permission whose default is version 2, and another permission. */
interface Prepared {
  readonly client: Client
  readonly arn: string
  readonly other: string
  readonly share: string
}

type Call = (prepared: Prepared) => Promise<unknown>

const create: Call = ({ client, arn }) =>
  mutate(client, 'createResourceShare', { name: 's', permissionArns: [arn], clientToken })
const createEmpty: Call = ({ client }) => mutate(client, 'createResourceShare', { name: 's', clientToken })
const remove: Call = ({ client, share }) =>
  mutate(client, 'deleteResourceShare', { resourceShareArn: share, clientToken })
const associate = ({ client, share }: Prepared, permissionArn: string) =>
  mutate(client, 'associateResourceSharePermission', {
    resourceShareArn: share,
    permissionArn,
    replace: true,
    clientToken,
  })
const refresh: Call = (prepared) => associate(prepared, prepared.arn)
const exchange: Call = (prepared) => associate(prepared, prepared.other)
const disassociate: Call = ({ client, share, arn }) =>
  mutate(client, 'disassociateResourceSharePermission', {
    resourceShareArn: share,
    permissionArn: arn,
    clientToken,
  })
const replace: Call = ({ client, arn, other }) =>
  mutate(client, 'replacePermissionAssociations', {
    fromPermissionArn: arn,
    toPermissionArn: other,
    clientToken,
  })

async function reckoned() {
  const client = newClient()
  const [arn, other] = [await permissionWith(client, 'p', 1), await permissionWith(client, 'q', 1)]
  const prepared = { client, arn, other, share: await shareOf(client, arn) }
  await createVersion(client, arn)
  return { prepared, costs: reckon(client.store) }
}

const MUTATIONS: readonly [what: string, call: Call, costs: Partial<Costs>][] = [
  [
    'create a share without permissions: share and its index entry, token',
    createEmpty,
    { roundTrips: 1, writeUnits: 5 },
  ],
  [
    'create a share: the default read first; share, association, each with its index entry, head, token',
    create,
    { roundTrips: 2, writeUnits: 10 },
  ],
  [
    'replace a permission by itself: head and association read first; share checked, association, head, token',
    refresh,
    { roundTrips: 3, writeUnits: 10 },
  ],
  [
    'replace a permission by another: the same, and the head of the other',
    exchange,
    { roundTrips: 3, writeUnits: 12 },
  ],
  [
    'disassociate: what the share has read first; share, association and its index entry, head, token',
    disassociate,
    { roundTrips: 2, writeUnits: 9 },
  ],
  [
    'delete a share: what it has read first; share, tags, association, index entries, head, token',
    remove,
    { roundTrips: 2, writeUnits: 12 },
  ],
  [
    'replace all: both heads read first; heads, work, waking, running, token',
    replace,
    { roundTrips: 2, writeUnits: 12 },
  ],
]

describe('a mutation of shares that succeeds', () => {
  test.each(MUTATIONS)('%s', async (_, call, expected) => {
    const { prepared, costs } = await reckoned()
    expect(await call(prepared)).toMatchObject({ replayed: false, errors: [] })
    expect(costs()).toMatchObject(expected)
  })

  test.each(MUTATIONS)('and its replay changes nothing: %s', async (_, call) => {
    const { prepared, costs } = await reckoned()
    await call(prepared)
    costs()
    expect(await call(prepared)).toMatchObject({ replayed: true, errors: [] })
    // Where what the share has is read before, its token is judged by the write.
    const readsTheShare = call === disassociate || call === remove
    expect(costs()).toMatchObject({ roundTrips: readsTheShare ? 2 : 1, writeUnits: 0 })
  })
})

test('a work with both of its permissions: the work, the head that tells how far it is, both permissions', async () => {
  const { prepared, costs } = await reckoned()
  const id = await accepted(prepared.client, prepared.arn, prepared.other)
  costs()
  await prepared.client(
    `{ replacePermissionAssociationsWork(id: "${id}") { progress fromPermission { revision } toPermission { revision } } }`,
  )
  expect(costs()).toMatchObject({ roundTrips: 3, writeUnits: 0 })
})

describe('a list costs so many round trips, however long it is', () => {
  const LISTS: readonly [what: string, query: string, roundTrips: number][] = [
    ['the shares of an account: index, shares', '{ resourceShares { nodes { name } } }', 2],
    [
      'with their permissions, versions and texts: associations, heads, texts as well',
      '{ resourceShares { nodes { permissions { isDefaultVersion permissionVersion { policyTemplate } } } } }',
      5,
    ],
    [
      'the shares that use a permission: index, associations together with their shares',
      'query ($arn: ID!) { resourceShares(filter: { permissionArn: $arn }) { nodes { name } } }',
      2,
    ],
    [
      'the associations of a permission: head, index, associations',
      'query ($arn: ID!) { permission(arn: $arn) { associations { nodes { status } } } }',
      3,
    ],
    [
      'with their shares: and the shares',
      'query ($arn: ID!) { permission(arn: $arn) { associations { nodes { resourceShare { name } } } } }',
      4,
    ],
  ]
  test.each(LISTS)('%s', async (_, query, expected) => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    const costs = reckon(client.store)
    for (const more of [3, 20]) {
      await sharesOn(client, more, arn)
      costs()
      const { errors } = await client(query, { arn })
      expect(errors).toBeUndefined()
      expect(costs()).toMatchObject({ roundTrips: expected, writeUnits: 0 })
    }
  })
})
