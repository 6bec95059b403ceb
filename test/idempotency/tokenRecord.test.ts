import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fenceToken, liveRecord, spendToken } from '../../src/idempotency/tokenRecord.ts'
import { holds, type Item } from '../../src/table/condition.ts'

const NOW = 1_800_000_000
const HOUR = 3600
const DAY = 24 * HOUR

beforeEach(() => void vi.useFakeTimers({ now: NOW * 1000 + 999 }))
afterEach(() => void vi.useRealTimers())

const key = { pk: 'token#1', sk: 'token' }
const record = { fingerprint: 'f', attemptId: 'a', result: {} }

/** What a write leaves. */
const put = (write: ReturnType<typeof spendToken>): Item => ({ ...key, ...('put' in write && write.put) })

/** Whether a write that was planned with `before` finds its guard true where `found` stands. */
const lands = (write: ReturnType<typeof spendToken>, found: Item | undefined): boolean =>
  write.guards.every(({ condition }) => holds(condition, found))

test.each([
  ['a second ago', NOW - 1, false],
  ['in this second', NOW, false],
  ['in a second', NOW + 1, true],
])('a record that ends %s', (_, validUntil, isLive) => {
  const item = { ...key, ...record, validUntil, expiresAt: NOW + HOUR }
  expect(liveRecord(item)).toEqual(isLive ? item : undefined)
})

test('a token that nobody spent has no record', () => {
  expect(liveRecord(undefined)).toBeUndefined()
  expect(liveRecord(put(fenceToken(key, undefined)))).toBeUndefined()
})

test('a record is valid for a day, and is kept for an hour more, as long as a fence is', () => {
  expect(put(spendToken(key, undefined, record))).toMatchObject({
    validUntil: NOW + DAY,
    expiresAt: NOW + DAY + HOUR,
  })
  expect(put(fenceToken(key, undefined))).toMatchObject({ expiresAt: NOW + HOUR })
})

describe('what was planned before a fence never lands behind it', () => {
  const older = put(fenceToken(key, undefined))
  const expired = { ...key, ...record, attemptId: 'old', validUntil: NOW - 1, expiresAt: NOW + HOUR }

  test.each([
    ['nothing', undefined],
    ['another fence', older],
    ['an expired record', expired],
  ])('where %s stood there', (_, before) => {
    const late = spendToken(key, before, record)
    const fence = fenceToken(key, before)
    expect([lands(late, before), lands(fence, before)]).toEqual([true, true])
    const found = put(fence)
    expect(lands(late, found)).toBe(false)
    // What comes later, whatever clock it has, plans with the fence, and what is late then meets a record or a fence.
    vi.setSystemTime((NOW - 2 * DAY) * 1000)
    const next = spendToken(key, found, { ...record, attemptId: 'b' })
    expect(lands(next, found)).toBe(true)
    expect(lands(late, put(next))).toBe(false)
    expect(lands(late, put(fenceToken(key, found)))).toBe(false)
    // So does what is planned with a record whose time is over.
    vi.setSystemTime((NOW + 2 * DAY) * 1000)
    expect(liveRecord(put(next))).toBeUndefined()
    expect(lands(late, put(spendToken(key, put(next), record)))).toBe(false)
  })

  test('each fence is another one', () => {
    const fence = put(fenceToken(key, older))
    expect(lands(spendToken(key, older, record), fence)).toBe(false)
  })
})
