import { describe, expect, test } from 'vitest'
import { type Costs, reckon } from '../harness/costs.ts'
import {
  ADMINS,
  attachPolicy,
  createPolicy,
  createPolicyVersion,
  deletePolicy,
  deletePolicyVersion,
  detachPolicy,
  policyWith,
  readPolicy,
  setDefaultPolicyVersion,
} from '../harness/policies.ts'
import { type Client, newClient } from '../harness/service.ts'

/** What calls cost, as test/permissions/costs.dynoxide.test.ts counts it. */
const input = { clientToken: 'same' }

type Call = (client: Client) => Promise<unknown>

/** A caller with a policy of three versions that is attached to a user, and one of one, whose costs count from now on. */
async function reckoned() {
  const client = newClient()
  await policyWith(client, 'p', 3)
  await attachPolicy(client, 'p')
  await policyWith(client, 'single', 1)
  return { client, costs: reckon(client.store) }
}

const MUTATIONS: [what: string, call: Call, costs: Omit<Costs, 'readUnits'>][] = [
  [
    'create policy: counters, head and its index entry, document, token',
    (client) => createPolicy(client, 'fresh', input),
    { roundTrips: 1, writeUnits: 9 },
  ],
  [
    'create version: the number read first; head, document, token',
    (client) => createPolicyVersion(client, 'p', input),
    { roundTrips: 2, writeUnits: 6 },
  ],
  [
    'delete version: head, document, token',
    (client) => deletePolicyVersion(client, 'p', 'v1', input),
    { roundTrips: 1, writeUnits: 6 },
  ],
  [
    'set default: head, token',
    (client) => setDefaultPolicyVersion(client, 'p', 'v1', input),
    { roundTrips: 1, writeUnits: 4 },
  ],
  [
    'set default to what it is: found out first; head, token',
    (client) => setDefaultPolicyVersion(client, 'p', 'v3', input),
    { roundTrips: 2, writeUnits: 4 },
  ],
  [
    'delete policy: the version that is left read first; head and its index entry, document, counters, token',
    (client) => deletePolicy(client, 'single', input),
    { roundTrips: 2, writeUnits: 9 },
  ],
  [
    'attach: head, the two items of the attachment with their index entries, token',
    (client) => attachPolicy(client, 'p', { ...ADMINS, ...input }),
    { roundTrips: 1, writeUnits: 10 },
  ],
  ['detach: the same', (client) => detachPolicy(client, 'p', input), { roundTrips: 1, writeUnits: 10 }],
]

describe.each(MUTATIONS)('%s', (_, call, expected) => {
  test('costs as much, and a replay one round trip', async () => {
    const { client, costs } = await reckoned()
    expect(await call(client)).toMatchObject({ replayed: false, errors: [] })
    expect(costs()).toMatchObject(expected)
    expect(await call(client)).toMatchObject({ replayed: true, errors: [] })
    expect(costs()).toMatchObject({ roundTrips: 1, writeUnits: 0 })
  })
})

test.each<[string, Call]>([
  ['deletion of the default version', (client) => deletePolicyVersion(client, 'p', 'v3')],
  ['deletion of a missing version', (client) => deletePolicyVersion(client, 'p', 'v9')],
  ['default that is missing', (client) => setDefaultPolicyVersion(client, 'p', 'v9')],
  ['attachment of what is attached', (client) => attachPolicy(client, 'p')],
  ['attachment of a System policy', (client) => attachPolicy(client, 'p', { policyType: 'System' })],
  ['detachment of what is not attached', (client) => detachPolicy(client, 'p', ADMINS)],
])('a refused %s is one round trip', async (_, call) => {
  const { client, costs } = await reckoned()
  expect(await call(client)).toMatchObject({ errors: [{ httpStatus: expect.any(Number) }] })
  expect(costs()).toMatchObject({ roundTrips: 1, writeUnits: 0 })
})

test('a policy with all its documents is one round trip, however often it is attached', async () => {
  const { client, costs } = await reckoned()
  expect((await readPolicy(client, 'p')).versions).toHaveLength(3)
  expect(costs()).toMatchObject({ roundTrips: 1, writeUnits: 0 })
})

test.each([
  'principalName: "alice@demo.onaliyun.com"',
  'policyName: "p"',
  'resourceGroupId: "rg-9gLOoK"',
  'policyName: "p", resourceGroupId: "rg-9gLOoK", principalType: IMSUser',
])('a page of attachments (%s) is two round trips, and two more with the documents', async (filter) => {
  const { client, costs } = await reckoned()
  for (let i = 0; i < 5; i++) {
    await policyWith(client, `p${i}`, 2)
    await attachPolicy(client, `p${i}`)
    await attachPolicy(client, 'p', { principalName: `alice${i}@demo.onaliyun.com` })
  }
  costs()
  const ask = (selection: string) =>
    client(`{ policyAttachments(filter: { ${filter} }) { nodes { id ${selection} } } }`)
  expect((await ask('')).data.policyAttachments.nodes.length).toBeGreaterThan(4)
  expect(costs()).toMatchObject({ roundTrips: 2, writeUnits: 0 })
  await ask('policy { versions { policyDocument } }')
  expect(costs()).toMatchObject({ roundTrips: 4, writeUnits: 0 })
})
