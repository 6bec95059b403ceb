import { describe, expect, test } from 'vitest'
import { check, type Recorded, type Sequential } from './checker.ts'

/** A number that is written and read: the write of a number answers what was there before. */
type Call = { readonly write: number } | 'read'
const NUMBER: Sequential<number, Call, number> = {
  initial: 0,
  apply: (state, call) => ({ state: call === 'read' ? state : call.write, answer: state }),
  isSame: (one, other) => one === other,
  byItself: () => [],
  hash: String,
}

const called = (call: Call, invoked: number, at: number, answer: number): Recorded<Call, number> => ({
  call,
  invoked,
  answered: { at, answer },
})
const unanswered = (call: Call, invoked: number): Recorded<Call, number> => ({ call, invoked })

const isLinearizable = (...history: Recorded<Call, number>[]): boolean => check(history, NUMBER).linearizable

describe('a history is accepted where', () => {
  test('nothing happened', () => {
    expect(isLinearizable()).toBe(true)
  })

  test('calls that overlap took effect in another order than they came', () => {
    expect(isLinearizable(called('read', 1, 4, 7), called({ write: 7 }, 2, 3, 0))).toBe(true)
  })

  test('an unanswered write took effect, never, or long after', () => {
    const write = unanswered({ write: 7 }, 1)
    expect(isLinearizable(write, called('read', 2, 3, 7))).toBe(true)
    expect(isLinearizable(write, called('read', 2, 3, 0))).toBe(true)
    expect(isLinearizable(write, called('read', 2, 3, 0), called('read', 4, 5, 7))).toBe(true)
  })

  test('something that happens by itself explains it', () => {
    const ticking = { ...NUMBER, byItself: (state: number) => (state < 2 ? [state + 1] : []) }
    const reads = [called('read', 1, 2, 0), called('read', 3, 4, 2)]
    expect(check(reads, ticking).linearizable).toBe(true)
    expect(check([...reads, called('read', 5, 6, 1)], ticking).linearizable).toBe(false)
  })
})

describe('a history is refused where', () => {
  test('a read comes after the answer to a write and does not see it', () => {
    expect(isLinearizable(called({ write: 7 }, 1, 2, 0), called('read', 3, 4, 0))).toBe(false)
  })

  test('a read sees what is written after its answer', () => {
    expect(isLinearizable(called('read', 1, 2, 7), called({ write: 7 }, 3, 4, 0))).toBe(false)
    expect(isLinearizable(called('read', 1, 2, 7), unanswered({ write: 7 }, 3))).toBe(false)
  })

  test('an unanswered write took effect twice', () => {
    const history = [
      unanswered({ write: 7 }, 1),
      called('read', 2, 3, 7),
      called({ write: 8 }, 4, 5, 7),
      called('read', 6, 7, 7),
    ]
    expect(isLinearizable(...history)).toBe(false)
  })

  test('two writes overlap and both found the same', () => {
    expect(isLinearizable(called({ write: 7 }, 1, 3, 0), called({ write: 8 }, 2, 4, 0))).toBe(false)
  })
})

test('the longest explanation is reported, and nothing is searched twice', () => {
  const writes = Array.from({ length: 8 }, (_, index) => unanswered({ write: index + 1 }, 0))
  const { linearizable, order, looks } = check([...writes, called('read', 1, 2, 99)], NUMBER)
  expect(linearizable).toBe(false)
  expect(order.length).toBe(8)
  // Which were written, and which of these came last: 8 times 2 to the 7th, and the beginning.
  expect(looks).toBe(8 * 2 ** 7 + 1)
})

describe('sendings of one call that have no answer', () => {
  const write = { write: 7 }
  const sendings = (count: number) => Array.from({ length: count }, (_, index) => unanswered(write, index))

  test('may all take effect', () => {
    const found7Twice = [
      called('read', 11, 12, 7),
      called({ write: 8 }, 13, 14, 7),
      called('read', 15, 16, 7),
    ]
    expect(isLinearizable(...sendings(2), ...found7Twice)).toBe(true)
    expect(isLinearizable(...sendings(1), ...found7Twice)).toBe(false)
  })

  test('are not tried each in the place of the other', () => {
    const { linearizable, looks } = check(
      [...sendings(10), called({ write: 8 }, 11, 12, 7), called('read', 13, 14, 9)],
      NUMBER,
    )
    expect(linearizable).toBe(false)
    expect(looks).toBeLessThan(30)
  })
})
