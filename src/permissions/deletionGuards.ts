import { type Condition, holds, type Item } from '../table/condition.ts'
import type { Guard } from '../table/guard.ts'
import { isNotTheDefault, isNotTheOnlyVersion } from '../versioning/conditions.ts'
import { type Permission, permissionFrom } from './permission.ts'
import type { Blocker, BlockerReason, Refusal } from './refusals.ts'

/**
 * What protects a version from deletion (DeletePermissionVersion): it must not be the default, not the only one,
 * and no resource share may use it. The guards of the deletion and the blockers that users are shown both come
 * from this list, so that they can't disagree.
 */
interface DeletionRule {
  readonly reason: BlockerReason
  readonly condition: (version: number) => Condition
  readonly blocker: (
    permission: Permission,
    version: number,
  ) => Omit<Blocker, 'reason' | 'permissionArn' | 'version'>
}

const NOT_THE_DEFAULT: DeletionRule = {
  reason: 'DEFAULT_VERSION',
  condition: isNotTheDefault,
  blocker: (_, version) => ({
    message: `Version ${version} is the default.`,
    remedy: 'Make another version the default with setDefaultPermissionVersion.',
  }),
}

const NOT_THE_ONLY_ONE: DeletionRule = {
  reason: 'ONLY_VERSION',
  condition: () => isNotTheOnlyVersion,
  blocker: (_, version) => ({
    message: `Version ${version} is the only one.`,
    remedy:
      'Create another version first with createPermissionVersion, or delete the whole permission with deletePermission.',
  }),
}

const NOT_USED: DeletionRule = {
  reason: 'ATTACHED_TO_RESOURCE_SHARES',
  condition: (version) => ({ path: ['versions', String(version), 'resourceShares'], is: '=', value: 0 }),
  blocker: ({ versions }, version) => {
    const resourceShareCount = versions[version]?.resourceShares ?? 0
    return {
      message: `${resourceShareCount} resource ${resourceShareCount === 1 ? 'share uses' : 'shares use'} version ${version}.`,
      remedy: 'Move the resource shares to another version or permission, or delete them.',
      resourceShareCount,
    }
  },
}

const OF_A_VERSION = [NOT_THE_DEFAULT, NOT_THE_ONLY_ONE, NOT_USED]

/** A whole permission goes with its default and its last version: only use protects it (DeletePermission). */
const OF_A_PERMISSION = [NOT_USED]

/** The guards that a deletion of this version must pass. */
export const versionDeletionGuards = (version: number): Guard<Refusal>[] =>
  OF_A_VERSION.map((rule) => guard(rule, version))

/** The guards of a version's use alone: for each version when the whole permission goes, and for one that makes room. */
export const permissionDeletionGuards = (version: number): Guard<Refusal>[] =>
  OF_A_PERMISSION.map((rule) => guard(rule, version))

/** Every reason why this version can't be deleted as the permission stands; none: it can. */
export const deletionBlockers = (permission: Permission, version: number): Blocker[] =>
  OF_A_VERSION.filter((rule) => !holds(rule.condition(version), permission as unknown as Item)).map((rule) =>
    blocker(rule, permission, version),
  )

const blocker = (rule: DeletionRule, permission: Permission, version: number): Blocker => ({
  reason: rule.reason,
  permissionArn: permission.arn,
  version,
  ...rule.blocker(permission, version),
})

const guard = (rule: DeletionRule, version: number): Guard<Refusal> => ({
  name: rule.reason,
  kind: 'rule',
  condition: rule.condition(version),
  means: (item) => {
    const permission = permissionFrom(item)
    if (!permission) throw new Error(`${rule.reason} is guarded by permissionExists`)
    const found = blocker(rule, permission, version)
    return { kind: 'OperationNotPermitted', message: found.message, blockers: [found] }
  },
})
