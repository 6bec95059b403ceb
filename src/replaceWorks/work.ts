import { isValid } from 'ulid'
import type { Item } from '../table/condition.ts'
import type { Store } from '../table/store.ts'

/** How many associations a work had to do with, as far as it has come. */
export interface WorkCounts {
  /** Those that were there when it was accepted, and those that came since. */
  readonly total: number
  readonly replaced: number
  /** Those that somebody else moved or deleted. */
  readonly skipped: number
}

/** A replace work as it was accepted; where it has ended, also how. */
export interface Work extends Partial<WorkCounts> {
  readonly id: string
  readonly fromPermissionArn: string
  readonly fromPermissionVersion?: number
  readonly toPermissionArn: string
  readonly toPermissionVersion: number
  /** The versions that it moves shares away from: frozen when it was accepted. */
  readonly sourceVersions: readonly number[]
  readonly status: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED'
  readonly statusMessage?: string
  readonly creationTime: string
  /** While it runs, the head has a later one. */
  readonly lastUpdatedTime: string
}

/** The work that an item under `workKey` holds. */
export const workFrom = (item: Item | undefined): Work | undefined => item as unknown as Work | undefined

/** Ids are ULIDs, so that works are listed in the order in which they were accepted. */
export const isWorkId = (id: string): boolean => isValid(id)

/** Where a work is done: outside of any request, so the time that is left comes from the invocation. */
export interface Workplace {
  readonly store: Store
  /** By the steady clock. */
  readonly deadline: number
}
