import type { Item } from '../table/condition.ts'
import type { Changes } from '../table/expression.ts'
import type { Head } from '../versioning/head.ts'

/** What the head keeps of each live version of a permission. */
export interface PermissionVersionEntry {
  readonly lastUpdatedTime: string
  /** How many resource shares are on this version now. */
  readonly resourceShares: number
  /** How many it ever got. It only rises. */
  readonly associated: number
  /** How many running replace works move resource shares to it, and how many move them away from it. */
  readonly filling: number
  readonly emptying: number
}

/** A customer managed permission: its head, as it is stored under its ARN. */
export interface Permission extends Head<PermissionVersionEntry> {
  readonly arn: string
  readonly name: string
  readonly resourceType: string
}

const PK_PREFIX = 'permission#'

/** The permission that an item under `permissionKey` holds. */
export function permissionFrom(item: Item | undefined): Permission | undefined {
  return item && ({ ...item, arn: String(item['pk']).slice(PK_PREFIX.length) } as unknown as Permission)
}

/** A new version is used by nobody. */
export const unusedVersion = (time: string): PermissionVersionEntry => ({
  resourceShares: 0,
  associated: 0,
  filling: 0,
  emptying: 0,
  lastUpdatedTime: time,
})

/** A version is updated when it becomes the default and when it stops being it (ListPermissionVersions sample). */
export const versionUpdated = (version: number, time: string): Changes => ({
  set: [[['versions', String(version), 'lastUpdatedTime'], time]],
})
