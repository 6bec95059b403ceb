import { describe, expect, test } from 'vitest'
import { createReplaceWorker } from '../../../src/lambda/replaceWorkerHandler.ts'
import { endWork } from '../../../src/permissions/replace/endWork.ts'
import { sweepOne, TRIED } from '../../../src/permissions/replace/sweep.ts'
import { wake } from '../../../src/permissions/replace/wake.ts'
import { workFrom } from '../../../src/permissions/replace/work.ts'
import { permissionKey, runningKey, wakeKey, workKey } from '../../../src/table/keys.ts'
import { readItems } from '../../../src/table/read.ts'
import {
  answerLost,
  answerTorn,
  conflict,
  disturb,
  disturbFirst,
  type Fault,
  meanwhile,
  serverErrorAfterwards,
} from '../../support/faults.ts'
import { hidesArrivals, showsGone } from '../../support/late.ts'
import { ownEngine } from '../../support/ownEngine.ts'
import { createVersion, deleteVersion, permissionWith } from '../../support/permissions.ts'
import { type Client, newClient, newStore } from '../../support/service.ts'
import { associate, countsOf, deleteShare, heldBy, shareOf } from '../../support/shares.ts'
import { accepted, runSweeper, runWorker, sharesOn, wakeRecord, workOf } from '../../support/works.ts'

const place = (client: Client) => ({ store: client.store, deadline: Date.now() + 20_000 })
const read = async (client: Client, key: { pk: string; sk: string }) =>
  (await readItems(client.store, Date.now() + 5_000, [key], 'works'))[0]

interface Prepared {
  readonly client: Client
  readonly from: string
  readonly to: string
  readonly shares: readonly string[]
  readonly id: string
}

/** A work that has to empty two versions, so that it takes two transactions, whatever the number of shares. */
async function prepared(each = 2, client = newClient()): Promise<Prepared> {
  const from = await permissionWith(client, 'from', 1)
  const to = await permissionWith(client, 'to', 1)
  const shares = await sharesOn(client, each, from)
  await createVersion(client, from)
  shares.push(...(await sharesOn(client, each, from)))
  return { client, from, to, shares, id: await accepted(client, from, to) }
}

/** Every association was moved exactly once: the target ever got as many as it holds, and the counts add up. */
async function expectMovedOnce({ client, from, to, shares, id }: Prepared): Promise<void> {
  const count = shares.length
  expect(await workOf(client, id)).toMatchObject({
    status: 'COMPLETED',
    totalCount: count,
    replacedCount: count,
    skippedCount: 0,
    progress: 1,
  })
  for (const share of shares) expect(await heldBy(client, share)).toEqual({ 'ec2:Subnet': `${to}:1` })
  await expectCleared({ client, from, to, id })
  const [head] = await readItems(client.store, Date.now() + 5_000, [permissionKey(to)])
  expect(head).toMatchObject({ versions: { 1: { resourceShares: count, associated: count } } })
}

/** Nothing is left of the work but its record. */
async function expectCleared({ client, from, to, id }: Omit<Prepared, 'shares'>): Promise<void> {
  const { accountId } = client
  expect(await read(client, wakeKey(accountId, id))).toBeUndefined()
  expect(await read(client, runningKey(accountId, id))).toBeUndefined()
  const heads = await readItems(client.store, Date.now() + 5_000, [permissionKey(from), permissionKey(to)])
  for (const head of heads) {
    expect(head?.['works']).toEqual({})
    for (const entry of Object.values(head?.['versions'] as object)) {
      expect(entry).toMatchObject({ filling: 0, emptying: 0 })
    }
  }
}

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

const passes: Fault = ({ send }) => send()

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
    ['tells of an error', serverErrorAfterwards],
    ['tells of a conflict before', conflict],
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
      const item = workFrom(await read(client, workKey(client.accountId, id)))
      if (item) await endWork(place(client), client.accountId, item, 'for the test')
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
    const wakings = async () => (await read(client, wakeKey(client.accountId, id)))?.['wakings']
    expect(await wakings()).toBe(1)
    await runWorker(client, id, { remaining: 3_900 })
    expect(await wakings()).toBe(2)
    expect(await workOf(client, id)).toMatchObject({ status: 'IN_PROGRESS' })
    await runWorker(client, id)
    await expectMovedOnce(work)
    // Of a work that has ended, no item comes again.
    await wake(place(client), client.accountId, id, TRIED)
    expect(await wakings()).toBeUndefined()
  })
})

const running = (client: Client, id: string) => read(client, runningKey(client.accountId, id))
const wakings = async (client: Client, id: string) =>
  (await read(client, wakeKey(client.accountId, id)))?.['wakings']

