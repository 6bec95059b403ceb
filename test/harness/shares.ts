import { actionService } from '../../src/policyTemplates/catalogue/actionService.ts'
import type { ResourceType } from '../../src/policyTemplates/catalogue/resourceTypes.ts'
import { mutate, permissionWith } from './permissions.ts'
import type { Client } from './service.ts'

/** The mutations and queries of resource shares. */

export const SHARE = `resourceShare { id arn name permissions { resourceType isDefaultVersion permission { arn } permissionVersion { version } } }`

export const createShare = (
  client: Client,
  permissionArns: readonly string[],
  input: Record<string, unknown> = {},
) => mutate(client, 'createResourceShare', { name: 'share', permissionArns, ...input }, SHARE)

export const deleteShare = (client: Client, resourceShareArn: string, input: Record<string, unknown> = {}) =>
  mutate(client, 'deleteResourceShare', { resourceShareArn, ...input })

export const associate = (
  client: Client,
  resourceShareArn: string,
  permissionArn: string,
  input: Record<string, unknown> = {},
) => mutate(client, 'associateResourceSharePermission', { resourceShareArn, permissionArn, ...input }, SHARE)

export const disassociate = (
  client: Client,
  resourceShareArn: string,
  permissionArn: string,
  input: Record<string, unknown> = {},
) =>
  mutate(client, 'disassociateResourceSharePermission', { resourceShareArn, permissionArn, ...input }, SHARE)

/** A share that uses these permissions; its ARN. */
export async function shareOf(client: Client, ...permissionArns: string[]): Promise<string> {
  const { resourceShare, errors } = await createShare(client, permissionArns)
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  return resourceShare.arn
}

/** A permission for this resource type, named after it. */
export const permissionFor = (client: Client, resourceType: ResourceType) =>
  permissionWith(client, resourceType.resourceType.replace(':', '-').slice(0, 36), 1, {
    resourceType: resourceType.resourceType,
    policyTemplate: `{"Effect":"Allow","Action":"${actionService(resourceType)}:*"}`,
  })

/** How many shares are on each live version, as the API counts them. */
export async function countsOf(client: Client, arn: string): Promise<Record<number, number>> {
  const { data, errors } = await client(
    'query ($arn: ID!) { permission(arn: $arn) { versions { version resourceShareCount } } }',
    { arn },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return Object.fromEntries(
    data.permission.versions.map((v: { version: number; resourceShareCount: number }) => [
      v.version,
      v.resourceShareCount,
    ]),
  )
}

/** What a share uses: versions of permissions by resource type; null where there is no such share. */
export async function heldBy(client: Client, arn: string): Promise<Record<string, string> | null> {
  const { data, errors } = await client(
    'query ($arn: ID!) { resourceShare(arn: $arn) { permissions { resourceType permissionVersion { id } } } }',
    { arn },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return (
    data.resourceShare &&
    Object.fromEntries(
      data.resourceShare.permissions.map(
        (held: { resourceType: string; permissionVersion: { id: string } }) => [
          held.resourceType,
          held.permissionVersion.id,
        ],
      ),
    )
  )
}
