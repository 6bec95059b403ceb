import { describe, expect, test } from 'vitest'
import { createReplaceWorker } from '../../src/lambda/replaceWorkerHandler.ts'
import { runningKey } from '../../src/replaceWorks/keys.ts'
import { attempted } from '../../src/replaceWorks/running.ts'
import { wake } from '../../src/replaceWorks/wake.ts'
import {
  answerLost,
  answerTorn,
  conflict,
  disturb,
  disturbFirst,
  type Fault,
  meanwhile,
  serverErrorAfterwards,
} from '../harness/faults.ts'
import { hidesArrivals, showsGone } from '../harness/late.ts'
import { createVersion, permissionWith } from '../harness/permissions.ts'
import { newStore } from '../harness/service.ts'
import { associate, countsOf, deleteShare, heldBy, shareOf } from '../harness/shares.ts'
import { runWorker, wakeRecord, workOf } from '../harness/works.ts'
import {
  denied,
  expectCleared,
  expectMovedOnce,
  lookAgain,
  neglected,
  passes,
  place,
  prepared,
  read,
  wakings,
} from './prepared.ts'

class Killed extends Error {
  override readonly name = 'Killed'
}

/** A store whose process is killed at its n-th command: before it is sent, or after it was done. */
function killedAt(n: number, when: 'before' | 'after') {
  const store = newStore()
  let commands = 0
  disturb(store, () => {
    commands++
    if (commands < n) return undefined
    return async ({ send }) => {
      if (commands === n && when === 'after') await send()
      throw new Killed()
    }
  })
  return { store, wasKilled: () => commands >= n }
}

const killed = (error: unknown): void => {
  if (!(error instanceof Error && error.name === 'Killed')) throw error
}

test('a worker leaves records alone that wake it to no work', async () => {
  const { client, id } = await prepared(1)
  const records = [{ eventName: 'INSERT' as const }, wakeRecord(client, '')]
  await createReplaceWorker(client.store)(
    { Records: records },
    { awsRequestId: 'test', getRemainingTimeInMillis: () => 60_000 },
  )
  expect(await workOf(client, id)).toMatchObject({ status: 'IN_PROGRESS', replacedCount: 0 })
})

describe('a worker that is killed', () => {
  test.each(['before', 'after'] as const)(
    '%s any of its commands loses nothing and repeats nothing',
    async (when) => {
      let points = 0
      for (let wasKilled = true; wasKilled; points++) {
        const work = await prepared()
        const { store, ...process } = killedAt(points + 1, when)
        await runWorker(work.client, work.id, { store }).catch(killed)
        wasKilled = process.wasKilled()
        await runWorker(work.client, work.id)
        await expectMovedOnce(work)
      }
      // The two moves and the end, and all that is read around them.
      expect(points).toBeGreaterThan(8)
    },
  )

  test('again and again, each time a little later, still comes to its end', async () => {
    const work = await prepared(3)
    for (let point = 1, wasKilled = true; wasKilled; point++) {
      const { store, ...process } = killedAt(point, point % 2 === 0 ? 'before' : 'after')
      await runWorker(work.client, work.id, { store }).catch(killed)
      wasKilled = process.wasKilled()
    }
    await expectMovedOnce(work)
  })
})

describe('a work is done once', () => {
  test('where every record of the stream comes twice', async () => {
    const work = await prepared()
    const record = wakeRecord(work.client, work.id)
    const worker = createReplaceWorker(work.client.store)
    const context = { awsRequestId: 'test', getRemainingTimeInMillis: () => 60_000 }
    await worker({ Records: [record, record] }, context)
    await worker({ Records: [record, { ...record, eventName: 'REMOVE' }] }, context)
    await expectMovedOnce(work)
  })

  test('where several workers are at it at once', async () => {
    const work = await prepared(110)
    await Promise.all(Array.from({ length: 4 }, () => runWorker(work.client, work.id, { store: newStore() })))
    await expectMovedOnce(work)
  })

  test.each([
    ['hides what has come', hidesArrivals],
    ['shows what has gone', showsGone],
  ])('where the index is late and %s', async (_, late) => {
    const work = await prepared()
    const store = newStore()
    late(store, 4)
    await runWorker(work.client, work.id, { store })
    await expectMovedOnce(work)
  })

  test.each([
    ['is lost', answerLost],
    ['breaks off', answerTorn],
    ['reports an error', serverErrorAfterwards],
    ['reports a conflict before', conflict],
  ])('where the answer to each write %s', async (_, fault: Fault) => {
    const work = await prepared()
    const store = newStore()
    let writes = 0
    disturb(store, ({ operation }) =>
      operation === 'TransactWriteItems' && writes++ % 2 === 0 ? fault : undefined,
    )
    await runWorker(work.client, work.id, { store })
    await expectMovedOnce(work)
  })
})

