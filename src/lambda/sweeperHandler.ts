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

/** The time that an invocation reserves after its last request to the store. */
const LEAVING_MS = 1_000
/** The time that it reserves for its last page and for recording what it has found, because a busy store answers slowly. */
const PAGE_MS = 5_000

/**
 * Checks the running replace works, as many as the time of one scheduled call allows, and records their state as metrics.
 *
 * @throws an error that prevented the check of one of them, after it has checked all the others
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
