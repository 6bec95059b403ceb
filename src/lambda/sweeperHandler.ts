import type { Context } from 'aws-lambda'
import { sweep } from '../permissions/replace/sweep.ts'
import type { Store } from '../table/store.ts'

export type Sweeper = (event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>) => Promise<void>

/** What an invocation keeps for itself after the last try. */
const LEAVING_MS = 1_000

/** Looks at the running replace works, once for each call of the schedule. */
export const createSweeper =
  (store: Store): Sweeper =>
  (_, context) =>
    sweep({ store, deadline: Date.now() + context.getRemainingTimeInMillis() - LEAVING_MS })
