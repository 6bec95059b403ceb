import type { TagInput } from '../../../src/graphql/generated/resolvers.ts'
import { REGION } from '../../harness/service.ts'
import { type Account, live, MOST_VERSIONS, type Permission, usesOf } from './account.ts'
import { broken, deletionBlockers, notPermitted, type Refusal, refusal, useBlockers } from './refusals.ts'
import type { Inputs, Rule } from './rule.ts'

/** What holds for permissions, their versions and tags. */

export const arnIn = (account: string, name: string): string =>
  `arn:aws:ram:${REGION}:${account}:permission/${name}`

/** How many there may be for one resource type. */
const MOST_OF_A_TYPE = 10
export const MOST_TAGS = 50

export const arnErrors = (arn: string, argument: string, onAwsManaged: string): Refusal[] => {
  if (arn.startsWith('arn:aws:ram::aws:')) {
    const blockers = onAwsManaged === 'OperationNotPermittedException' && { blockers: [] }
    return [refusal(onAwsManaged, argument, { ...blockers })]
  }
  return arn.startsWith('arn:aws:ram:') ? [] : [refusal('MalformedArnException', argument)]
}

export const numberErrors = (number: number | null | undefined, argument = 'permissionVersion'): Refusal[] =>
  broken([number != null && number < 1, () => refusal('InvalidParameterException', argument)])

export const unknown = (argument: string): Refusal => refusal('UnknownResourceException', argument)

/** A template is broken or good, and good for one service: its actions begin with the name of the service. */
const validateTemplate = (policyTemplate: string, resourceType?: string): Refusal[] => {
  if (!policyTemplate.startsWith('{')) {
    return [refusal('MalformedPolicyTemplateException', 'policyTemplate')]
  }
  const service = resourceType?.split(':')[0]
  return broken([
    service !== undefined && !policyTemplate.includes(`"${service}:`),
    () => refusal('InvalidPolicyException', 'policyTemplate'),
  ])
}

export const RESOURCE_TYPES = ['ec2:Subnet', 'glue:Database']

export const validateTags = (tags: readonly TagInput[] | null | undefined): Refusal[] => [
  ...(tags ?? []).flatMap(({ key }, index) =>
    broken(
      [isBadKey(key), () => refusal('InvalidParameterException', `tags.${index}.key`)],
      [
        (tags ?? []).findIndex((other) => other.key === key) < index,
        () => refusal('InvalidParameterException', `tags.${index}.key`),
      ],
    ),
  ),
  ...broken([
    (tags ?? []).length > MOST_TAGS,
    () => refusal('TagLimitExceededException', 'tags', { limit: MOST_TAGS }),
  ]),
]

export const isBadKey = (key: string): boolean => key === '' || key.startsWith('aws:')

const revisionErrors = ({ revision }: Permission, expected: number | null | undefined): Refusal[] =>
  broken([
    expected != null && expected !== revision,
    () =>
      refusal('RevisionMismatch', 'expectedRevision', {
        expectedRevision: expected,
        actualRevision: revision,
      }),
  ])

/** The permission that a call is about, or why there is none to speak of. */
const withVersion = (
  { permissions }: Account,
  { permissionArn, permissionVersion }: { permissionArn: string; permissionVersion?: number },
  rules: (permission: Permission) => Refusal[],
): Refusal[] => {
  const permission = permissions[permissionArn]
  if (!permission) return [unknown('permissionArn')]
  if (permissionVersion !== undefined && !(permissionVersion in permission.versions)) {
    return [unknown('permissionVersion')]
  }
  return rules(permission)
}

/** The permission as a payload shows it: as it is now, unless it is of another incarnation. */
const shownPermission = ({ permissions }: Account, arn: string, incarnation: number | undefined) => {
  const permission = permissions[arn]
  return permission?.incarnation === incarnation
    ? { permission: { arn, revision: permission?.revision } }
    : {}
}

