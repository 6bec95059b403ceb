import { describe, expect, test } from 'vitest'
import type { Call } from '../../src/idempotency/call.ts'
import { tokenKey } from '../../src/idempotency/keys.ts'
import { type Mutation, runIdempotent } from '../../src/idempotency/runIdempotent.ts'
import type { Guard } from '../../src/table/guard.ts'
import { readItems } from '../../src/table/read.ts'
import { UnavailableError } from '../../src/table/retry.ts'
import type { Key } from '../../src/table/store.ts'
import { transact } from '../../src/table/transact.ts'
import {
  accessDenied,
  answerLost,
  conflict,
  conflictBesideRefusals,
  cutBefore,
  disturb,
  disturbFirst,
  meanwhile,
  refusedForNothing,
} from '../harness/faults.ts'
import { newAccount, newStore, REGION } from '../harness/service.ts'

/**
 * A mutation as small as can be: it takes the next number from a counter, up to a limit. The number is read first and
 * confirmed by a precondition; two rules hold, one on the counter and one on an item beside it.
 */
const LIMIT = 3

interface Result {
  readonly number: number
}

interface Wish {
  readonly clientToken?: string
  readonly fingerprint?: string
  readonly faults?: readonly string[]
  /** Whether it reads before it writes; where not, a token is met in the transaction alone. */
  readonly readsFirst?: boolean
}

const newCall = (store = newStore()): Call => ({
  accountId: newAccount(),
  region: REGION,
  store,
  deadline: Date.now() + 10_000,
})

const counterOf = ({ accountId }: Call): Key => ({ pk: `once#${accountId}`, sk: 'counter' })
const gateOf = ({ accountId }: Call): Key => ({ pk: `once#${accountId}`, sk: 'gate' })

const belowTheLimit: Guard<string> = {
  name: 'belowTheLimit',
  kind: 'rule',
  condition: { anyOf: [{ absent: ['count'] }, { path: ['count'], is: '<', value: LIMIT }] },
  means: (item) => `full at ${item?.['count']}`,
}
const gateIsOpen: Guard<string> = {
  name: 'gateIsOpen',
  kind: 'rule',
  condition: { absent: ['closed'] },
  means: () => 'closed',
}
const countUnchanged = (count: number): Guard<string> => ({
  name: 'countUnchanged',
  kind: 'precondition',
  condition: count === 0 ? { absent: ['count'] } : { path: ['count'], is: '=', value: count },
})

function takeNumber(
  call: Call,
  { clientToken, fingerprint = 'these parameters', faults = [], readsFirst = true }: Wish = {},
) {
  const counter = counterOf(call)
  const mutation: Mutation<Result, string> = {
    operation: 'takeNumber',
    clientToken,
    fingerprint,
    validationErrors: faults,
    reads: readsFirst ? [counter] : [],
    plan: (known) => {
      const count = Number(known.get(counter)?.['count'] ?? 0)
      return {
        result: { number: count + 1 },
        writes: [
          {
            key: counter,
            guards: [countUnchanged(count), belowTheLimit],
            update: { add: [[['count'], 1]] },
          },
          { key: gateOf(call), guards: [gateIsOpen], check: true },
        ],
      }
    },
  }
  return runIdempotent(call, mutation, {
    invalidClientToken: () => 'bad token',
    parameterMismatch: (token) => `mismatch of ${token}`,
  })
}

/** The counter as the engine has it, past all that disturbs the call's own store. */
async function countOf(call: Call): Promise<unknown> {
  const [counter] = await readItems(newStore(), Date.now() + 5_000, [counterOf(call)])
  return counter?.['count'] ?? 0
}

const write = (key: Key, item: Record<string, unknown>) =>
  transact(newStore(), Date.now() + 5_000, [{ key, guards: [], put: item }])

const sameCaller = (call: Call): Call => ({ ...call, store: newStore() })

/** What goes to the engine from now on: each request with the number of its items. */
function requestsOf(call: Call): readonly object[] {
  const requests: object[] = []
  disturb(call.store, ({ operation, input }) => {
    const read = Object.values(input.RequestItems ?? {}).flatMap(({ Keys }) => Keys)
    requests.push({ [operation]: input.TransactItems?.length ?? read.length })
    return undefined
  })
  return requests
}

const clientToken = 'T'

