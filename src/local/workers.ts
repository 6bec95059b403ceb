import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DynamoDBRecord } from 'aws-lambda'
import { createReplaceWorker, type ReplaceWorker } from '../lambda/replaceWorkerHandler.ts'
import { createSweeper, type Sweeper } from '../lambda/sweeperHandler.ts'
import { steadyNow } from '../table/steadyClock.ts'
import type { Store } from '../table/store.ts'
import { RETRIES, SWEEP_EVERY_MS, timeoutMs, WAKING } from './deployment.ts'
import { type Change, followStream } from './stream.ts'
import { TABLES } from './tables.ts'

/** The filter of the event source mapping: nothing but wake items wakes the worker. */
const isWaking = ({ eventName, dynamodb }: Change): boolean =>
  WAKING.eventNames.includes(String(eventName)) &&
  dynamodb?.Keys?.['sk']?.S?.startsWith(WAKING.prefix) === true

const context = (name: 'replaceWorker' | 'sweeper') => {
  const deadline = steadyNow() + timeoutMs(name)
  return { awsRequestId: randomUUID(), getRemainingTimeInMillis: () => Math.max(0, deadline - steadyNow()) }
}

/** Calls the replace worker with the stream of `works`, and the sweeper by the clock, until it is stopped. */
export function startWorkers(endpoint: string, store: Store, until: AbortSignal): void {
  const replaceWorker = createReplaceWorker(store)
  const sweeper = createSweeper(store)
  /** What runs for each partition: its records come one after the other, those of others beside them. */
  const running = new Map<string, Promise<void>>()
  const report = (error: unknown): void => {
    // What is under way at the end fails with the engine; the next start goes on with it.
    if (!until.aborted) console.error(error)
  }
  const deliver = (changes: readonly Change[]): void => {
    for (const change of changes.filter(isWaking)) {
      const partition = change.dynamodb?.Keys?.['pk']?.S ?? ''
      const before = running.get(partition) ?? Promise.resolve()
      running.set(partition, before.then(() => work(replaceWorker, change, until)).catch(report))
    }
  }
  followStream(endpoint, TABLES.WorksTable, deliver, until).catch(report)
  sweepAgain(sweeper, until, report)
}

async function work(replaceWorker: ReplaceWorker, change: Change, until: AbortSignal): Promise<void> {
  for (let retries = 0; !until.aborted; retries++) {
    try {
      return await replaceWorker({ Records: [change as DynamoDBRecord] }, context('replaceWorker'))
    } catch (error) {
      // The sweeper wakes it again.
      if (retries === RETRIES) throw error
    }
  }
}

async function sweepAgain(
  sweeper: Sweeper,
  until: AbortSignal,
  report: (error: unknown) => void,
): Promise<void> {
  while (!until.aborted) {
    await sweeper({}, context('sweeper')).catch(report)
    await sleep(SWEEP_EVERY_MS, undefined, { signal: until }).catch(() => {})
  }
}
