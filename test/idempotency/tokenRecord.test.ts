import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { liveRecord, spendToken } from '../../src/idempotency/tokenRecord.ts'
import { holds } from '../../src/table/condition.ts'

const NOW = 1_800_000_000

beforeEach(() => void vi.useFakeTimers({ now: NOW * 1000 + 999 }))
afterEach(() => void vi.useRealTimers())

/** A call that finds no record must be able to spend its token, else it would plan for ever. */
test.each([
  ['a second ago', NOW - 1, false],
  ['in this second', NOW, false],
  ['in a second', NOW + 1, true],
])('a record that expires %s', (_, expiresAt, isLive) => {
  const key = { pk: 'token#1', sk: 'token' }
  const record = { fingerprint: 'f', attempt: 'a', facts: {} }
  const item = { ...key, ...record, expiresAt }
  const { guards } = spendToken(key, record)
  expect(liveRecord(item)).toEqual(isLive ? item : undefined)
  expect(guards.map(({ condition }) => holds(condition, item))).toEqual([!isLive])
})

test('a token that nobody spent has no record', () => {
  expect(liveRecord(undefined)).toBeUndefined()
})
