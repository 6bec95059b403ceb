import type { Context, DynamoDBStreamEvent } from 'aws-lambda'
import { workOfWakeKey } from '../replaceWorks/keys.ts'
import { attempted, recordProblem } from '../replaceWorks/running.ts'
import { runWork } from '../replaceWorks/runWork.ts'
import { readWakings, wake } from '../replaceWorks/wake.ts'
import { UnavailableError } from '../table/retry.ts'
import { steadyNow } from '../table/steadyClock.ts'
import type { Store } from '../table/store.ts'
import { logged } from './log.ts'
import { count } from './metrics.ts'

export type ReplaceWorker = (
  event: Pick<DynamoDBStreamEvent, 'Records'>,
  context: Pick<Context, 'awsRequestId' | 'getRemainingTimeInMillis'>,
) => Promise<void>

/** The longest time of one turn. A work that needs more goes to the end of the queue, so that other accounts don't wait. */
const TURN_MS = 30_000
/** The time that an invocation reserves at its end: to record its progress, and to wake the next one. */
const LEAVING_MS = 2_000

/**
 * Runs the replace works that the records name. A record that is delivered twice or too late has no effect.
 *
 * @throws the error that prevented it; the stream then delivers the record again, and after the last retry the sweeper
 * wakes the work
 */
export const createReplaceWorker =
  (store: Store): ReplaceWorker =>
  async ({ Records }, context) => {
    for (const { dynamodb } of Records) {
      const { pk, sk } = dynamodb?.Keys ?? {}
      const woken = workOfWakeKey({ pk: pk?.S ?? '', sk: sk?.S ?? '' })
      if (!woken) continue
      const waking = { ...woken, number: Number(dynamodb?.NewImage?.['wakeCount']?.N) }
      const deadline = steadyNow() + context.getRemainingTimeInMillis() - LEAVING_MS
      await logged('worked', { requestId: context.awsRequestId, ...woken }, () =>
        takeTurn(store, deadline, waking),
      )
    }
  }

interface Waking {
  readonly accountId: string
  readonly id: string
  /** The number of this waking of the work, counted from 1; NaN if the record has none. */
  readonly number: number
}

/**
 * One turn of a work. It handles all wakings before it, whose records are delivered later: otherwise each of them would
 * start a turn, and each turn would write another waking, as long as the work runs.
 */
async function takeTurn(store: Store, deadline: number, { accountId, id, number }: Waking) {
  let conflictsRetried = 0
  const place = { store: { ...store, onConflict: () => conflictsRetried++ }, deadline }
  try {
    const { written, handledWakeCount } = await readWakings(place, accountId, id)
    if (number <= handledWakeCount) return { hasEnded: false, isAnswered: true, conflictsRetried }
    const until = Math.min(steadyNow() + TURN_MS, deadline - LEAVING_MS)
    const hasEnded = await runWork(place, accountId, id, until)
    if (!hasEnded) await wake(place, accountId, id, attempted(written))
    return { hasEnded, isAnswered: false, conflictsRetried }
  } catch (error) {
    await recordProblem({ store, deadline: deadline + LEAVING_MS }, accountId, id, inWords(error))
    throw error
  } finally {
    count('ConflictsRetried', conflictsRetried)
  }
}

/** What the user sees of an error: its name, never its message, which may quote internals. */
const inWords = (error: unknown): string =>
  error instanceof UnavailableError
    ? 'the store was too busy'
    : `the store refused to move them (${error instanceof Error ? error.name : 'unknown'})`
