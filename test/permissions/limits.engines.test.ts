import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, test } from 'vitest'
import { countersKey } from '../../src/versioning/keys.ts'
import { arnOf, createPermission, deletePermission } from '../harness/permissions.ts'
import { type Client, newClient } from '../harness/service.ts'

const codes = ({ errors }: { errors: { code: string }[] }) => errors.map(({ code }) => code)
const COMPONENT = {
  resourceType: 'imagebuilder:Component',
  policyTemplate: '{"Effect":"Allow","Action":"imagebuilder:GetComponent"}',
}

const counters = async ({ accountId, store }: Client) =>
  (
    await store.documents.send(
      new GetCommand({
        TableName: store.permissions,
        Key: { ...countersKey(accountId) },
        ConsistentRead: true,
      }),
    )
  ).Item

describe('an account', () => {
  test('has at most 10 permissions of one resource type, however many are created at once', async () => {
    const client = newClient()
    const made = await Promise.all(Array.from({ length: 24 }, (_, i) => createPermission(client, `p${i}`)))
    expect(made.filter(({ errors }) => errors.length === 0)).toHaveLength(10)
    expect(made.flatMap(({ errors }) => errors).slice(0, 1)).toMatchObject([
      {
        __typename: 'PermissionLimitExceededError',
        code: 'PermissionLimitExceededException',
        httpStatus: 400,
        limit: 10,
      },
    ])
    // Another type has room of its own.
    expect(codes(await createPermission(client, 'component', COMPONENT))).toEqual([])
    const { data } = await client('{ permissions { nodes { name } } }')
    expect(data.permissions.nodes).toHaveLength(11)
  })

  test('has room again at once where one was deleted', async () => {
    const client = newClient()
    for (let i = 0; i < 10; i++) await createPermission(client, `p${i}`)
    expect(codes(await createPermission(client, 'one-more'))).toEqual(['PermissionLimitExceededException'])
    await deletePermission(client, arnOf(client, 'p3'))
    expect(codes(await createPermission(client, 'one-more'))).toEqual([])
    expect(await counters(client)).toMatchObject({ permissions: 10, 'permissions of ec2:Subnet': 10 })
  })

  test('has at most 1,500 permissions, and both limits are reported together', async () => {
    const client = newClient()
    for (let i = 0; i < 10; i++) await createPermission(client, `p${i}`)
    await client.store.documents.send(
      new UpdateCommand({
        TableName: client.store.permissions,
        Key: { ...countersKey(client.accountId) },
        UpdateExpression: 'SET #permissions = :full',
        ExpressionAttributeNames: { '#permissions': 'permissions' },
        ExpressionAttributeValues: { ':full': 1500 },
      }),
    )
    const { errors } = await createPermission(client, 'component', COMPONENT)
    expect(errors).toMatchObject([{ code: 'PermissionLimitExceededException', limit: 1500 }])
    const both = await createPermission(client, 'p0')
    expect(both.errors.map(({ code, limit }: { code: string; limit?: number }) => limit ?? code)).toEqual([
      1500,
      10,
      'PermissionAlreadyExistsException',
    ])
  })

  test('is not counted in by a call that was refused or replayed', async () => {
    const client = newClient()
    await createPermission(client, 'p', { clientToken: 't' })
    await createPermission(client, 'p', { clientToken: 't' })
    await createPermission(client, 'p')
    await createPermission(client, 'no name')
    expect(await counters(client)).toMatchObject({ permissions: 1, 'permissions of ec2:Subnet': 1 })
  })
})
