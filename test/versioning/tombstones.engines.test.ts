import { describe, expect, test } from 'vitest'
import { callAny } from '../harness/callAny.ts'
import { PERMISSIONS, POLICIES, withVersions } from '../harness/families.ts'
import { arnOf, permissionWith, RESOURCE_TYPE, TEMPLATE } from '../harness/permissions.ts'
import { ALICE, DOCUMENT } from '../harness/policies.ts'
import { type Client, newClient } from '../harness/service.ts'
import { shareOf } from '../harness/shares.ts'

/** What is deleted leaves an item under the key of its head: it must be as if it had never been. */
const GONE = 'gone'
const NEVER = 'never'

/** What an answer says of either name, so that both can be compared. */
const alike = (answer: object): object =>
  JSON.parse(
    JSON.stringify(answer)
      .replaceAll(/gone|never/g, 'NAME')
      .replaceAll(/"clientToken":"[^"]*"/g, '"clientToken":""'),
  )

async function expectAlike(ask: (name: string) => Promise<object>): Promise<object> {
  const answer = alike(await ask(GONE))
  expect(answer).toEqual(alike(await ask(NEVER)))
  return answer
}

describe('a permission that was deleted', () => {
  async function gone(): Promise<Client> {
    const client = newClient()
    const arn = await withVersions(PERMISSIONS, client, GONE, 2)
    await callAny(client, 'tagResource', { resourceArn: arn, tags: [{ key: 'a', value: 'b' }] })
    expect(await PERMISSIONS.remove(client, arn)).toMatchObject({ errors: [] })
    return client
  }

  test.each<[operation: string, inputOf: (arn: string, other: { arn: string; share: string }) => object]>([
    ['createPermissionVersion', (arn) => ({ permissionArn: arn, policyTemplate: TEMPLATE })],
    ['deletePermissionVersion', (arn) => ({ permissionArn: arn, permissionVersion: 1 })],
    ['setDefaultPermissionVersion', (arn) => ({ permissionArn: arn, permissionVersion: 1 })],
    ['deletePermission', (arn) => ({ permissionArn: arn })],
    ['tagResource', (arn) => ({ resourceArn: arn, tags: [{ key: 'a', value: 'b' }] })],
    ['untagResource', (arn) => ({ resourceArn: arn, tagKeys: ['a'] })],
    ['createResourceShare', (arn) => ({ name: 'share', permissionArns: [arn] })],
    [
      'associateResourceSharePermission',
      (arn, { share }) => ({ resourceShareArn: share, permissionArn: arn }),
    ],
    [
      'disassociateResourceSharePermission',
      (arn, { share }) => ({ resourceShareArn: share, permissionArn: arn }),
    ],
    [
      'replacePermissionAssociations',
      (arn, other) => ({ fromPermissionArn: arn, toPermissionArn: other.arn }),
    ],
    [
      'replacePermissionAssociations',
      (arn, other) => ({ fromPermissionArn: other.arn, toPermissionArn: arn }),
    ],
  ])('is unknown to %s', async (operation, inputOf) => {
    const client = await gone()
    const other = { arn: await permissionWith(client, 'other', 1), share: await shareOf(client) }
    const answer = await expectAlike((name) =>
      callAny(client, operation, { ...inputOf(arnOf(client, name), other) }),
    )
    expect(answer).toMatchObject({ errors: [{ code: 'UnknownResourceException' }] })
  })

  test('is in no answer', async () => {
    const client = await gone()
    const query = `query ($arn: ID!, $version: ID!) {
      permission(arn: $arn) { revision }
      permissions { nodes { arn } }
      filtered: permissions(filter: { resourceType: "${RESOURCE_TYPE}" }) { nodes { arn } }
      node(id: $arn) { id }
      version: node(id: $version) { id }
      resourceShares(filter: { permissionArn: $arn }) { nodes { arn } }
    }`
    const answer = await expectAlike((name) => {
      const arn = arnOf(client, name)
      return client(query, { arn, version: `${arn}:1` })
    })
    expect(answer).toMatchObject({
      data: { permission: null, permissions: { nodes: [] }, node: null, version: null },
    })
  })
})

describe('a policy that was deleted', () => {
  async function gone(): Promise<Client> {
    const client = newClient()
    await withVersions(POLICIES, client, GONE, 1)
    expect(await POLICIES.remove(client, GONE)).toMatchObject({ errors: [] })
    return client
  }

  const attachment = (policyName: string) => ({
    policyName,
    policyType: 'Custom',
    resourceGroupId: 'rg-9gLOoK',
    ...ALICE,
  })

  test.each<[operation: string, inputOf: (policyName: string) => object]>([
    ['createPolicyVersion', (policyName) => ({ policyName, policyDocument: DOCUMENT })],
    ['deletePolicyVersion', (policyName) => ({ policyName, versionId: 'v1' })],
    ['setDefaultPolicyVersion', (policyName) => ({ policyName, versionId: 'v1' })],
    ['deletePolicy', (policyName) => ({ policyName })],
    ['attachPolicy', attachment],
    ['detachPolicy', attachment],
  ])('is unknown to %s', async (operation, inputOf) => {
    const client = await gone()
    const answer = await expectAlike((name) => callAny(client, operation, { ...inputOf(name) }))
    expect(answer).toMatchObject({ errors: [{ code: 'EntityNotExist.Policy' }] })
  })

  test('is in no answer', async () => {
    const client = await gone()
    const query = `query ($name: String!, $id: ID!) {
      policy(policyName: $name) { policyName }
      policies { nodes { policyName } }
      node(id: $id) { id }
      policyAttachments(filter: { policyName: $name }) { nodes { id } }
    }`
    const answer = await expectAlike((name) =>
      client(query, { name, id: `acs:ram:*:${client.accountId}:policy/${name}` }),
    )
    expect(answer).toMatchObject({ data: { policy: null, policies: { nodes: [] }, node: null } })
  })
})