describe('what others do while a worker is between its read and its write', () => {
  test('a share that is moved or deleted drops out, and the rest goes on', async () => {
    const work = await prepared(4)
    const { client, from, to, shares, id } = work
    const [gone = '', moved = '', ...rest] = shares
    const other = await permissionWith(client, 'other', 1)
    const store = newStore()
    disturbFirst(store, 'TransactWriteItems', [
      meanwhile(async () => {
        await deleteShare(client, gone)
        await associate(client, moved, other, { replace: true })
      }),
    ])
    await runWorker(client, id, { store })
    expect(await workOf(client, id)).toMatchObject({
      status: 'COMPLETED',
      totalCount: 8,
      replacedCount: 6,
      skippedCount: 2,
      progress: 1,
    })
    expect(await heldBy(client, gone)).toBeNull()
    expect(await heldBy(client, moved)).toEqual({ 'ec2:Subnet': `${other}:1` })
    for (const share of rest) expect(await heldBy(client, share)).toEqual({ 'ec2:Subnet': `${to}:1` })
    expect([await countsOf(client, from), await countsOf(client, to)]).toEqual([{ 1: 0, 2: 0 }, { 1: 6 }])
    await expectCleared(work)
  })

  test('a share that comes in the last moment is moved before the work ends', async () => {
    const { client, from, to, id } = await prepared(1)
    const store = newStore()
    const late: string[] = []
    // The two moves, then the end.
    const comes = meanwhile(async () => late.push(await shareOf(client, from)))
    disturbFirst(store, 'TransactWriteItems', [passes, passes, comes])
    await runWorker(client, id, { store })
    expect(await workOf(client, id)).toMatchObject({ status: 'COMPLETED', totalCount: 3, replacedCount: 3 })
    expect(await heldBy(client, late[0] ?? '')).toEqual({ 'ec2:Subnet': `${to}:1` })
  })

  test('a work that has ended meanwhile moves nothing any more', async () => {
    const work = await prepared()
    const { client, from, to, id } = work
    const store = newStore()
    const fails = async () => {
      await neglected(client, id)
      await lookAgain(client, id)
    }
    disturbFirst(store, 'TransactWriteItems', [meanwhile(fails)])
    await runWorker(client, id, { store })
    expect(await workOf(client, id)).toMatchObject({ status: 'FAILED', replacedCount: 0, totalCount: 4 })
    expect([await countsOf(client, from), await countsOf(client, to)]).toEqual([{ 1: 2, 2: 2 }, { 1: 0 }])
    await expectCleared(work)
  })

  test('new versions and new shares on them do not keep a work from its end', async () => {
    const { client, from, id } = await prepared(1)
    const store = newStore()
    const kept: string[] = []
    disturb(store, ({ operation }) =>
      operation === 'TransactWriteItems' && kept.length < 2
        ? meanwhile(async () => {
            await createVersion(client, from)
            kept.push(await shareOf(client, from))
          })
        : undefined,
    )
    await runWorker(client, id, { store })
    expect(await workOf(client, id)).toMatchObject({ status: 'COMPLETED', totalCount: 2, replacedCount: 2 })
    expect(await Promise.all(kept.map((share) => heldBy(client, share)))).toEqual([
      { 'ec2:Subnet': `${from}:3` },
      { 'ec2:Subnet': `${from}:4` },
    ])
  })
})

describe('a turn that is over', () => {
  test('is followed by another: the worker wakes the next', async () => {
    const work = await prepared()
    const { client, id } = work
    expect(await wakings(client, id)).toBe(1)
    await runWorker(client, id, { remaining: 3_900 })
    expect(await wakings(client, id)).toBe(2)
    expect(await workOf(client, id)).toMatchObject({ status: 'IN_PROGRESS' })
    await runWorker(client, id)
    await expectMovedOnce(work)
    // Of a work that has ended, no item comes again.
    await wake(place(client), client.accountId, id, attempted(2))
    expect(await wakings(client, id)).toBeUndefined()
  })

  test('has answered all wakings before it: their records bring no turns of their own', async () => {
    const work = await prepared()
    const { client, id } = work
    // The worker was away for ten minutes.
    for (let minute = 0; minute <= 10; minute++) await lookAgain(client, id)
    expect(await wakings(client, id)).toBe(11)
    for (let waking = 1; waking <= 11; waking++) {
      await runWorker(client, id, { remaining: 3_900, waking })
    }
    expect(await wakings(client, id)).toBe(12)
    expect(await workOf(client, id)).toMatchObject({ status: 'IN_PROGRESS' })
    await runWorker(client, id, { waking: 12 })
    await expectMovedOnce(work)
  })

  test('has not answered a waking that came while it lasted', async () => {
    const { client, id } = await prepared()
    await lookAgain(client, id)
    const store = newStore()
    disturbFirst(store, 'TransactWriteItems', [meanwhile(() => lookAgain(client, id))])
    await runWorker(client, id, { store, remaining: 3_900, waking: 1 })
    expect(await read(client, runningKey(client.accountId, id))).toMatchObject({ handledWakeCount: 1 })
    expect(await wakings(client, id)).toBe(3)
    await runWorker(client, id, { waking: 2 })
    expect(await workOf(client, id)).toMatchObject({ status: 'COMPLETED' })
  })

  test('that failed has answered none: its record is to come again', async () => {
    const { client, id } = await prepared()
    const store = newStore()
    disturbFirst(store, 'TransactWriteItems', [denied])
    await expect(runWorker(client, id, { store, waking: 1 })).rejects.toThrow()
    await runWorker(client, id, { waking: 1 })
    expect(await workOf(client, id)).toMatchObject({ status: 'COMPLETED' })
  })
})
