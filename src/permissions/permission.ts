import type { Item } from '../table/condition.ts'
import type { Head, VersionEntry } from '../versioning/head.ts'

/** What the head keeps of each live version of a permission. */
export interface PermissionVersionEntry extends VersionEntry {
  /** How many resource shares are on this version now. */
  readonly resourceShares: number
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
  lastUpdatedTime: time,
})
