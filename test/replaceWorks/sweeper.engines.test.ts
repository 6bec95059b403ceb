import { describe, expect, test } from 'vitest'
import { runningKey } from '../../src/replaceWorks/keys.ts'
import { readItems } from '../../src/table/read.ts'
import { answerLost, disturb, disturbFirst, meanwhile } from '../harness/faults.ts'
import { fillWorks } from '../harness/fillWorks.ts'
import { ownEngine } from '../harness/ownEngine.ts'
import { deleteVersion } from '../harness/permissions.ts'
import { type Client, newClient, newStore } from '../harness/service.ts'
import { countsOf, deleteShare, heldBy, shareOf } from '../harness/shares.ts'
import { accepted, runSweeper, runWorker, workOf } from '../harness/works.ts'
import {
  denied,
  expectCleared,
  expectMovedOnce,
  lookAgain,
  neglected,
  type Prepared,
  passes,
  prepared,
  read,
  wakings,
} from './prepared.ts'

const running = (client: Client, id: string) => read(client, runningKey(client.accountId, id))
describe('the sweeper, on an engine of its own,', () => {
  const ownStore = ownEngine()
  const newcomer = () => newClient({ store: ownStore() })

  test('looks through all accounts, and wakes what has not moved since it came last', async () => {
    const works = [await prepared(1, newcomer()), await prepared(1, newcomer())]
    await runSweeper(newcomer())
    for (const { client, id } of works)
      expect(await running(client, id)).toMatchObject({ replacedAtLastSweep: 0 })
    await runSweeper(newcomer())
    for (const { client, id } of works) expect(await wakings(client, id)).toBe(2)
  })

  test('goes on where a work fails with an error, and throws it in the end', async () => {
    const store = ownStore()
    const [broken, ...others] = await fillWorks(store, 20)
    disturb(store, ({ operation, input }) =>
      operation === 'TransactWriteItems' && JSON.stringify(input).includes(`"sk":{"S":"${broken?.sk}"}`)
        ? denied
        : undefined,
    )
    await expect(runSweeper({ store })).rejects.toMatchObject({ name: 'AccessDeniedException' })
    const replacedAtLastSweep = await readItems(store, Date.now() + 5_000, others, 'works')
    expect(replacedAtLastSweep.map((item) => item?.['replacedAtLastSweep'])).toEqual(Array(19).fill(0))
  })
})