describe('runIdempotent', () => {
  test('judges the token before every rule and before what is wrong with the input', async () => {
    const call = newCall()
    const first = await takeNumber(call, { clientToken })
    expect(first).toEqual({ clientToken, replayed: false, result: { number: 1 } })
    await write(counterOf(call), { count: LIMIT })
    await write(gateOf(call), { closed: true })
    expect(await takeNumber(call, { clientToken })).toEqual({ ...first, replayed: true })
    expect(await takeNumber(call, { clientToken, faults: ['no good'] })).toEqual({ ...first, replayed: true })
    expect(await takeNumber(call, { clientToken, fingerprint: 'others' })).toEqual({
      clientToken,
      refusals: [`mismatch of ${clientToken}`],
    })
    expect(await countOf(call)).toBe(LIMIT)
  })

  test.each([true, false])(
    'judges the token first also where it is met only in the transaction, among refusals (reads first: %s)',
    async (readsFirst) => {
      const call = newCall()
      const other = sameCaller(call)
      disturbFirst(call.store, 'TransactWriteItems', [
        meanwhile(async () => {
          await takeNumber(other, { clientToken })
          await write(gateOf(call), { closed: true })
        }),
      ])
      expect(await takeNumber(call, { clientToken, readsFirst })).toEqual({
        clientToken,
        replayed: true,
        result: { number: 1 },
      })
      expect(await countOf(call)).toBe(1)
    },
  )

  test('plans anew from the item that came back, without another read', async () => {
    const call = newCall()
    const requests = requestsOf(call)
    disturbFirst(call.store, 'TransactWriteItems', [meanwhile(() => write(counterOf(call), { count: 2 }))])
    expect(await takeNumber(call)).toMatchObject({ replayed: false, result: { number: 3 } })
    expect(requests).toEqual([{ BatchGetItem: 1 }, { TransactWriteItems: 3 }, { TransactWriteItems: 3 }])
    expect(await countOf(call)).toBe(3)
  })

  test('asks the rules again where a precondition failed beside them', async () => {
    const call = newCall()
    // The rule fails together with the precondition; by the time of the second plan there is room again.
    await write(counterOf(call), { count: 1 })
    disturbFirst(call.store, 'TransactWriteItems', [
      meanwhile(() => write(counterOf(call), { count: LIMIT })),
      meanwhile(() => write(counterOf(call), { count: 2 })),
    ])
    expect(await takeNumber(call)).toMatchObject({ result: { number: 3 } })
  })

  test('plans anew where the engine refuses for what its item does not show', async () => {
    const call = newCall()
    const left = disturbFirst(call.store, 'TransactWriteItems', [refusedForNothing])
    expect(await takeNumber(call)).toMatchObject({ replayed: false, result: { number: 1 } })
    expect(left).toEqual([])
  })

  test('reports all rules that failed, of all items, together', async () => {
    const call = newCall()
    await write(counterOf(call), { count: LIMIT })
    await write(gateOf(call), { closed: true })
    expect(await takeNumber(call, { clientToken })).toEqual({
      clientToken,
      refusals: [`full at ${LIMIT}`, 'closed'],
    })
  })

  test('takes no refusal for an answer that came beside a conflict', async () => {
    const call = newCall()
    const left = disturbFirst(call.store, 'TransactWriteItems', [
      conflictBesideRefusals,
      conflictBesideRefusals,
    ])
    expect(await takeNumber(call, { clientToken })).toMatchObject({ replayed: false, result: { number: 1 } })
    expect(left).toEqual([])
  })

  test('spends no token on a refused call', async () => {
    const call = newCall()
    await write(gateOf(call), { closed: true })
    expect(await takeNumber(call, { clientToken })).toEqual({ clientToken, refusals: ['closed'] })
    await write(gateOf(call), {})
    expect(await takeNumber(call, { clientToken, fingerprint: 'others' })).toMatchObject({
      replayed: false,
      result: { number: 1 },
    })
  })

  test('reports what is wrong with the input, and touches nothing', async () => {
    const call = newCall()
    expect(await takeNumber(call, { clientToken, faults: ['no good', 'nor this'] })).toEqual({
      clientToken,
      refusals: ['no good', 'nor this'],
    })
    expect(await takeNumber(call, { clientToken: 'with space ', faults: ['no good'] })).toEqual({
      clientToken: '',
      refusals: ['no good', 'bad token'],
    })
    expect(await countOf(call)).toBe(0)
  })

  test('makes up a token where none is given, and knows it again', async () => {
    const call = newCall()
    const first = await takeNumber(call)
    expect(first).toMatchObject({ replayed: false, result: { number: 1 } })
    expect(await takeNumber(call, { clientToken: first.clientToken })).toEqual({ ...first, replayed: true })
  })

  test('reads no token that it made up itself', async () => {
    const call = newCall()
    const requests = requestsOf(call)
    await takeNumber(call)
    expect(requests).toEqual([{ BatchGetItem: 1 }, { TransactWriteItems: 3 }])
    expect(await takeNumber(call, { faults: ['no good'] })).toMatchObject({ refusals: ['no good'] })
    expect(requests).toHaveLength(2)
    await takeNumber(call, { clientToken })
    expect(requests.slice(2)).toEqual([{ BatchGetItem: 2 }, { TransactWriteItems: 3 }])
  })

  test('passes on what went wrong by a mistake of ours', async () => {
    const call = newCall()
    const mistake = takeNumber({ ...call, store: { ...call.store, permissions: 'no such table' } })
    await expect(mistake).rejects.toThrow()
    await expect(mistake).rejects.not.toBeInstanceOf(UnavailableError)
    await expect(mistake).rejects.not.toThrow('clientToken')
  })

  test('keeps the tokens of accounts apart', async () => {
    expect(await takeNumber(newCall(), { clientToken })).toMatchObject({ replayed: false })
    expect(await takeNumber(newCall(), { clientToken })).toMatchObject({ replayed: false })
  })
})

