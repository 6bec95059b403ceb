import type { Item } from '../table/condition.ts'
import { type Changes, mergedChanges } from '../table/expression.ts'
import { type Guard, refusedAsRead } from '../table/guard.ts'
import type { Key } from '../table/store.ts'
import type { GuardedWrite } from '../table/transact.ts'
import type { Head, Tombstone } from './head.ts'
import { revisionUnchanged, stillMissing } from './preconditions.ts'
import { rises } from './times.ts'

/**
 * The writes of heads. Nothing else sets the revision of a head and its time, so that both rise, and no revision ever
 * comes again in a name: not with another incarnation of it, and not by a clock.
 */

const timeRises = (time: string): Guard<never> => rises('timeRises', time)

/**
 * A thing begins, after whatever an earlier incarnation of its name has left.
 *
 * @param head all of it but its revision
 */
export const headCreated = <Refusal>(
  key: Key,
  head: Item & Omit<Head, 'revision'>,
  nameIsFree: Guard<Refusal>,
): GuardedWrite<Refusal> => ({
  key,
  guards: [nameIsFree, timeRises(head.lastUpdatedTime)],
  update: {
    set: Object.entries(head).map(([name, value]) => [[name], value] as const),
    add: [[['revision'], 1]],
  },
})

/** All that happens to a head at one moment, which counts as one revision, however much it is. */
export const headChanged = <Refusal>(
  key: Key,
  time: string,
  guards: readonly Guard<Refusal>[],
  ...changes: readonly Changes[]
): GuardedWrite<Refusal> => ({
  key,
  guards: [...guards, timeRises(time)],
  update: mergedChanges([...changes, { set: [[['lastUpdatedTime'], time]], add: [[['revision'], 1]] }]),
})

/**
 * A thing ends as it was read, and leaves its revision and time behind.
 *
 * @param time after that of the head: as long as the revision is as read, so is the time
 */
export const headDeleted = <Refusal>(
  key: Key,
  { revision }: Pick<Head, 'revision'>,
  time: string,
  guards: readonly Guard<Refusal>[],
): GuardedWrite<Refusal> => ({
  key,
  guards: [...guards, revisionUnchanged(revision)],
  put: { revision: revision + 1, lastUpdatedTime: time } satisfies Tombstone,
})

/** What is asked of a thing that was missing when it was read: it is refused, or planned anew where it has come. */
export const headMissing = <Refusal>(key: Key, exists: Guard<Refusal>): GuardedWrite<Refusal> => ({
  key,
  check: true,
  guards: refusedAsRead(exists, stillMissing),
})