const of = ({ permissions }: Account, arn: string): Permission => {
  const permission = permissions[arn]
  if (!permission) throw new Error(`no ${arn}`)
  return permission
}

/** The version that makes room where there is none: the oldest that nothing protects. */
const oldestUnused = (account: Account, arn: string, permission: Permission): number | undefined =>
  live(permission).length < MOST_VERSIONS
    ? undefined
    : live(permission).find((version) => deletionBlockers(account, arn, version).length === 0)

const createPermission: Rule<Inputs['createPermission']> = {
  faults: ({ name, resourceType, policyTemplate, tags }) => [
    ...broken(
      [/[^A-Za-z0-9_.-]/.test(name) || name === '', () => refusal('InvalidParameterException', 'name')],
      [!RESOURCE_TYPES.includes(resourceType), () => refusal('InvalidParameterException', 'resourceType')],
    ),
    ...validateTemplate(
      policyTemplate,
      RESOURCE_TYPES.find((known) => known === resourceType),
    ),
    ...validateTags(tags),
  ],
  refusals: ({ id, permissions }, { name, resourceType }) =>
    broken(
      [arnIn(id, name) in permissions, () => refusal('PermissionAlreadyExistsException', 'name')],
      [
        Object.values(permissions).filter((other) => other.resourceType === resourceType).length >=
          MOST_OF_A_TYPE,
        () => refusal('PermissionLimitExceededException', undefined, { limit: MOST_OF_A_TYPE }),
      ],
    ),
  change: (account, { name, resourceType, policyTemplate, tags }) => {
    const incarnation = ++account.incarnations
    const arn = arnIn(account.id, name)
    account.permissions[arn] = {
      incarnation,
      resourceType,
      revision: (account.lastRevisions[arn] ?? 0) + 1,
      nextVersion: 2,
      defaultVersion: 1,
      versions: { 1: policyTemplate },
      tags: tags ?? [],
    }
    return { incarnation }
  },
  shown: (account, { incarnation }, { name }) =>
    shownPermission(account, arnIn(account.id, name), incarnation),
}

const createPermissionVersion: Rule<Inputs['createPermissionVersion']> = {
  defaults: { onVersionLimit: 'REJECT' },
  faults: ({ permissionArn, policyTemplate }) => [
    ...arnErrors(permissionArn, 'permissionArn', 'InvalidParameterException'),
    ...validateTemplate(policyTemplate),
  ],
  refusals: (account, { permissionArn, policyTemplate, onVersionLimit, expectedRevision }) =>
    withVersion(account, { permissionArn }, (permission) => {
      // Without a good text there is nothing to write, and so nothing else to hold it against.
      const faults = validateTemplate(policyTemplate, permission.resourceType)
      if (faults.length > 0) return faults
      const makesRoom =
        onVersionLimit === 'DELETE_OLDEST_UNUSED' &&
        oldestUnused(account, permissionArn, permission) !== undefined
      return [
        ...broken([
          live(permission).length >= MOST_VERSIONS && !makesRoom,
          () =>
            refusal('PermissionVersionsLimitExceededException', 'permissionArn', {
              limit: MOST_VERSIONS,
              versions: live(permission)
                .reverse()
                .map((version) => ({
                  version,
                  deletionBlockers: deletionBlockers(account, permissionArn, version).map(
                    ({ reason, version }) => ({ reason, version }),
                  ),
                })),
            }),
        ]),
        ...revisionErrors(permission, expectedRevision),
      ]
    }),
  change: (account, { permissionArn, policyTemplate, onVersionLimit }) => {
    const permission = of(account, permissionArn)
    const deleted =
      onVersionLimit === 'DELETE_OLDEST_UNUSED' ? oldestUnused(account, permissionArn, permission) : undefined
    if (deleted !== undefined) delete permission.versions[deleted]
    const version = permission.nextVersion++
    permission.versions[version] = policyTemplate
    permission.defaultVersion = version
    permission.revision++
    return {
      incarnation: permission.incarnation,
      version,
      ...(deleted !== undefined && { deletedVersion: deleted }),
    }
  },
  returned: (result, { permissionArn, policyTemplate }) =>
    result
      ? { permissionArn, version: result.version, policyTemplate, deletedVersion: result.deletedVersion }
      : {},
  shown: (account, { incarnation, version = 0 }, { permissionArn }) => {
    const permission = account.permissions[permissionArn]
    if (permission?.incarnation !== incarnation || !(version in (permission?.versions ?? {}))) return {}
    const isDefaultVersion = permission?.defaultVersion === version
    return {
      permissionVersion: {
        id: `${permissionArn}:${version}`,
        version,
        isDefaultVersion,
        status: isDefaultVersion ? 'ATTACHABLE' : 'UNATTACHABLE',
        policyTemplate: permission?.versions[version],
        resourceShareCount: usesOf(account, permissionArn, version),
        ...shownPermission(account, permissionArn, incarnation),
      },
    }
  },
}

