import { describe, expect, test } from 'vitest'
import { type Costs, reckon } from '../harness/costs.ts'
import { cutBefore, disturbFirst } from '../harness/faults.ts'
import {
  createPermission,
  createVersion,
  deletePermission,
  deleteVersion,
  mutate,
  permissionWith,
  readPermission,
  setDefault,
} from '../harness/permissions.ts'
import { type Client, newClient } from '../harness/service.ts'
import { tag, untag } from '../harness/tags.ts'

/**
 * What calls cost, counted on the wire and reckoned by the engine, with items of up to 1 KB. Only dynoxide reckons
 * transactions as the service does.
 */
const clientToken = 'same'

type Call = (client: Client, arn: string) => Promise<unknown>

const makePermission: Call = (client) => createPermission(client, 'fresh', { clientToken })
const makeVersion: Call = (client, arn) => createVersion(client, arn, { clientToken })
const remove: Call = (client, arn) => deleteVersion(client, arn, 1, { clientToken })
const move: Call = (client, arn) => setDefault(client, arn, 1, { clientToken })
const removeAll: Call = (client, arn) => deletePermission(client, arn, { clientToken })

/** A caller with a permission of three versions, whose costs count from now on. */
async function reckoned() {
  const client = newClient()
  const arn = await permissionWith(client, 'p', 3)
  return { client, arn, costs: reckon(client.store) }
}

describe('a mutation that succeeds', () => {
  test.each<[what: string, call: Call, costs: Partial<Costs>]>([
    [
      'create permission: counters, head and its index entry, text, token',
      makePermission,
      { roundTrips: 1, writeUnits: 9 },
    ],
    [
      'create version: the number read first; head, text, token',
      makeVersion,
      { roundTrips: 2, writeUnits: 6 },
    ],
    ['delete version: head, text, token', remove, { roundTrips: 1, writeUnits: 6 }],
    ['set default: the old default read first; head, token', move, { roundTrips: 2, writeUnits: 4 }],
    [
      'delete permission: the versions read first; head and its index entry, texts, tags, counters, token',
      removeAll,
      { roundTrips: 2, writeUnits: 15 },
    ],
  ])('%s', async (_, call, expected) => {
    const { client, arn, costs } = await reckoned()
    expect(await call(client, arn)).toMatchObject({ replayed: false, errors: [] })
    expect(costs()).toMatchObject(expected)
  })
})

test('a permission that is created again costs what the first of its name did', async () => {
  const { client, arn, costs } = await reckoned()
  await deletePermission(client, arn)
  costs()
  expect(await createPermission(client, 'p')).toMatchObject({ errors: [] })
  expect(costs()).toMatchObject({ roundTrips: 1, writeUnits: 9 })
})

const readOnly: Partial<Costs> = { roundTrips: 1, writeUnits: 0 }

test.each(Object.entries({ makePermission, makeVersion, remove, move, removeAll }))(
  'a replay is one round trip: %s',
  async (_, call) => {
    const { client, arn, costs } = await reckoned()
    await call(client, arn)
    costs()
    expect(await call(client, arn)).toMatchObject({ replayed: true, errors: [] })
    expect(costs()).toMatchObject(readOnly)
  },
)

test('a refused deletion of a version is one round trip, and reports every blocker', async () => {
  const client = newClient()
  const arn = await permissionWith(client, 'p', 1)
  const costs = reckon(client.store)
  const { errors } = await deleteVersion(client, arn, 1)
  expect(errors).toMatchObject([{ blockers: [{ reason: 'DEFAULT_VERSION' }, { reason: 'ONLY_VERSION' }] }])
  expect(costs()).toMatchObject(readOnly)
})

test.each<[what: string, call: Call]>([
  ['set', (client, arn) => tag(client, arn, { key: 'a', value: '1' })],
  ['taken away', (client, arn) => untag(client, arn, 'b')],
])('tags that are %s: read first; head, tags, and a token that nobody is given', async (_, call) => {
  const { client, arn, costs } = await reckoned()
  await tag(client, arn, { key: 'b', value: '2' })
  costs()
  expect(await call(client, arn)).toEqual({ errors: [] })
  expect(costs()).toMatchObject({ roundTrips: 2, writeUnits: 6 })
})

test('a refusal after a write that was not answered is two round trips more: the first one, and a fence', async () => {
  const client = newClient()
  const arn = await permissionWith(client, 'p', 1)
  const costs = reckon(client.store)
  disturbFirst(client.store, 'TransactWriteItems', [cutBefore])
  expect((await deleteVersion(client, arn, 1)).errors).toMatchObject([
    { code: 'OperationNotPermittedException' },
  ])
  expect(costs()).toMatchObject({ roundTrips: 3, writeUnits: 2 })
})

test('the permission in an answer is one round trip more', async () => {
  const { client, arn, costs } = await reckoned()
  await mutate(
    client,
    'deletePermissionVersion',
    { permissionArn: arn, permissionVersion: 1 },
    'permission { revision versions { policyTemplate } }',
  )
  expect(costs()).toMatchObject({ roundTrips: 2, writeUnits: 6 })
})

test('what was deleted is told for nothing, and with one round trip more by a replay, which looks whether it is there', async () => {
  const { client, arn, costs } = await reckoned()
  const input = { permissionArn: arn, permissionVersion: 1, clientToken }
  const asked = () => mutate(client, 'deletePermissionVersion', input, 'deletedPermissionVersionId')
  expect(await asked()).toMatchObject({ deletedPermissionVersionId: `${arn}:1` })
  expect(costs()).toMatchObject({ roundTrips: 1, writeUnits: 6 })
  expect(await asked()).toMatchObject({ deletedPermissionVersionId: `${arn}:1` })
  expect(costs()).toMatchObject({ roundTrips: 2, writeUnits: 0 })
})

test('a permission with all its texts is one round trip', async () => {
  const { client, arn, costs } = await reckoned()
  expect((await readPermission(client, arn)).versions).toHaveLength(3)
  expect(costs()).toMatchObject(readOnly)
})
