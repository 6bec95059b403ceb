import type { Context } from 'aws-lambda'
import { sweep } from '../replaceWorks/sweep.ts'
import { steadyNow } from '../table/steadyClock.ts'
import type { Store } from '../table/store.ts'
import { log, logged } from './log.ts'
import { recordWorks } from './metrics.ts'

export type Sweeper = (
  event: unknown,
  context: Pick<Context, 'awsRequestId' | 'getRemainingTimeInMillis'>,
) => Promise<void>

/** What an invocation keeps for itself after the last try. */
const LEAVING_MS = 1_000
/** What it keeps for the last page that it takes, and to note what it has found: where the store is busy, they take long. */
const PAGE_MS = 5_000

/**
 * Looks at the running replace works, as many as the time of one call of the schedule allows, and tells how they stand.
 *
 * @throws what kept it from one of them, after it has looked at all the others
 */
export const createSweeper =
  (store: Store): Sweeper =>
  (_, context) => {
    const requestId = context.awsRequestId
    return logged('swept', { requestId }, async () => {
      const deadline = steadyNow() + context.getRemainingTimeInMillis() - LEAVING_MS
      const swept = await sweep({ store, deadline }, deadline - PAGE_MS)
      const { failed, errors, ...found } = swept
      recordWorks(swept)
      for (const work of failed)
        log.warn('failed a replace work that made no progress', { requestId, ...work })
      if (errors.length > 0) throw errors[0]
      return { ...found, failed: failed.length }
    })
  }