const deletePermissionVersion: Rule<Inputs['deletePermissionVersion']> = {
  faults: ({ permissionArn, permissionVersion }) => [
    ...arnErrors(permissionArn, 'permissionArn', 'OperationNotPermittedException'),
    ...numberErrors(permissionVersion),
  ],
  refusals: (account, input) =>
    withVersion(account, input, (permission) => [
      ...notPermitted(deletionBlockers(account, input.permissionArn, input.permissionVersion)),
      ...revisionErrors(permission, input.expectedRevision),
    ]),
  change: (account, { permissionArn, permissionVersion }) => {
    const permission = of(account, permissionArn)
    delete permission.versions[permissionVersion]
    permission.revision++
    return { incarnation: permission.incarnation }
  },
  returned: (result) => ({ returnValue: result !== undefined, permissionStatus: result && 'DELETED' }),
  shown: (account, { incarnation }, { permissionArn }) =>
    shownPermission(account, permissionArn, incarnation),
}

const setDefaultPermissionVersion: Rule<Inputs['setDefaultPermissionVersion']> = {
  faults: ({ permissionArn, permissionVersion }) => [
    ...arnErrors(permissionArn, 'permissionArn', 'InvalidParameterException'),
    ...numberErrors(permissionVersion),
  ],
  refusals: (account, input) =>
    withVersion(account, input, (permission) => revisionErrors(permission, input.expectedRevision)),
  change: (account, { permissionArn, permissionVersion }) => {
    const permission = of(account, permissionArn)
    if (permission.defaultVersion !== permissionVersion) permission.revision++
    permission.defaultVersion = permissionVersion
    return { incarnation: permission.incarnation }
  },
  returned: (result) => ({ returnValue: result !== undefined }),
  shown: (account, { incarnation }, { permissionArn }) =>
    shownPermission(account, permissionArn, incarnation),
}

const deletePermission: Rule<Inputs['deletePermission']> = {
  faults: ({ permissionArn }) => arnErrors(permissionArn, 'permissionArn', 'OperationNotPermittedException'),
  refusals: (account, { permissionArn }) =>
    withVersion(account, { permissionArn }, (permission) =>
      notPermitted(live(permission).flatMap((version) => useBlockers(account, permissionArn, version))),
    ),
  change: (account, { permissionArn }) => {
    account.lastRevisions[permissionArn] = of(account, permissionArn).revision + 1
    delete account.permissions[permissionArn]
    return {}
  },
  returned: (result) => ({ returnValue: result !== undefined, permissionStatus: result && 'DELETED' }),
}

/** The mutations of permissions, but for their tags. */
export const PERMISSION_RULES = {
  createPermission,
  createPermissionVersion,
  deletePermissionVersion,
  setDefaultPermissionVersion,
  deletePermission,
}