describe('the sweeper, on an engine of its own,', () => {
  const ownStore = ownEngine()
  const newcomer = () => newClient({ store: ownStore() })

  test('looks through all accounts, and wakes what has not moved since it came last', async () => {
    const works = [await prepared(1, newcomer()), await prepared(1, newcomer())]
    await runSweeper(newcomer())
    for (const { client, id } of works) expect(await running(client, id)).toMatchObject({ seen: 0 })
    await runSweeper(newcomer())
    for (const { client, id } of works) expect(await wakings(client, id)).toBe(2)
  })

  test('goes on where a work gives it trouble, and tells of it in the end', async () => {
    const works = await Promise.all(Array.from({ length: 30 }, () => prepared(1, newcomer())))
    const keys = works.map(({ client, id }) => runningKey(client.accountId, id)).sort(bySk)
    // More run than are looked at together, and the first of all is in the way.
    const first = keys.at(-1)
    const store = ownStore()
    disturb(store, ({ operation, input }) =>
      operation === 'BatchGetItem' && JSON.stringify(input).includes(`"${first?.sk}"`) ? denied : undefined,
    )
    await expect(runSweeper({ store })).rejects.toMatchObject({ name: 'AccessDeniedException' })
    const seen = await readItems(store, Date.now() + 5_000, keys.slice(0, -1), 'works')
    expect(seen.map((item) => item?.['seen'])).toEqual(Array(29).fill(0))
  })
})

describe('the sweeper, with one work,', () => {
  const sweepAgain = (client: Client, id: string) => sweepOne(place(client), runningKey(client.accountId, id))

  test('leaves a work alone that ends while it looks', async () => {
    const work = await prepared(1)
    const { client, id } = work
    const store = newStore()
    // It has read what is kept of the work and the work itself, and comes to the permission.
    disturbFirst(store, 'BatchGetItem', [passes, passes, meanwhile(() => runWorker(client, id))])
    expect(await sweepOne({ ...place(client), store }, runningKey(client.accountId, id))).toBeUndefined()
    await expectMovedOnce(work)
  })

  test('forgets the trouble of a work that has moved since', async () => {
    const { client, id } = await prepared()
    const store = newStore()
    disturbFirst(store, 'TransactWriteItems', [passes, denied])
    await expect(runWorker(client, id, { store })).rejects.toThrow()
    expect(await running(client, id)).toMatchObject({ trouble: expect.any(String) })
    await sweepAgain(client, id)
    expect(await running(client, id)).not.toHaveProperty('trouble')
  })

  test('leaves a work alone that has moved', async () => {
    const { client, id } = await prepared()
    await sweepAgain(client, id)
    const store = newStore()
    disturbFirst(store, 'TransactWriteItems', [passes, denied])
    await expect(runWorker(client, id, { store })).rejects.toThrow()
    expect(await workOf(client, id)).toMatchObject({ replacedCount: 2 })
    await sweepAgain(client, id)
    expect(await wakings(client, id)).toBe(1)
    expect(await running(client, id)).toMatchObject({ seen: 2, tries: 0 })
    await sweepAgain(client, id)
    expect(await wakings(client, id)).toBe(2)
  })

  test('is patient with a work to which the worker has not come yet, for an hour', async () => {
    const work = await prepared()
    const { client, id } = work
    for (let minute = 0; minute <= 60; minute++) await sweepAgain(client, id)
    expect(await workOf(client, id)).toMatchObject({ status: 'IN_PROGRESS' })
    await sweepAgain(client, id)
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
    await sweepAgain(client, id)
    expect(await workOf(client, id)).toMatchObject({ status: 'COMPLETED', totalCount: 2, skippedCount: 2 })
    await expectCleared(work)
  })

  test('calls no work failed of which others move the last share in the moment in which it gives it up', async () => {
    const work = await prepared(1)
    const { client, id, shares } = work
    for (let minute = 0; minute <= 60; minute++) await sweepAgain(client, id)
    const store = newStore()
    const lastAreGone = async () => {
      for (const share of shares) await deleteShare(client, share)
    }
    disturbFirst(store, 'TransactWriteItems', [meanwhile(lastAreGone)])
    await sweepOne({ ...place(client), store }, runningKey(client.accountId, id))
    expect(await workOf(client, id)).toMatchObject({ status: 'COMPLETED', statusMessage: null, progress: 1 })
    await expectCleared(work)
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
      await sweepAgain(client, id)
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
    const again = await accepted(client, from, to)
    await runWorker(client, again)
    expect(await workOf(client, again)).toMatchObject({
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

const bySk = (a: { sk: string }, b: { sk: string }): number => (a.sk < b.sk ? -1 : 1)

const denied: Fault = async () => {
  throw Object.assign(new Error('not authorized to perform: dynamodb:UpdateItem'), {
    name: 'AccessDeniedException',
  })
}
