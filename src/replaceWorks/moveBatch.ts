import { permissionKey } from '../permissions/keys.ts'
import { permissionFrom } from '../permissions/permission.ts'
import { associationMoved } from '../resourceShares/association.ts'
import { isOnlyLate } from '../table/guard.ts'
import { keyText } from '../table/read.ts'
import type { Key } from '../table/store.ts'
import { type Failure, transact } from '../table/transact.ts'
import { lastUpdatedTimeOf, timeAfter } from '../versioning/times.ts'
import { workTimeRises } from './guards.ts'
import { moved, whileItRuns } from './heads.ts'
import type { Work, Workplace } from './work.ts'

/** What one transaction takes is 100 writes; two of them are the heads. */
export const BATCH = 98

/**
 * Moves associations from one version to the work's target, in one transaction: either a share has moved and is counted
 * on both heads, or neither. Those that are no longer on that version drop out, and the rest is moved; where a clock
 * was ahead of ours, at a later time.
 *
 * @param associations at most BATCH keys, as the index shows them
 * @returns how many it has moved; none where the work has ended
 */
export async function moveBatch(
  { store, deadline }: Workplace,
  work: Work,
  version: number,
  associations: readonly Key[],
): Promise<number> {
  const from = { permissionArn: work.fromPermissionArn, version }
  const to = { permissionArn: work.toPermissionArn, version: work.toPermissionVersion }
  let left = associations
  let time = timeAfter()
  while (left.length > 0) {
    const failures = await transact(store, deadline, [
      ...left.map((key) => associationMoved(key, from, to, time)),
      ...whileItRuns(work, moved(work, version, left.length, time), [workTimeRises(work.id, time)]),
    ])
    if (failures.length === 0) return left.length
    const lost = new Set(failures.filter(({ guards }) => !isOnlyLate(guards)).map(({ key }) => keyText(key)))
    if (lost.has(keyText(permissionKey(work.fromPermissionArn)))) return 0
    left = left.filter((key) => !lost.has(keyText(key)))
    time = timeAfter(...failures.flatMap((failure) => timesIn(failure, work)))
  }
  return 0
}

/** The times that a write has to come after: those of an association, or of the work on its head. */
const timesIn = ({ item }: Failure<never>, { id }: Work) => [
  lastUpdatedTimeOf(item),
  permissionFrom(item)?.works[id]?.lastUpdatedTime,
]
