import { getNamedType, isObjectType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { arnOf, createPermission, deletePermission, permissionWith } from '../harness/permissions.ts'
import { ALICE, attachPolicy, createPolicy, deletePolicy, GROUP, policyWith } from '../harness/policies.ts'
import { OPERATIONS } from '../harness/schema.ts'
import { type Client, newClient } from '../harness/service.ts'
import { associate, shareOf } from '../harness/shares.ts'

/** A call that deletes something, and what makes something of that id again. */
interface Deletion {
  readonly operation: string
  readonly field: string
  /** Makes what is to be deleted; the input of its deletion. */
  readonly prepare: (client: Client) => Promise<Record<string, unknown>>
  readonly again?: (client: Client, input: Record<string, unknown>) => Promise<unknown>
}

const TEMPLATE = '{"Effect":"Allow","Action":["ec2:*"]}'

const DELETIONS: readonly Deletion[] = [
  {
    operation: 'deletePermission',
    field: 'deletedPermissionId',
    prepare: async (client) => ({ permissionArn: await permissionWith(client, 'p', 2) }),
    again: (client) => createPermission(client, 'p'),
  },
  {
    operation: 'deletePermissionVersion',
    field: 'deletedPermissionVersionId',
    prepare: async (client) => ({
      permissionArn: await permissionWith(client, 'p', 2),
      permissionVersion: 1,
    }),
    again: async (client) => {
      await deletePermission(client, arnOf(client, 'p'))
      await createPermission(client, 'p')
    },
  },
  {
    operation: 'createPermissionVersion',
    field: 'deletedPermissionVersionId',
    prepare: async (client) => ({
      permissionArn: await permissionWith(client, 'p', 5),
      policyTemplate: TEMPLATE,
      onVersionLimit: 'DELETE_OLDEST_UNUSED',
    }),
    again: async (client) => {
      await deletePermission(client, arnOf(client, 'p'))
      await createPermission(client, 'p')
    },
  },
  {
    operation: 'deleteResourceShare',
    field: 'deletedResourceShareId',
    prepare: async (client) => ({
      resourceShareArn: await shareOf(client, await permissionWith(client, 'p', 1)),
    }),
  },
  {
    operation: 'disassociateResourceSharePermission',
    field: 'deletedPermissionAssociationId',
    prepare: async (client) => {
      const permissionArn = await permissionWith(client, 'p', 1)
      return { permissionArn, resourceShareArn: await shareOf(client, permissionArn) }
    },
    again: (client, { resourceShareArn, permissionArn }) =>
      associate(client, String(resourceShareArn), String(permissionArn)),
  },
  {
    operation: 'deletePolicy',
    field: 'deletedPolicyId',
    prepare: async (client) => ({ policyName: await policyWith(client, 'p', 1) }),
    again: (client) => createPolicy(client, 'p'),
  },
  {
    operation: 'deletePolicyVersion',
    field: 'deletedPolicyVersionId',
    prepare: async (client) => ({ policyName: await policyWith(client, 'p', 2), versionId: 'v1' }),
    again: async (client) => {
      await deletePolicy(client, 'p')
      await createPolicy(client, 'p')
    },
  },
  {
    operation: 'detachPolicy',
    field: 'deletedPolicyAttachmentId',
    prepare: async (client) => {
      await createPolicy(client, 'p')
      await attachPolicy(client, 'p')
      return { policyName: 'p', policyType: 'Custom', resourceGroupId: GROUP, ...ALICE }
    },
    again: (client) => attachPolicy(client, 'p'),
  },
]

/** Calls the deletion, and asks for nothing but what was deleted. */
async function deleted(client: Client, { operation, field }: Deletion, input: Record<string, unknown>) {
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`
  const { data, errors } = await client(
    `mutation ($input: ${type}!) { ${operation}(input: $input) { replayed ${field} errors { code } } }`,
    { input },
  )
  expect(errors).toBeUndefined()
  return data[operation]
}

/** The type of each thing that the account has, by its id. */
async function things(client: Client): Promise<Map<string, string>> {
  const { data, errors } = await client(`{
    permissions { nodes { id __typename versions { id __typename } } }
    resourceShares { nodes { id __typename permissions { id __typename } } }
    policies { nodes { id __typename versions { id __typename } } }
    policyAttachments { nodes { id __typename } }
  }`)
  expect(errors).toBeUndefined()
  const found = [...JSON.stringify(data).matchAll(/"id":"([^"]+)","__typename":"(\w+)"/g)]
  return new Map(found.map(([, id = '', type = '']) => [id, type]))
}

describe.each(DELETIONS)('$operation', (deletion) => {
  const { field, prepare } = deletion

  test('tells the id of what has gone, and tells it again when it is repeated', async () => {
    const client = newClient()
    const input = { ...(await prepare(client)), clientToken: 'once' }
    const before = await things(client)
    const first = await deleted(client, deletion, input)
    const after = await things(client)
    const id: string = first[field]
    expect(first).toEqual({ replayed: false, [field]: id, errors: [] })
    expect([before.get(id), after.get(id)]).toEqual([field.slice('deleted'.length, -'Id'.length), undefined])
    expect(await deleted(client, deletion, input)).toEqual({ replayed: true, [field]: id, errors: [] })
  })

  test('tells none when it is refused', async () => {
    const input = await prepare(newClient())
    expect(await deleted(newClient(), deletion, input)).toMatchObject({
      replayed: false,
      [field]: null,
      errors: [{}],
    })
  })
})

test.each(DELETIONS.filter(({ again }) => again))(
  '$operation tells none when it is repeated and there is one of that id again',
  async (deletion) => {
    const { field, prepare, again } = deletion
    const client = newClient()
    const input = { ...(await prepare(client)), clientToken: 'once' }
    const id: string = (await deleted(client, deletion, input))[field]
    await again?.(client, input)
    expect((await things(client)).has(id)).toBe(true)
    expect(await deleted(client, deletion, input)).toEqual({ replayed: true, [field]: null, errors: [] })
  },
)

test('every mutation that deletes something tells its id', () => {
  const deleting = OPERATIONS.filter(
    ({ kind, field }) => kind === 'mutation' && /^(delete|detach|disassociate)/.test(field.name),
  )
  const telling = deleting.filter(({ field }) => {
    const payload = getNamedType(field.type)
    return (
      isObjectType(payload) && Object.keys(payload.getFields()).some((name) => /^deleted\w+Id$/.test(name))
    )
  })
  expect(telling).toEqual(deleting)
  expect(DELETIONS.map(({ operation }) => operation)).toEqual(
    expect.arrayContaining(deleting.map(({ field }) => field.name)),
  )
})
