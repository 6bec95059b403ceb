import { setTimeout as sleep } from 'node:timers/promises'
import { permissionKey } from '../permissions/keys.ts'
import { permissionFrom } from '../permissions/permission.ts'
import { associationsOf } from '../resourceShares/reader.ts'
import { walk } from '../table/page.ts'
import { readItems } from '../table/read.ts'
import { steadyNow } from '../table/steadyClock.ts'
import { endWork } from './endWork.ts'
import { workKey } from './keys.ts'
import { BATCH, moveBatch } from './moveBatch.ts'
import { type Work, type Workplace, workFrom } from './work.ts'

/** First wait for an index that is late: about as long as it is late ordinarily. */
const FIRST_WAIT_MS = 50
/** Longest wait: an index that is seconds late is looked at once in a while. */
const LONGEST_WAIT_MS = 2_000

/**
 * Moves the shares of a work, until it has ended or the time is up. It may be killed at any point, run again, and run
 * by two at once: what it does is decided by the items it writes to.
 *
 * @param until when to leave the rest to another run, by the steady clock
 * @returns whether the work has ended
 * @throws UnavailableError where the store did not answer before the deadline
 */
export async function runWork(
  place: Workplace,
  accountId: string,
  id: string,
  until: number,
): Promise<boolean> {
  const { store, deadline } = place
  let wait = FIRST_WAIT_MS
  for (;;) {
    const [item] = await readItems(store, deadline, [workKey(accountId, id)], 'works')
    const work = workFrom(item)
    if (work?.status !== 'IN_PROGRESS' || (await endWork(place, accountId, work))) return true
    if (steadyNow() >= until) return false
    if ((await moveOnce(place, work, until)) > 0) {
      wait = FIRST_WAIT_MS
    } else {
      // The head still counts some that the index does not show: it is late.
      await sleep(Math.min(wait, Math.max(0, until - steadyNow())))
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    }
  }
}

/** Goes once through what the index shows on each version that holds shares; how many were moved. */
async function moveOnce(place: Workplace, work: Work, until: number): Promise<number> {
  const { store, deadline } = place
  const [item] = await readItems(store, deadline, [permissionKey(work.fromPermissionArn)])
  const from = permissionFrom(item)
  const holding = work.sourceVersions.filter((version) => from?.versions[version]?.resourceShares)
  let moved = 0
  for (const version of holding) {
    const list = associationsOf(work.fromPermissionArn, version)
    for await (const keys of walk(store, deadline, list, BATCH)) {
      moved += await moveBatch(place, work, version, keys)
      if (steadyNow() >= until) return moved
    }
  }
  return moved
}
