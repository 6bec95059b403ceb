import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'

/** Time passes by waiting alone, and chance always draws its utmost. */
const waits: number[] = []
const sleep = async (ms: number) => {
  waits.push(ms)
  vi.advanceTimersByTime(ms)
}

let retry: typeof import('../../src/table/retry.ts')
let steadyNow: () => number
beforeAll(async () => {
  // A copy of its own, for other files of this process wait for real.
  vi.resetModules()
  vi.doMock('node:timers/promises', () => ({ setTimeout: sleep }))
  retry = await import('../../src/table/retry.ts')
  steadyNow = (await import('../../src/table/steadyClock.ts')).steadyNow
})
afterAll(() => {
  vi.doUnmock('node:timers/promises')
  vi.resetModules()
})

beforeEach(() => {
  vi.useFakeTimers({ now: 0, toFake: ['Date', 'performance'] })
  vi.spyOn(Math, 'random').mockReturnValue(1)
})
afterEach(() => {
  waits.length = 0
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const neverAnswered = (ms: number) => retry.retryUntilDeadline(steadyNow() + ms, async () => retry.RETRY)

test('the waits double, up to half a second', async () => {
  await expect(neverAnswered(2_000)).rejects.toThrow()
  expect(waits).toEqual([10, 20, 40, 80, 160, 320, 500, 500])
})

test('chance spreads them over all that they may last', async () => {
  vi.mocked(Math.random).mockReturnValueOnce(0).mockReturnValueOnce(0.5)
  await expect(neverAnswered(80)).rejects.toThrow()
  expect(waits).toEqual([0, 10, 40])
})

test.each([
  [29, [10]],
  [30, [10]],
  [31, [10, 20]],
])('no wait reaches a deadline in %i ms', async (deadline, expected) => {
  const unavailable = neverAnswered(deadline)
  await expect(unavailable).rejects.toBeInstanceOf(retry.UnavailableError)
  await expect(unavailable).rejects.toMatchObject({ name: 'UnavailableError' })
  await expect(unavailable).rejects.toThrow(
    'The store was too busy to answer in time. Nothing was lost: try again.',
  )
  expect(waits).toEqual(expected)
})

test('each attempt may last until the deadline, and none begins after it', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout')
  await expect(neverAnswered(31)).rejects.toThrow()
  await expect(neverAnswered(0)).rejects.toThrow()
  expect(timeout.mock.calls).toEqual([[31], [21], [1]])
})

test.each([-3_600_000, 3_600_000])('no clock that is set by %i ms meanwhile moves a deadline', async (by) => {
  const answered = retry.retryUntilDeadline(steadyNow() + 100, async () => {
    vi.setSystemTime(Date.now() + by)
    return retry.RETRY
  })
  await expect(answered).rejects.toBeInstanceOf(retry.UnavailableError)
  expect(waits).toEqual([10, 20, 40])
})
