import { permissionKey } from '../permissions/keys.ts'
import { type Permission, permissionFrom } from '../permissions/permission.ts'
import { commit } from '../table/commit.ts'
import type { Guard } from '../table/guard.ts'
import { Known } from '../table/known.ts'
import { readItems } from '../table/read.ts'
import { type GuardedWrite, transact } from '../table/transact.ts'
import { timeAfter } from '../versioning/times.ts'
import { progressUnchanged } from './guards.ts'
import { marksRemoved, whileItRuns } from './heads.ts'
import { runningKey, wakeKey, workKey } from './keys.ts'
import { type Progress, progressOf } from './progress.ts'
import { type Running, runningUnchanged } from './running.ts'
import type { Work, Workplace } from './work.ts'

/**
 * Completes a work at an instant at which none of its versions holds a share, and only then.
 *
 * @returns whether it has ended, by this or before
 */
export async function endWork(
  { store, deadline }: Workplace,
  accountId: string,
  work: Work,
): Promise<boolean> {
  const head = permissionKey(work.fromPermissionArn)
  const [item] = await readItems(store, deadline, [head])
  const known = new Known([[head, item]])
  const outcome = await commit<boolean, never>(store, deadline, known, () => {
    const from = permissionFrom(known.get(head))
    const progress = from && progressOf(from, work.id)
    if (!from || !progress) return { settled: true }
    if (progress.held > 0) return { settled: false }
    return { result: true, writes: ending(accountId, work, from, progress, { status: 'COMPLETED' }) }
  })
  return 'committed' in outcome || ('settled' in outcome && outcome.settled)
}

/** What the sweeper read of a running work, and decided upon. */
export interface WorkState {
  readonly from: Permission
  readonly progress: Progress
  readonly running: Running
}

/**
 * Ends a work as FAILED though its versions still hold shares. All that was decided upon is a guard: a work that moves,
 * or that the worker comes to, in the meantime runs on.
 *
 * @param failure why, in words for the user
 * @returns whether this has ended it
 */
export async function failWork(
  { store, deadline }: Workplace,
  accountId: string,
  work: Work,
  { from, progress, running }: WorkState,
  failure: string,
): Promise<boolean> {
  const outcome = { status: 'FAILED', statusMessage: failure } as const
  const writes = ending(accountId, work, from, progress, outcome, [runningUnchanged(running)])
  return (await transact(store, deadline, writes)).length === 0
}

/** Stores how a work ended with its counts, clears its marks, and leaves nothing that could wake the worker. */
const ending = (
  accountId: string,
  work: Work,
  from: Permission,
  { total, replaced, skipped, lastUpdatedTime }: Progress,
  outcome: Pick<Work, 'status' | 'statusMessage'>,
  guards: readonly Guard<never>[] = [],
): GuardedWrite<never>[] => [
  {
    table: 'works',
    key: workKey(accountId, work.id),
    guards: [],
    put: { ...work, ...outcome, total, replaced, skipped, lastUpdatedTime: timeAfter(lastUpdatedTime) },
  },
  { table: 'works', key: runningKey(accountId, work.id), guards, delete: true },
  { table: 'works', key: wakeKey(accountId, work.id), guards: [], delete: true },
  ...whileItRuns(work, marksRemoved(work), [progressUnchanged(work, from)]),
]
