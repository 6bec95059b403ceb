import { commit, Known } from '../../table/commit.ts'
import { permissionKey, runningKey, wakeKey, workKey } from '../../table/keys.ts'
import { readItems } from '../../table/read.ts'
import { permissionFrom } from '../permission.ts'
import { usesAsRead } from './guards.ts'
import { ended, whileItRuns } from './heads.ts'
import { progressOf } from './progress.ts'
import type { Work, Workplace } from './work.ts'

/**
 * Ends a work: stores its counts, clears its marks, and leaves nothing that could wake the worker. It is COMPLETED at
 * an instant at which none of its versions holds a share, and only then.
 *
 * @param failure why it ends even where they still hold some, in words for the user
 * @returns whether it has ended, by this or before
 */
export async function endWork(
  { store, deadline }: Workplace,
  accountId: string,
  work: Work,
  failure?: string,
): Promise<boolean> {
  const head = permissionKey(work.fromPermissionArn)
  const [item] = await readItems(store, deadline, [head])
  const known = new Known([[head, item]])
  const hasEnded = await commit<boolean, never>(store, deadline, known, () => {
    const from = permissionFrom(known.get(head))
    const progress = from && progressOf(from, work.id)
    if (!from || !progress) return { settled: true }
    if (progress.held > 0 && failure === undefined) return { settled: false }
    const { total, replaced, skipped } = progress
    const time = new Date().toISOString()
    const outcome =
      progress.held === 0 ? { status: 'COMPLETED' } : { status: 'FAILED', statusMessage: failure }
    const put = { ...work, ...outcome, total, replaced, skipped, lastUpdatedTime: time }
    return {
      result: true,
      writes: [
        { table: 'works', key: workKey(accountId, work.id), guards: [], put },
        { table: 'works', key: runningKey(accountId, work.id), guards: [], delete: true },
        { table: 'works', key: wakeKey(accountId, work.id), guards: [], delete: true },
        // No share is moved that isn't gone from one of these counts: so what was replaced is as read, too.
        ...whileItRuns(
          work,
          ended(work),
          work.sources.map((version) => usesAsRead(from, version)),
        ),
      ],
    }
  })
  return hasEnded === true
}
