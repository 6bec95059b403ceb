import type { Client } from './service.ts'
import { REGION } from './service.ts'

/** The mutations of permissions, with everything selected that a call itself shows. */

export const TEMPLATE = '{"Effect":"Allow","Action":["ec2:DescribeSubnets"]}'
export const RESOURCE_TYPE = 'ec2:Subnet'

export const arnOf = ({ accountId }: Pick<Client, 'accountId'>, name: string): string =>
  `arn:aws:ram:${REGION}:${accountId}:permission/${name}`

export const ERRORS = `errors { __typename code message httpStatus path
  ... on RevisionMismatchError { expectedRevision actualRevision }
  ... on IdempotentParameterMismatchError { clientToken }
  ... on PermissionLimitExceededError { limit }
  ... on TagLimitExceededError { limit }
  ... on PermissionVersionsLimitExceededError { limit versions { version deletionBlockers { reason version remedy } } }
  ... on OperationNotPermittedError { blockers { reason version message remedy resourceShareCount replaceWork { id } } }
}`

const FACTS = {
  createPermission: '',
  createPermissionVersion: 'permissionArn version creationTime policyTemplate deletedVersion',
  deletePermissionVersion: 'returnValue permissionStatus',
  setDefaultPermissionVersion: 'returnValue',
  deletePermission: 'returnValue permissionStatus',
  createResourceShare: '',
  deleteResourceShare: 'returnValue',
  associateResourceSharePermission: 'returnValue',
  disassociateResourceSharePermission: 'returnValue',
  replacePermissionAssociations: '',
} as const

type Operation = keyof typeof FACTS

const inputOf = (operation: Operation) => `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`

/** Calls a mutation and gives its payload; anything at the top level of the answer is a failure of the test. */
export async function mutate(
  client: Client,
  operation: Operation,
  input: Record<string, unknown>,
  more = '',
) {
  const answer = await client(
    `mutation ($input: ${inputOf(operation)}!) {
      ${operation}(input: $input) { clientToken replayed ${FACTS[operation]} ${more} ${ERRORS} }
    }`,
    { input },
  )
  if (answer.errors) throw new Error(JSON.stringify(answer.errors))
  return answer.data[operation]
}

export const createPermission = (client: Client, name: string, input: Record<string, unknown> = {}) =>
  mutate(client, 'createPermission', {
    name,
    resourceType: RESOURCE_TYPE,
    policyTemplate: TEMPLATE,
    ...input,
  })

export const createVersion = (client: Client, permissionArn: string, input: Record<string, unknown> = {}) =>
  mutate(client, 'createPermissionVersion', { permissionArn, policyTemplate: TEMPLATE, ...input })

export const deleteVersion = (
  client: Client,
  permissionArn: string,
  permissionVersion: number,
  input: Record<string, unknown> = {},
) => mutate(client, 'deletePermissionVersion', { permissionArn, permissionVersion, ...input })

export const setDefault = (
  client: Client,
  permissionArn: string,
  permissionVersion: number,
  input: Record<string, unknown> = {},
) => mutate(client, 'setDefaultPermissionVersion', { permissionArn, permissionVersion, ...input })

export const deletePermission = (
  client: Client,
  permissionArn: string,
  input: Record<string, unknown> = {},
) => mutate(client, 'deletePermission', { permissionArn, ...input })

/** A permission with everything about it; null where there is none. */
export async function readPermission(client: Client, arn: string) {
  const { data, errors } = await client(
    `query ($arn: ID!) { permission(arn: $arn) {
      id arn name resourceType permissionType featureSet status isResourceTypeDefault revision creationTime lastUpdatedTime
      defaultVersion { version }
      versions { id version isDefaultVersion status policyTemplate creationTime lastUpdatedTime resourceShareCount
        deletionBlockers { reason version message remedy resourceShareCount replaceWork { id } } }
    } }`,
    { arn },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data.permission
}

/** A permission with versions 1 to `versions`, the newest of them the default. */
export async function permissionWith(
  client: Client,
  name: string,
  versions: number,
  input: Record<string, unknown> = {},
): Promise<string> {
  const arn = arnOf(client, name)
  await createPermission(client, name, input)
  const { policyTemplate = TEMPLATE } = input
  for (let version = 2; version <= versions; version++) await createVersion(client, arn, { policyTemplate })
  return arn
}

/** A text that differs from every other caller's, and is a good policy template none the less. */
export const textOf = (caller: number): string => TEMPLATE + ' '.repeat(caller)