describe('the record of a token', () => {
  test('is its own attempt’s first answer, though that answer was lost inside', async () => {
    const call = newCall()
    const left = disturbFirst(call.store, 'TransactWriteItems', [answerLost])
    const first = await takeNumber(call, { clientToken })
    expect(first).toEqual({ clientToken, replayed: false, result: { number: 1 } })
    expect(left).toEqual([])
    expect(await countOf(call)).toBe(1)
    expect(await takeNumber(sameCaller(call), { clientToken })).toEqual({ ...first, replayed: true })
  })

  test('is new again after its time, though the engine still has it', async () => {
    const call = newCall()
    await takeNumber(call, { clientToken })
    const key = tokenKey(call.accountId, 'takeNumber', clientToken)
    const [spent] = await readItems(call.store, call.deadline, [key])
    const { pk: _, sk: __, ...record } = spent ?? {}
    const now = Math.floor(Date.now() / 1000)
    await write(key, { ...record, validUntil: now - 1 })

    expect(await takeNumber(call, { clientToken, fingerprint: 'others' })).toEqual({
      clientToken,
      replayed: false,
      result: { number: 2 },
    })
    await write(key, { ...record, validUntil: now - 1 })
    expect(await takeNumber(call, { clientToken, readsFirst: false })).toMatchObject({
      replayed: false,
      result: { number: 3 },
    })

    const [renewed] = await readItems(call.store, call.deadline, [key])
    expect(renewed).toMatchObject({ result: { number: 3 } })
    expect(renewed?.['validUntil']).toBeGreaterThan(now + 24 * 3600 - 60)
    expect(renewed?.['validUntil']).toBeLessThanOrEqual(now + 24 * 3600 + 60)
  })
})

describe.concurrent('a call that runs out of time', () => {
  const soon = (call: Call): Call => ({ ...call, deadline: Date.now() + 1_500 })

  test('is unavailable, and the token shows later that nothing was done', async () => {
    const call = newCall()
    disturb(call.store, ({ operation }) => (operation === 'TransactWriteItems' ? conflict : undefined))
    const unavailable = takeNumber(soon(call), { clientToken })
    await expect(unavailable).rejects.toBeInstanceOf(UnavailableError)
    await expect(unavailable).rejects.toThrow(`Repeat the call with the clientToken ${clientToken}`)
    expect(await countOf(call)).toBe(0)
    expect(await takeNumber(sameCaller(call), { clientToken })).toMatchObject({ replayed: false })
  })

  test('is unavailable, and reports why, where not even a fence can be put up', async () => {
    const call = newCall()
    disturbFirst(call.store, 'TransactWriteItems', [cutBefore])
    disturb(call.store, ({ operation }) => (operation === 'TransactWriteItems' ? accessDenied : undefined))
    await expect(takeNumber(call, { clientToken })).rejects.toMatchObject({
      name: 'UnavailableError',
      message: expect.stringContaining('may still do so'),
      cause: { name: 'AccessDeniedException' },
    })
  })

  test('is unavailable, and the token shows later what was done', async () => {
    const call = newCall()
    disturb(call.store, ({ operation }) => (operation === 'TransactWriteItems' ? answerLost : undefined))
    await expect(takeNumber(soon(call), { clientToken })).rejects.toBeInstanceOf(UnavailableError)
    expect(await takeNumber(sameCaller(call), { clientToken })).toEqual({
      clientToken,
      replayed: true,
      result: { number: 1 },
    })
    expect(await countOf(call)).toBe(1)
  })
})
