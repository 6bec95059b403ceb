import { UpdateTableCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, expect, test, vi } from 'vitest'
import { createSweeper } from '../../src/lambda/sweeperHandler.ts'
import { readItems } from '../../src/table/read.ts'
import { reckon } from '../harness/costs.ts'
import { disturb } from '../harness/faults.ts'
import { fillWorks } from '../harness/fillWorks.ts'
import { ownEngine } from '../harness/ownEngine.ts'

const MINUTE = 60_000

/**
 * Very many running works under a clock of the test's own, which goes on with each request to the store and never between
 * them: so what a minute is enough for does not depend on the machine. `npm run proof` has 100,000.
 */
const WORKS = Number(process.env['RUNNING_WORKS'] ?? 1_000)
/** As if no two requests were under way at once: with 50 at once, as there are, each may take 50 times as long. */
const REQUEST_MS = WORKS < 100_000 ? 60 : 4

/** What docs/replace.md promises: at 4 ms, 12,000 works a minute. */
const MINUTES = Math.ceil((WORKS * REQUEST_MS) / 48_000)

const ownStore = ownEngine()

afterEach(() => {
  vi.useRealTimers()
})

test(`${WORKS} running works are each looked at within ${MINUTES} minutes`, {
  timeout: 1_800_000,
}, async () => {
  const store = ownStore()
  // The engine slows down with every record of the stream, which nobody follows here.
  const StreamSpecification = { StreamEnabled: false }
  await store.documents.send(new UpdateTableCommand({ TableName: store.works, StreamSpecification }))
  const keys = await fillWorks(store, WORKS, { replacedAtLastSweep: 0 })
  const costs = reckon(store)

  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.parse('2026-01-01T00:00:00Z') })
  disturb(store, () => {
    vi.advanceTimersByTime(REQUEST_MS)
    return undefined
  })
  const sweeper = createSweeper(store)
  for (let minute = 0; minute < MINUTES; minute++) {
    const end = Date.now() + MINUTE
    await sweeper({}, { awsRequestId: 'test', getRemainingTimeInMillis: () => end - Date.now() })
    expect(Date.now()).toBeLessThanOrEqual(end)
    vi.advanceTimersByTime(end - Date.now())
  }
  vi.useRealTimers()

  const { roundTrips, readUnits, writeUnits } = costs()
  const items = await readItems(ownStore(), Date.now() + MINUTE, keys, 'works')
  expect(items.filter((item) => item?.['sweepsWithoutAttempt'] !== 1)).toHaveLength(0)
  // The heads of ten works each are read once for all ten.
  expect(roundTrips / WORKS).toBeLessThan(1.15)
  expect(readUnits / WORKS).toBeLessThan(2.2)
  expect(writeUnits / WORKS).toBeLessThan(4.1)
})
