import { describe, expect, test } from 'vitest'
import { runningKey } from '../../src/replaceWorks/keys.ts'
import { lookAt } from '../../src/replaceWorks/lookAt.ts'
import type { Store } from '../../src/table/store.ts'
import { disturb, type Fault } from '../harness/faults.ts'
import { LateRequests } from '../harness/landsLate.ts'
import { type Client, newStore } from '../harness/service.ts'
import { associate, countsOf } from '../harness/shares.ts'
import { accepted, runWorker, workOf } from '../harness/works.ts'
import {
  denied,
  expectCleared,
  expectMovedOnce,
  lookAgain,
  neglected,
  prepared,
  read,
  wakings,
} from './prepared.ts'

/** Writes of worker and sweeper that timed out, and land when all is over: they find that it is. */

/** A store of which each transaction is held back when it is sent first, and goes through when it is sent again. */
function holdingEachOnce(late: LateRequests): Store {
  const store = newStore()
  let sends = 0
  disturb(store, ({ operation }) =>
    operation === 'TransactWriteItems' && sends++ % 2 === 0 ? late.fault : undefined,
  )
  return store
}

/** A store of which every transaction is held back. */
function holding(late: LateRequests): Store {
  const store = newStore()
  disturb(store, ({ operation }) => (operation === 'TransactWriteItems' ? late.fault : undefined))
  return store
}

/** What is left of the sweeper's time: enough to send, and to wait for no answer. */
const sweepHeld = async ({ accountId }: Client, id: string, late: LateRequests): Promise<void> => {
  const place = { store: holding(late), deadline: Date.now() + 2_000 }
  const [looked] = await lookAt(place, [runningKey(accountId, id)])
  expect(looked).toMatchObject({ status: 'rejected', reason: { name: 'UnavailableError' } })
}

const refused = (statuses: readonly number[]) => {
  expect(statuses.length).toBeGreaterThan(0)
  expect(new Set(statuses)).toEqual(new Set([400]))
}

describe('what a worker has sent', () => {
  test('lands after the end of its work, and after shares have come back: it moves none of them', async () => {
    const late = new LateRequests()
    const work = await prepared()
    const { client, from, to, id, shares } = work
    await runWorker(client, id, { store: holdingEachOnce(late) })
    await expectMovedOnce(work)
    for (const share of shares) await associate(client, share, from, { replace: true })
    const before = [await workOf(client, id), await countsOf(client, from), await countsOf(client, to)]
    refused(await late.land())
    expect([await workOf(client, id), await countsOf(client, from), await countsOf(client, to)]).toEqual(
      before,
    )
    await expectCleared(work)
  })

  test('lands while another work does the same: that one counts only what it has moved', async () => {
    const late = new LateRequests()
    const { client, from, to, id, shares } = await prepared()
    await runWorker(client, id, { store: holdingEachOnce(late) })
    for (const share of shares) await associate(client, share, from, { replace: true })
    const repeated = await accepted(client, from, to)
    refused(await late.land())
    expect(await workOf(client, repeated)).toMatchObject({ status: 'IN_PROGRESS', replacedCount: 0 })
    await runWorker(client, repeated)
    expect(await workOf(client, repeated)).toMatchObject({
      status: 'COMPLETED',
      totalCount: 4,
      replacedCount: 4,
    })
  })

  test('to note its problem lands after the end of its work: no item comes again', async () => {
    const late = new LateRequests()
    const work = await prepared()
    const { client, id } = work
    const store = newStore()
    let sends = 0
    disturb(store, ({ operation }): Fault | undefined =>
      operation === 'TransactWriteItems' ? (sends++ === 0 ? denied : late.fault) : undefined,
    )
    await expect(runWorker(client, id, { store, remaining: 5_000 })).rejects.toThrow()
    await runWorker(client, id)
    refused(await late.land())
    await expectMovedOnce(work)
  })
})

describe('what the sweeper has sent', () => {
  test('to give a work up lands after it has moved: the work runs on', async () => {
    const late = new LateRequests()
    const { client, id } = await prepared()
    await neglected(client, id)
    await sweepHeld(client, id, late)
    await runWorker(client, id, { remaining: 3_900 })
    refused(await late.land())
    expect(await workOf(client, id)).toMatchObject({ status: 'IN_PROGRESS' })
  })

  test('to wake the worker lands once, however often it was sent, and counts once', async () => {
    const late = new LateRequests()
    const { client, id } = await prepared()
    await lookAgain(client, id)
    await sweepHeld(client, id, late)
    expect(late.count).toBeGreaterThan(1)
    const [first, ...others] = await late.land()
    expect(first).toBe(200)
    refused(others)
    expect(await wakings(client, id)).toBe(2)
    expect(await read(client, runningKey(client.accountId, id))).toMatchObject({ sweepsWithoutAttempt: 1 })
  })

  test('to wake the worker lands after the end of the work: no item comes again', async () => {
    const late = new LateRequests()
    const work = await prepared()
    const { client, id } = work
    await lookAgain(client, id)
    await sweepHeld(client, id, late)
    await runWorker(client, id)
    refused(await late.land())
    await expectMovedOnce(work)
  })
})
