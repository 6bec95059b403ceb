import { describe, expect, test } from 'vitest'
import { threeClocks } from '../harness/clocks.ts'
import { disturbFirst, meanwhile } from '../harness/faults.ts'
import {
  attachPolicy,
  createPolicy,
  deletePolicy,
  detachPolicy,
  mutatePolicy,
  policyWith,
} from '../harness/policies.ts'
import type { Client } from '../harness/service.ts'

const ALICE = { principalType: 'IMSUser', principalName: 'alice@demo.onaliyun.com' }
const attachment = { policyName: 'p', policyType: 'Custom', resourceGroupId: 'rg-9gLOoK', ...ALICE }

/** Attaches the policy under one token, and returns when, and of which policy. */
const attach = async (client: Client) => {
  const input = { ...attachment, clientToken: 'one' }
  const { replayed, policyAttachment, errors } = await mutatePolicy(
    client,
    'attachPolicy',
    input,
    'policyAttachment { policy { policyName } }',
  )
  expect(errors).toEqual([])
  return { replayed, isShown: policyAttachment !== null }
}

describe('an attachment', () => {
  test('is never earlier than the last one, whatever the clocks', async () => {
    const { client, ahead } = threeClocks()
    await policyWith(client, 'p', 1)
    const first = await attachPolicy(ahead, 'p')
    await detachPolicy(client, 'p')
    const second = await attachPolicy(client, 'p')
    expect(second.attachDate >= first.attachDate).toBe(true)
  })

  test('has its policy in it, though the clock of its instance is behind', async () => {
    const { client, ahead } = threeClocks()
    await policyWith(ahead, 'p', 1)
    expect(await attach(client)).toEqual({ replayed: false, isShown: true })
    expect(await attach(client)).toEqual({ replayed: true, isShown: true })
  })

  test('of an earlier incarnation of the name is none of this one, though the clock of its instance was ahead', async () => {
    const { client, ahead } = threeClocks()
    await policyWith(client, 'p', 1)
    expect(await attach(ahead)).toEqual({ replayed: false, isShown: true })
    await detachPolicy(client, 'p')
    await deletePolicy(client, 'p')
    await createPolicy(client, 'p')
    expect(await attach(client)).toEqual({ replayed: true, isShown: false })
  })

  test('that came and went while the policy was about to be deleted is none of the next incarnation, either', async () => {
    const { client, ahead } = threeClocks()
    await policyWith(client, 'p', 1)
    const left = disturbFirst(client.store, 'TransactWriteItems', [
      meanwhile(async () => {
        await attach(ahead)
        await detachPolicy(ahead, 'p')
      }),
    ])
    expect(await deletePolicy(client, 'p')).toMatchObject({ errors: [] })
    expect(left).toEqual([])
    await createPolicy(client, 'p')
    expect(await attach(client)).toEqual({ replayed: true, isShown: false })
  })
})