describe('the sweeper, with one work,', () => {
  /** What `act` does falls between the read of the sweeper and its write. */
  const sweepMeanwhile = (client: Client, id: string, act: () => Promise<unknown>) => {
    const store = newStore()
    disturbFirst(store, 'TransactWriteItems', [meanwhile(act)])
    return lookAgain({ ...client, store }, id)
  }

  /** The worker moves the shares of one version, and is then kept from its work. */
  async function moveOne({ client, id }: Prepared): Promise<void> {
    const store = newStore()
    disturbFirst(store, 'TransactWriteItems', [passes, denied])
    await expect(runWorker(client, id, { store })).rejects.toThrow()
  }

  async function failAtOnce({ client, id }: Prepared): Promise<void> {
    const store = newStore()
    disturbFirst(store, 'TransactWriteItems', [denied])
    await expect(runWorker(client, id, { store })).rejects.toThrow()
  }

  test('leaves a work alone that ends while it looks', async () => {
    const work = await prepared(1)
    const { client, id } = work
    const store = newStore()
    // It has read what is kept of the work and the work itself, and comes to the permission.
    disturbFirst(store, 'BatchGetItem', [passes, passes, meanwhile(() => runWorker(client, id))])
    expect(await lookAgain({ ...client, store }, id)).toBeUndefined()
    await expectMovedOnce(work)
  })

  test('forgets the problem of a work that has moved since', async () => {
    const work = await prepared()
    const { client, id } = work
    await moveOne(work)
    expect(await running(client, id)).toMatchObject({ problem: expect.any(String) })
    await lookAgain(client, id)
    expect(await running(client, id)).not.toHaveProperty('problem')
  })

  test('leaves a work alone that has moved', async () => {
    const work = await prepared()
    const { client, id } = work
    await lookAgain(client, id)
    await moveOne(work)
    expect(await workOf(client, id)).toMatchObject({ replacedCount: 2 })
    await lookAgain(client, id)
    expect(await wakings(client, id)).toBe(1)
    expect(await running(client, id)).toMatchObject({ replacedAtLastSweep: 2, attemptsWithoutProgress: 0 })
    await lookAgain(client, id)
    expect(await wakings(client, id)).toBe(2)
  })

  test('is patient with a work to which the worker has not come yet, for an hour', async () => {
    const work = await prepared()
    const { client, id } = work
    for (let minute = 0; minute <= 60; minute++) await lookAgain(client, id)
    expect(await workOf(client, id)).toMatchObject({ status: 'IN_PROGRESS' })
    await lookAgain(client, id)
    expect(await workOf(client, id)).toMatchObject({
      status: 'FAILED',
      statusMessage: expect.stringContaining('nothing came to do it'),
    })
    await expectCleared(work)
  })

  test('ends a work of which others have moved the last share, though the worker never comes', async () => {
    const work = await prepared(1)
    const { client, id, shares } = work
    for (const share of shares) await deleteShare(client, share)
    await lookAgain(client, id)
    expect(await workOf(client, id)).toMatchObject({ status: 'COMPLETED', totalCount: 2, skippedCount: 2 })
    await expectCleared(work)
  })

  test('calls no work failed of which others move the last share in the moment in which it gives it up', async () => {
    const work = await prepared(1)
    const { client, id, shares } = work
    await neglected(client, id)
    const found = await sweepMeanwhile(client, id, async () => {
      for (const share of shares) await deleteShare(client, share)
    })
    expect(found).toMatchObject({ is: 'progressing' })
    await lookAgain(client, id)
    expect(await workOf(client, id)).toMatchObject({ status: 'COMPLETED', statusMessage: null, progress: 1 })
    await expectCleared(work)
  })

  test.each<[string, (work: Prepared) => Promise<unknown>, object]>([
    [
      'the worker moves a part of it',
      moveOne,
      { replacedAtLastSweep: 2, attemptsWithoutProgress: 0, sweepsWithoutAttempt: 0 },
    ],
    ['a share comes', ({ client, from }) => shareOf(client, from), { sweepsWithoutAttempt: 60 }],
    ['the worker comes to it for nothing', failAtOnce, { attempted: true, problem: expect.any(String) }],
  ])('gives no work up if, between its read and the end, %s', async (_, act, kept) => {
    const work = await prepared(2)
    const { client, id } = work
    await neglected(client, id)
    expect(await sweepMeanwhile(client, id, () => act(work))).toMatchObject({ is: 'progressing' })
    expect(await workOf(client, id)).toMatchObject({ status: 'IN_PROGRESS' })
    if (act === moveOne) await lookAgain(client, id)
    expect(await running(client, id)).toMatchObject(kept)
    await runWorker(client, id)
    expect(await workOf(client, id)).toMatchObject({ status: 'COMPLETED', progress: 1 })
    await expectCleared(work)
  })

  test('counts a work that ends between its read and the end neither as running nor as failed', async () => {
    const work = await prepared(2)
    const { client, id } = work
    await neglected(client, id)
    expect(await sweepMeanwhile(client, id, () => runWorker(client, id))).toBeUndefined()
    await expectMovedOnce(work)
  })

  test('reports a work that it ended as FAILED, though the answer was lost', async () => {
    const { client, id } = await prepared(1)
    await neglected(client, id)
    const store = newStore()
    disturbFirst(store, 'TransactWriteItems', [answerLost])
    const found = await lookAgain({ ...client, store }, id)
    expect(found).toMatchObject({ is: 'failed' })
    expect(await workOf(client, id)).toMatchObject({ status: 'FAILED', totalCount: 2 })
  })

  test('forgets no visit of the worker that falls between its read and what it notes', async () => {
    const work = await prepared()
    const { client, id } = work
    await lookAgain(client, id)
    await sweepMeanwhile(client, id, () => failAtOnce(work))
    expect(await running(client, id)).toMatchObject({
      attempted: true,
      attemptsWithoutProgress: 0,
      sweepsWithoutAttempt: 0,
    })
    await lookAgain(client, id)
    expect(await running(client, id)).toMatchObject({ attemptsWithoutProgress: 1, sweepsWithoutAttempt: 0 })
  })

  test('forgets no problem that falls between its read of a work that has moved and what it notes', async () => {
    const work = await prepared()
    const { client, id } = work
    await sweepMeanwhile(client, id, () => failAtOnce(work))
    expect(await running(client, id)).toMatchObject({ attempted: true, problem: expect.any(String) })
  })

  test('counts once what two sweeps at once have found', async () => {
    const { client, id } = await prepared()
    await lookAgain(client, id)
    await sweepMeanwhile(client, id, () => lookAgain(client, id))
    expect(await running(client, id)).toMatchObject({ sweepsWithoutAttempt: 1 })
    expect(await wakings(client, id)).toBe(2)
  })

  test('ends a work that can not go on, with a reason; calling again finishes the rest', async () => {
    const work = await prepared()
    const { client, from, to, id, shares } = work
    // The second version's shares can't be moved: the store denies it, for good.
    const store = newStore()
    disturb(store, ({ operation, input }) =>
      operation === 'TransactWriteItems' && isMoveFrom(2, input) ? denied : undefined,
    )
    await expect(runWorker(client, id, { store })).rejects.toThrow()
    for (let sweep = 0; sweep < 8; sweep++) {
      await lookAgain(client, id)
      if ((await wakings(client, id)) !== undefined) await runWorker(client, id, { store }).catch(() => {})
    }
    const failed = await workOf(client, id)
    expect(failed).toMatchObject({
      status: 'FAILED',
      totalCount: 4,
      replacedCount: 2,
      skippedCount: 0,
      progress: 0.5,
    })
    expect(failed.statusMessage).toBe(
      'No resource share could be moved for a while: the store refused to move them (AccessDeniedException). Those that were moved stay moved. Call replacePermissionAssociations again to move the rest.',
    )
    await expectCleared(work)
    expect(await countsOf(client, from)).toEqual({ 1: 0, 2: 2 })
    const repeated = await accepted(client, from, to)
    await runWorker(client, repeated)
    expect(await workOf(client, repeated)).toMatchObject({
      status: 'COMPLETED',
      totalCount: 2,
      replacedCount: 2,
    })
    for (const share of shares) expect(await heldBy(client, share)).toEqual({ 'ec2:Subnet': `${to}:1` })
    expect((await deleteVersion(client, from, 1)).errors).toEqual([])
  })
})

/** Whether a transaction moves associations away from this version: one of its conditions names it. */
const isMoveFrom = (
  version: number,
  { TransactItems = [] }: { TransactItems?: readonly object[] },
): boolean =>
  TransactItems.length > 0 &&
  JSON.stringify(TransactItems[0]).includes(`"N":"${version}"`) &&
  JSON.stringify(TransactItems[0]).includes('share#')
