import { describe, expect, test } from 'vitest'
import { type Swept, sweep } from '../../src/replaceWorks/sweep.ts'
import { readItems } from '../../src/table/read.ts'
import { steadyNow } from '../../src/table/steadyClock.ts'
import type { Key, Store } from '../../src/table/store.ts'
import { onClock } from '../harness/clocks.ts'
import { disturb, disturbFirst, meanwhile } from '../harness/faults.ts'
import { fillWorks } from '../harness/fillWorks.ts'
import { ownEngine } from '../harness/ownEngine.ts'
import { newClient } from '../harness/service.ts'
import { denied, passes, place, prepared } from './prepared.ts'

/** A sweep that has time for one page, of 50 works. */
const sweepOnePage = (store: Store): Promise<Swept> => sweep(place({ store }), 0)
const sweepAll = (store: Store): Promise<Swept> => sweep(place({ store }), steadyNow() + 60_000)

/** How many of these works the sweeper has come to once, and how many another time, while they stood still. */
async function looks(store: Store, keys: readonly Key[]) {
  const items = await readItems(store, steadyNow() + 5_000, keys, 'works')
  return {
    once: items.filter((item) => item?.['replacedAtLastSweep'] === 0).length,
    repeated: items.reduce((sum, item) => sum + Number(item?.['sweepsWithoutAttempt']), 0),
  }
}

describe('sweeps that have no time for all running works', () => {
  const ownStore = ownEngine()

  test('go on where the last one ended, and show how all of them stand when the round is over', async () => {
    const store = ownStore()
    const keys = await fillWorks(store, 120)
    const answer = []
    for (const once of [50, 100, 120, 120]) {
      answer.push(await sweepOnePage(store))
      expect(await looks(store, keys)).toEqual({ once, repeated: 0 })
    }
    const nothing = { running: 0, stalled: 0, oldestAge: 0 }
    const longer = { roundDuration: expect.toSatisfy((seconds) => seconds > 0) }
    expect(answer).toMatchObject([
      { ...nothing, ...longer },
      { ...nothing, ...longer },
      { ...nothing, ...longer },
      { running: 120, stalled: 0, oldestAge: expect.toSatisfy((age) => age > 0), ...longer },
    ])
    for (const repeated of [50, 100, 120]) {
      expect(await sweepOnePage(store)).toMatchObject({ running: 120, stalled: 0 })
      expect(await looks(store, keys)).toEqual({ once: 120, repeated })
    }
    expect(await sweepOnePage(store)).toMatchObject({ running: 120, stalled: 120 })
  })
})

describe('a sweep', () => {
  const ownStore = ownEngine()

  test('that finds nothing to do, as none before it did, writes nothing', async () => {
    const store = ownStore()
    disturb(store, ({ operation }) => (operation === 'TransactWriteItems' ? denied : undefined))
    const nothing = { running: 0, stalled: 0, oldestAge: 0, roundDuration: 0 }
    expect(await sweepAll(store)).toEqual({ ...nothing, failed: [], errors: [] })
  })

  test('comes in the next round to a work that was accepted behind it', async () => {
    const store = ownStore()
    const keys = await fillWorks(store, 60)
    await sweepOnePage(store)
    // Accounts are gone through from the last to the first.
    const { client, id } = await prepared(1, newClient({ store, accountId: '999999999999' }))
    const late = [{ pk: 'running', sk: `${client.accountId}#${id}` }]
    await sweepAll(store)
    expect([await looks(store, keys), await looks(store, late)]).toMatchObject([{ once: 60 }, { once: 0 }])
    await sweepAll(store)
    expect(await looks(store, late)).toEqual({ once: 1, repeated: 0 })
  })
})

describe('a sweep that is killed before it looks at a page that it has taken', () => {
  const ownStore = ownEngine()

  test('keeps no later one from the rest, and the next round comes to that page', async () => {
    const store = ownStore()
    const keys = await fillWorks(store, 120)
    const killed = ownStore()
    let reads = 0
    // It reads where the round is, and takes the page.
    disturb(killed, ({ operation }) => (operation === 'BatchGetItem' && ++reads > 1 ? denied : undefined))
    expect(await sweepOnePage(killed)).toMatchObject({ errors: [{}, {}] })
    await sweepAll(store)
    expect(await looks(store, keys)).toEqual({ once: 70, repeated: 0 })
    await sweepAll(store)
    expect(await looks(store, keys)).toEqual({ once: 120, repeated: 70 })
  })
})

describe('sweeps whose clocks are an hour apart', () => {
  const ownStore = ownEngine()

  test('go on where the last one ended, and measure no time below zero', async () => {
    const store = ownStore()
    const keys = await fillWorks(store, 120)
    for (const ahead of [3_600_000, -3_600_000, 0, -3_600_000]) {
      const { oldestAge, roundDuration } = await onClock(ahead, () => sweepOnePage(store))
      expect([oldestAge, roundDuration].filter((time) => time < 0)).toEqual([])
    }
    expect(await looks(store, keys)).toEqual({ once: 120, repeated: 0 })
  })
})

describe('a page that can not be read', () => {
  const ownStore = ownEngine()

  test('keeps no sweep from the others, and is logged', async () => {
    const store = ownStore()
    const keys = await fillWorks(store, 120)
    disturbFirst(store, 'BatchGetItem', [passes, denied])
    const { errors } = await sweepAll(store)
    expect(errors).toMatchObject([{ name: 'AccessDeniedException' }])
    expect(await looks(store, keys)).toEqual({ once: 70, repeated: 0 })
  })
})

describe('sweeps at once', () => {
  const ownStore = ownEngine()

  test('take different pages, where one was about to take what another takes', async () => {
    const store = ownStore()
    const keys = await fillWorks(store, 120)
    disturbFirst(store, 'TransactWriteItems', [meanwhile(() => sweepOnePage(ownStore()))])
    await sweepOnePage(store)
    expect(await looks(ownStore(), keys)).toEqual({ once: 100, repeated: 0 })
    // The next test begins with a round of its own.
    await sweepAll(store)
  })

  test('share the pages of a round: none looks at what another has taken', async () => {
    const store = ownStore()
    const keys = await fillWorks(store, 300)
    await sweepAll(store)
    await Promise.all([sweepAll(store), sweepAll(ownStore()), sweepAll(ownStore())])
    expect(await looks(store, keys)).toEqual({ once: 300, repeated: 300 })
  })
})
