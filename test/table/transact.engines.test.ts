import { describe, expect, test } from 'vitest'
import type { Condition } from '../../src/table/condition.ts'
import type { Guard } from '../../src/table/guard.ts'
import { readItems } from '../../src/table/read.ts'
import { UnavailableError } from '../../src/table/retry.ts'
import type { Key, Store } from '../../src/table/store.ts'
import { type GuardedWrite, transact } from '../../src/table/transact.ts'
import {
  conflict,
  conflictBesideRefusals,
  disturb,
  disturbFirst,
  impossibleWrite,
  throttledBesideRefusals,
  throughputExceededBesideRefusals,
} from '../harness/faults.ts'
import { newAccount, newStore } from '../harness/service.ts'

const soon = () => Date.now() + 5_000

const rule = (name: string, condition: Condition): Guard<string> => ({
  name,
  kind: 'rule',
  condition,
  means: () => name,
})
const isThere: Guard<string> = {
  ...rule('isThere', { exists: ['pk'] }),
  kind: 'presence',
  means: () => 'isThere',
}
const isAbsent = rule('isAbsent', { absent: ['pk'] })
const below = (limit: number) => rule(`below ${limit}`, { path: ['count'], is: '<', value: limit })

/** Two items of nobody else's, the first of them there. */
async function twoItems() {
  const store = newStore()
  const pk = `transact#${newAccount()}`
  const [one, two]: [Key, Key] = [
    { pk, sk: 'one' },
    { pk, sk: 'two' },
  ]
  expect(await transact(store, soon(), [{ key: one, guards: [], put: { count: 1 } }])).toEqual([])
  return { store, one, two }
}

const read = (store: Store, ...keys: Key[]) => readItems(store, soon(), keys)

describe('a transaction', () => {
  test('puts, updates, deletes and checks in one go', async () => {
    const { store, one, two } = await twoItems()
    const three = { ...two, sk: 'three' }
    await transact(store, soon(), [{ key: three, guards: [], put: { list: [{ text: '' }, null, true] } }])
    const failures = await transact(store, soon(), [
      {
        key: one,
        guards: [isThere],
        update: { set: [[['named'], { a: 1, b: 2 }]], add: [[['count'], 2]], remove: [['gone']] },
      },
      // What is undefined is left out.
      { key: two, guards: [isAbsent], put: { map: { count: 9, none: undefined } } },
      { key: three, guards: [isThere], delete: true },
      { key: { ...two, sk: 'four' }, guards: [isAbsent], check: true },
    ])
    expect(failures).toEqual([])
    expect(await read(store, one, two, three)).toEqual([
      { ...one, count: 3, named: { a: 1, b: 2 } },
      { ...two, map: { count: 9 } },
      undefined,
    ])
  })

  test('spans both tables', async () => {
    const { store, one } = await twoItems()
    const work: GuardedWrite<string> = { table: 'works', key: one, guards: [isAbsent], put: {} }
    const counted: GuardedWrite<string> = { key: one, guards: [below(2)], update: { add: [[['count'], 1]] } }
    expect(await transact(store, soon(), [work, counted])).toEqual([])
    expect((await transact(store, soon(), [work, counted])).map(({ item }) => item)).toEqual([
      one,
      { ...one, count: 2 },
    ])
  })

  test('writes nothing where one guard fails, and reports each item that refused, and by which guards', async () => {
    const { store, one, two } = await twoItems()
    const failures = await transact(store, soon(), [
      {
        key: one,
        guards: [isThere, below(1), below(2), below(0)],
        update: { add: [[['count'], 1]] },
      },
      { key: two, guards: [isThere, below(1)], update: { add: [[['count'], 1]] } },
      { key: { ...two, sk: 'three' }, guards: [isAbsent], put: {} },
    ])
    expect(
      failures.map(({ key, item, guards }) => ({ key, item, guards: guards.map(({ name }) => name) })),
    ).toEqual([
      { key: one, item: { ...one, count: 1 }, guards: ['below 1', 'below 0'] },
      // Of what isn't there no other guard has anything to say.
      { key: two, item: undefined, guards: ['isThere'] },
    ])
    expect(await read(store, one, two, { ...two, sk: 'three' })).toEqual([
      { ...one, count: 1 },
      undefined,
      undefined,
    ])
  })

  test('does not take an answer for a refusal that is none', async () => {
    const { store, one, two } = await twoItems()
    const impossible = transact(store, soon(), [
      { key: one, guards: [], update: { add: [[['sk'], 1]] } },
      { key: two, guards: [isThere], check: true },
    ])
    await expect(impossible).rejects.toThrow()
    await expect(impossible).rejects.not.toBeInstanceOf(UnavailableError)
  })
})

describe('a cancelled transaction', () => {
  const busy = { conflict, conflictBesideRefusals, throughputExceededBesideRefusals, throttledBesideRefusals }

  test.each(Object.entries(busy))('is tried again after %s, and then judged', async (_, fault) => {
    const { store, one, two } = await twoItems()
    const left = disturbFirst(store, 'TransactWriteItems', [fault, fault, fault])
    const add: GuardedWrite<string>[] = [
      { key: one, guards: [below(2)], update: { add: [[['count'], 1]] } },
      { key: two, guards: [], update: { add: [[['count'], 1]] } },
    ]
    expect(await transact(store, soon(), add)).toEqual([])
    expect(left).toEqual([])
    expect(await read(store, one, two)).toMatchObject([{ count: 2 }, { count: 1 }])

    disturbFirst(store, 'TransactWriteItems', [fault])
    expect((await transact(store, soon(), add)).flatMap(({ guards }) => guards)).toMatchObject([
      { name: 'below 2' },
    ])
  })

  test('is reported where it met another, and only then', async () => {
    const { store, one } = await twoItems()
    let conflicts = 0
    const answer: Store = { ...store, onConflict: () => void conflicts++ }
    const add: GuardedWrite<string>[] = [{ key: one, guards: [], update: { add: [[['count'], 1]] } }]
    disturbFirst(store, 'TransactWriteItems', [conflict, throttledBesideRefusals, conflict])
    await transact(answer, soon(), [...add, { key: { ...one, sk: 'beside' }, guards: [], put: {} }])
    expect(conflicts).toBe(2)
    await transact(answer, soon(), [{ key: one, guards: [isAbsent], check: true }])
    expect(conflicts).toBe(2)
  })

  test('is thrown where no other try could mend it', async () => {
    const { store, one } = await twoItems()
    disturbFirst(store, 'TransactWriteItems', [impossibleWrite])
    await expect(transact(store, soon(), [{ key: one, guards: [], delete: true }])).rejects.toThrow(
      'ValidationError',
    )
  })

  test('that stays busy until the deadline is unavailable, neither sooner nor much later', async () => {
    const { store, one } = await twoItems()
    let tries = 0
    disturb(store, () => {
      tries++
      return conflict
    })
    const before = Date.now()
    const patience = 1_000
    await expect(
      transact(store, before + patience, [{ key: one, guards: [], delete: true }]),
    ).rejects.toBeInstanceOf(UnavailableError)
    const took = Date.now() - before
    // The last wait, at most half a second, is spared where it would end after the deadline.
    expect(took).toBeGreaterThan(patience / 2 - 50)
    expect(took).toBeLessThan(patience * 2)
    // Backoff: doubling from 10 ms it comes to some ten tries, at once it would be hundreds.
    expect(tries).toBeGreaterThan(1)
    expect(tries).toBeLessThan(40)
  })
})
