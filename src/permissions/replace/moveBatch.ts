import { permissionKey } from '../../table/keys.ts'
import { keyText } from '../../table/read.ts'
import type { Key } from '../../table/store.ts'
import { type GuardedWrite, transact } from '../../table/transact.ts'
import { associationMoved } from '../shares/association.ts'
import { associationAsRead } from '../shares/guards.ts'
import { moved, whileItRuns } from './heads.ts'
import type { Work, Workplace } from './work.ts'

/** What one transaction takes is 100 writes; two of them are the heads. */
export const BATCH = 98

/**
 * Moves associations from one version to the work's target, in one transaction: either a share has moved and is counted
 * on both heads, or neither. Those that are no longer on that version drop out, and the rest is moved.
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
  while (left.length > 0) {
    const time = new Date().toISOString()
    const failures = await transact(store, deadline, [
      ...left.map(
        (key): GuardedWrite<never> => ({
          key,
          update: associationMoved(key.pk, to, time),
          guards: [associationAsRead(from)],
        }),
      ),
      ...whileItRuns(work, moved(work, version, left.length, time)),
    ])
    if (failures.length === 0) return left.length
    const failed = new Set(failures.map(({ key }) => keyText(key)))
    if (failed.has(keyText(permissionKey(work.fromPermissionArn)))) return 0
    left = left.filter((key) => !failed.has(keyText(key)))
  }
  return 0
}
