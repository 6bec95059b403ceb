import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, test } from 'vitest'
import { readItems } from '../../src/table/read.ts'
import { countersKey } from '../../src/versioning/keys.ts'
import { parallel } from '../harness/parallel.ts'
import { codes, createPolicy, deletePolicy } from '../harness/policies.ts'
import { type Client, newClient } from '../harness/service.ts'

/** An account that has so many policies, as its counters say: to make them one by one would take minutes. */
async function accountWith(policies: number): Promise<Client> {
  const client = newClient()
  await client.store.documents.send(
    new UpdateCommand({
      TableName: client.store.permissions,
      Key: { ...countersKey(client.accountId) },
      UpdateExpression: 'ADD policies :n',
      ExpressionAttributeValues: { ':n': policies },
    }),
  )
  return client
}

const counted = async ({ accountId, store }: Client) =>
  (await readItems(store, Date.now() + 5_000, [countersKey(accountId)]))[0]?.['policies']

describe('an account', () => {
  test('has at most 1,500 custom policies, however many are created at once', async () => {
    const client = await accountWith(1_497)
    const answers = await parallel(16, (caller) => createPolicy(client, `p${caller}`))
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(3)
    for (const { errors } of answers.filter((answer) => answer.errors.length > 0)) {
      expect(errors).toEqual([
        {
          __typename: 'PolicyError',
          code: 'LimitExceeded.Policy',
          httpStatus: 409,
          message: 'The count of policy beyond the current limits.',
          path: ['input', 'policyName'],
        },
      ])
    }
    const { data } = await client('{ policies { nodes { policyName } } }')
    expect(data.policies.nodes).toHaveLength(3)
    expect(await counted(client)).toBe(1_500)
  })

  test('has room again at once where one was deleted', async () => {
    const client = await accountWith(1_499)
    await createPolicy(client, 'p')
    expect(codes(await createPolicy(client, 'q'))).toEqual(['LimitExceeded.Policy'])
    // Both conflicts are reported together.
    expect(codes(await createPolicy(client, 'p'))).toEqual([
      'LimitExceeded.Policy',
      'EntityAlreadyExists.Policy',
    ])
    await deletePolicy(client, 'p')
    expect(codes(await createPolicy(client, 'q'))).toEqual([])
    expect(await counted(client)).toBe(1_500)
  })
})
