import { describe, expect, test } from 'vitest'
import { policyKey } from '../../src/policies/keys.ts'
import { readItems } from '../../src/table/read.ts'
import { countersKey } from '../../src/versioning/keys.ts'
import { disturbFirst, meanwhile } from '../harness/faults.ts'
import {
  ADMINS,
  ALICE,
  attachPolicy,
  codes,
  createPolicyVersion,
  deletePolicy,
  deletePolicyVersion,
  detachPolicy,
  policyWith,
  READER,
  readPolicy,
  setDefaultPolicyVersion,
} from '../harness/policies.ts'
import { type Client, newClient } from '../harness/service.ts'
import { expectOnlyTombstone } from '../harness/tombstone.ts'

/** Nothing of the policy is left in the table but its revision and time. */
async function expectNothingLeft({ accountId, store }: Client, policyName: string): Promise<void> {
  await expectOnlyTombstone(store, policyKey(accountId, policyName))
  const [counters] = await readItems(store, Date.now() + 5_000, [countersKey(accountId)])
  expect(counters?.['policies']).toBe(0)
}

describe('deletePolicy', () => {
  test('deletes a policy of which only the default is left, whichever version that is', async () => {
    const client = newClient()
    await policyWith(client, 'p', 2)
    await deletePolicyVersion(client, 'p', 'v1')
    expect(await deletePolicy(client, 'p')).toMatchObject({ replayed: false, errors: [] })
    expect(await readPolicy(client, 'p')).toBeNull()
    await expectNothingLeft(client, 'p')
    expect(codes(await deletePolicy(client, 'p'))).toEqual(['EntityNotExist.Policy'])
  })

  test.each([
    {
      case: 'other versions',
      inTheWay: (client: Client) => createPolicyVersion(client, 'p'),
      code: 'DeleteConflict.Policy.Version',
      message: 'You must delete all non-default versions before you delete the policy.',
      clear: (client: Client) => deletePolicyVersion(client, 'p', 'v2'),
    },
    {
      case: 'a user',
      inTheWay: (client: Client) => attachPolicy(client, 'p', ALICE),
      code: 'DeleteConflict.Policy.User',
      message: 'Before deleting the policy, it may not be attached to any user.',
      clear: (client: Client) => detachPolicy(client, 'p', ALICE),
    },
    {
      case: 'a group',
      inTheWay: (client: Client) => attachPolicy(client, 'p', ADMINS),
      code: 'DeleteConflict.Policy.Group',
      message: 'The policy cannot be attached to any group when you delete it.',
      clear: (client: Client) => detachPolicy(client, 'p', ADMINS),
    },
    {
      case: 'a role',
      inTheWay: (client: Client) => attachPolicy(client, 'p', READER),
      code: 'DeleteConflict.Policy.Role',
      message: 'The policy cannot be attached to any role when you delete it.',
      clear: (client: Client) => detachPolicy(client, 'p', READER),
    },
  ])('is refused for $case, until that is cleared: $code', async ({ inTheWay, clear, code, message }) => {
    const client = newClient()
    await policyWith(client, 'p', 1)
    await inTheWay(client)
    const before = await readPolicy(client, 'p')
    const answer = await deletePolicy(client, 'p')
    expect(answer).toMatchObject({
      replayed: false,
      errors: [{ __typename: 'PolicyError', code, httpStatus: 409, message, path: ['input', 'policyName'] }],
    })
    expect(answer.errors).toHaveLength(1)
    expect(await readPolicy(client, 'p')).toEqual(before)
    await clear(client)
    expect(codes(await deletePolicy(client, 'p'))).toEqual([])
    await expectNothingLeft(client, 'p')
  })

  test('reports all that stand in the way at once', async () => {
    const client = newClient()
    await policyWith(client, 'p', 3)
    for (const principal of [ALICE, ADMINS, READER]) await attachPolicy(client, 'p', principal)
    expect(codes(await deletePolicy(client, 'p'))).toEqual([
      'DeleteConflict.Policy.Version',
      'DeleteConflict.Policy.User',
      'DeleteConflict.Policy.Group',
      'DeleteConflict.Policy.Role',
    ])
  })

  test('takes the document of the version that is left now, also where another was when it was read', async () => {
    const other = newClient()
    const slow = newClient({ accountId: other.accountId })
    await policyWith(other, 'p', 1)
    const othersTurn = async () => {
      await createPolicyVersion(other, 'p')
      await setDefaultPolicyVersion(other, 'p', 'v2')
      await deletePolicyVersion(other, 'p', 'v1')
    }
    disturbFirst(slow.store, 'TransactWriteItems', [meanwhile(othersTurn)])
    expect(codes(await deletePolicy(slow, 'p'))).toEqual([])
    await expectNothingLeft(other, 'p')
  })

  test('takes a policy that came since it was found missing', async () => {
    const other = newClient()
    const slow = newClient({ accountId: other.accountId })
    disturbFirst(slow.store, 'TransactWriteItems', [meanwhile(() => policyWith(other, 'p', 1))])
    expect(codes(await deletePolicy(slow, 'p'))).toEqual([])
    await expectNothingLeft(other, 'p')
  })

  test('is refused for a name that none can have', async () => {
    expect(codes(await deletePolicy(newClient(), 'a_b'))).toEqual([
      'InvalidParameter.PolicyName.InvalidChars',
    ])
  })
})
