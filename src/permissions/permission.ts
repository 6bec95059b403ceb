import type { Item } from '../table/condition.ts'
import type { Changes } from '../table/expression.ts'
import { type Head, liveHead } from '../versioning/head.ts'

/** What the head stores of each live version of a permission. */
export interface PermissionVersionEntry {
  readonly lastUpdatedTime: string
  /** How many resource shares are on this version now. */
  readonly resourceShares: number
  /** How many were ever put on this version. It never falls. */
  readonly everAssociated: number
  /** How many running replace works move resource shares to it, and how many move them away from it. */
  readonly targetOfWorks: number
  readonly sourceOfWorks: number
}

/** What the head stores of a running replace work: all that changes while it runs, so that one read has all of it. */
export interface WorkMark {
  /** The version that it moves shares to, if that is a version of this permission. */
  readonly targetVersion?: number
  /**
   * The versions that it moves shares away from, if they are of this permission, each with how many shares had left it
   * before the work began.
   */
  readonly sourceVersions?: Readonly<Record<string, number>>
  /** How many it has moved. Kept on the permission that it moves shares away from. */
  readonly replaced: number
  readonly lastUpdatedTime: string
}

/** A customer managed permission: its head, as it is stored under its ARN. */
export interface Permission extends Head<PermissionVersionEntry> {
  readonly arn: string
  readonly name: string
  readonly resourceType: string
  /** The replace works that move resource shares to it or away from it, by id. */
  readonly works: Readonly<Record<string, WorkMark>>
}

const PK_PREFIX = 'permission#'

/** The permission that an item under `permissionKey` holds, `undefined` if it holds none. */
export function permissionFrom(item: Item | undefined): Permission | undefined {
  const head = liveHead(item)
  return head && ({ ...head, arn: String(head['pk']).slice(PK_PREFIX.length) } as unknown as Permission)
}

/** A new version is used by nobody. */
export const unusedVersion = (time: string): PermissionVersionEntry => ({
  resourceShares: 0,
  everAssociated: 0,
  targetOfWorks: 0,
  sourceOfWorks: 0,
  lastUpdatedTime: time,
})

/** A version is updated when it becomes the default and when it stops being it (ListPermissionVersions sample). */
export const versionUpdated = (version: number, time: string): Changes => ({
  set: [[['versions', String(version), 'lastUpdatedTime'], time]],
})
