import { type Condition, holds, type Item } from '../table/condition.ts'
import type { Guard } from '../table/guard.ts'
import { isNotTheDefault, isNotTheOnlyVersion } from '../versioning/conditions.ts'
import { type Permission, permissionFrom } from './permission.ts'
import { type Blocker, type BlockerReason, type Refusal, refusal } from './refusals.ts'

/**
 * What protects a version from deletion (DeletePermissionVersion): it must be neither the default nor the only version,
 * no resource share may use it, and no running replace work may move shares to it or away from it. The guards of the
 * deletion and the blockers that users see come from the same list, so that they can't disagree.
 */
interface DeletionRule {
  readonly reason: BlockerReason
  readonly condition: (version: number) => Condition
  readonly blockers: (permission: Permission, version: number) => readonly Found[]
}

type Found = Omit<Blocker, 'reason' | 'permissionArn' | 'version'>

const NOT_THE_DEFAULT: DeletionRule = {
  reason: 'DEFAULT_VERSION',
  condition: isNotTheDefault,
  blockers: (_, version) => [
    {
      message: `Version ${version} is the default.`,
      remedy: 'Make another version the default with setDefaultPermissionVersion.',
    },
  ],
}

const NOT_THE_ONLY_ONE: DeletionRule = {
  reason: 'ONLY_VERSION',
  condition: () => isNotTheOnlyVersion,
  blockers: (_, version) => [
    {
      message: `Version ${version} is the only one.`,
      remedy:
        'Create another version first with createPermissionVersion, or delete the whole permission with deletePermission.',
    },
  ],
}

const NOT_USED: DeletionRule = {
  reason: 'ATTACHED_TO_RESOURCE_SHARES',
  condition: (version) => ({ path: ['versions', String(version), 'resourceShares'], is: '=', value: 0 }),
  blockers: ({ versions }, version) => {
    const resourceShareCount = versions[version]?.resourceShares ?? 0
    return [
      {
        message: `${resourceShareCount} resource ${resourceShareCount === 1 ? 'share uses' : 'shares use'} version ${version}.`,
        remedy:
          'Move the resource shares to another version or permission with replacePermissionAssociations or associateResourceSharePermission, or delete them with deleteResourceShare.',
        resourceShareCount,
      },
    ]
  },
}

/** What clears a blocker that is a running replace work. */
export const WAIT_FOR_WORK =
  'Wait until the work has ended: replacePermissionAssociationsWork shows its progress.'

/** It also stops a second work from moving shares away that a running work moves to the version. */
const NOT_TARGET_OF_WORK: DeletionRule = {
  reason: 'TARGET_OF_REPLACE_WORK',
  condition: (version) => ({ path: ['versions', String(version), 'targetOfWorks'], is: '=', value: 0 }),
  blockers: ({ works }, version) =>
    Object.entries(works).flatMap(([workId, { targetVersion }]) =>
      targetVersion === version
        ? [
            {
              message: `A running work moves resource shares to version ${version}.`,
              remedy: WAIT_FOR_WORK,
              workId,
            },
          ]
        : [],
    ),
}

const NOT_SOURCE_OF_WORK: DeletionRule = {
  reason: 'SOURCE_OF_REPLACE_WORK',
  condition: (version) => ({ path: ['versions', String(version), 'sourceOfWorks'], is: '=', value: 0 }),
  blockers: ({ works }, version) =>
    Object.entries(works).flatMap(([workId, { sourceVersions = {} }]) =>
      Object.hasOwn(sourceVersions, version)
        ? [
            {
              message: `A running work moves resource shares away from version ${version}.`,
              remedy: WAIT_FOR_WORK,
              workId,
            },
          ]
        : [],
    ),
}

/** A permission is deleted with its default and its last version: only use protects it (DeletePermission). */
const OF_A_PERMISSION = [NOT_USED, NOT_TARGET_OF_WORK, NOT_SOURCE_OF_WORK]

const OF_A_VERSION = [NOT_THE_DEFAULT, NOT_THE_ONLY_ONE, ...OF_A_PERMISSION]

/** The guards that a deletion of this version must pass. */
export const versionDeletionGuards = (version: number): Guard<Refusal>[] =>
  OF_A_VERSION.map((rule) => guard(rule, version))

/** The guards on a version's use alone, for each version of a permission to delete. */
export const permissionDeletionGuards = (version: number): Guard<Refusal>[] =>
  OF_A_PERMISSION.map((rule) => guard(rule, version))

/** For a version to delete to make room: it is still unused; if it is not, the call is planned again. */
export const stillUnused = (version: number): Guard<never>[] =>
  OF_A_PERMISSION.map(({ reason, condition }) => ({
    name: reason,
    kind: 'precondition',
    condition: condition(version),
  }))

/** Every reason why this version of the permission can't be deleted now; none if it can. */
export const deletionBlockers = (permission: Permission, version: number): Blocker[] =>
  OF_A_VERSION.filter((rule) => !holds(rule.condition(version), permission as unknown as Item)).flatMap(
    (rule) => blockersBy(rule, permission, version),
  )

/** The opposite of those guards: a share uses the version, or a work moves shares to it or away from it. */
export const isInUse = (version: number): Condition => ({
  anyOf: ['resourceShares', 'targetOfWorks', 'sourceOfWorks'].map((count) => ({
    path: ['versions', String(version), count],
    is: '>',
    value: 0,
  })),
})

/** For a new work that moves shares away from a version: no running work may move shares to it. */
export const isNotTargetOfWork = (version: number): Guard<Refusal> => guard(NOT_TARGET_OF_WORK, version)

/** For a new work that moves shares to a version: no running work may move shares away from it. */
export const isNotSourceOfWork = (version: number): Guard<Refusal> => guard(NOT_SOURCE_OF_WORK, version)

const blockersBy = ({ reason, blockers }: DeletionRule, permission: Permission, version: number): Blocker[] =>
  blockers(permission, version).map((found) => ({
    reason,
    permissionArn: permission.arn,
    version,
    ...found,
  }))

const guard = (rule: DeletionRule, version: number): Guard<Refusal> => ({
  name: rule.reason,
  kind: 'rule',
  condition: rule.condition(version),
  means: (item) => {
    const permission = permissionFrom(item)
    if (!permission) throw new Error(`${rule.reason} is guarded by permissionExists`)
    const blockers = blockersBy(rule, permission, version)
    return refusal({
      code: 'OperationNotPermittedException',
      message: blockers.map(({ message }) => message).join(' '),
      blockers,
    })
  },
})
