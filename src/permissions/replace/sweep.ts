import type { Changes } from '../../table/expression.ts'
import { permissionKey, RUNNING_PARTITION, workKey } from '../../table/keys.ts'
import { walk } from '../../table/page.ts'
import { readItems } from '../../table/read.ts'
import type { Key } from '../../table/store.ts'
import { transact } from '../../table/transact.ts'
import { permissionFrom } from '../permission.ts'
import { endWork, failWork } from './endWork.ts'
import { progressOf } from './progress.ts'
import { runningAsRead, runningFrom } from './running.ts'
import { wake } from './wake.ts'
import { type Work, type Workplace, workFrom } from './work.ts'

/** How often the worker may come to a work for nothing before it is given up: the sweeper comes once a minute. */
const TRIES = 5
/** How often the worker may not come at all: others may be before it, but hardly for an hour. */
const UNANSWERED = 60
/** How many running works are looked at together. */
const AT_ONCE = 25

/** A running work as the sweeper found it. */
interface Found {
  readonly accountId: string
  readonly id: string
  readonly is: 'moving' | 'standing still' | 'given up'
  readonly creationTime: string
}

/** How the running works stand. */
export interface Swept {
  /** How many run on: those that were given up aren't among them. */
  readonly running: number
  /** How long the oldest of them has been running, in seconds; 0 where none runs. */
  readonly oldestAge: number
  /** How many of them have not moved since the sweeper came last. */
  readonly standingStill: number
  readonly failed: readonly Pick<Found, 'accountId' | 'id'>[]
  /** What kept the sweeper from some of them: it has gone on with the others. */
  readonly troubles: readonly unknown[]
}

/**
 * Looks at every running work: one that has nothing left to move is ended, one that has moved since the last time is
 * left alone, one that has not is woken, and one to which the worker came a few times for nothing ends as FAILED.
 *
 * @throws Unavailable where the store did not answer before the deadline; the next sweep goes on
 */
export async function sweep(place: Workplace): Promise<Swept> {
  const { store, deadline } = place
  const list = { of: 'works', partition: RUNNING_PARTITION, prefix: '' } as const
  const found: Found[] = []
  const troubles: unknown[] = []
  for await (const keys of walk(store, deadline, list, AT_ONCE)) {
    for (const one of await Promise.allSettled(keys.map((key) => sweepOne(place, key)))) {
      if (one.status === 'rejected') troubles.push(one.reason)
      else if (one.value) found.push(one.value)
    }
  }
  const running = found.filter(({ is }) => is !== 'given up')
  const ages = running.map(({ creationTime }) => (Date.now() - Date.parse(creationTime)) / 1_000)
  return {
    running: running.length,
    oldestAge: Math.max(0, ...ages),
    standingStill: running.filter(({ is }) => is === 'standing still').length,
    failed: found.filter(({ is }) => is === 'given up').map(({ accountId, id }) => ({ accountId, id })),
    troubles,
  }
}

/** The same for one work, by the key of what is kept of it; nothing where it has ended meanwhile. */
export async function sweepOne(place: Workplace, key: Key): Promise<Found | undefined> {
  const { store, deadline } = place
  const [item] = await readItems(store, deadline, [key], 'works')
  const running = runningFrom(item)
  if (!running) return undefined
  const { accountId, id, seen, tries, unanswered, tried, trouble } = running
  const work = await readWork(place, accountId, id)
  if (!work) return undefined
  const [head] = await readItems(store, deadline, [permissionKey(work.fromPermissionArn)])
  const from = permissionFrom(head)
  const progress = from && progressOf(from, id)
  if (!progress) return undefined
  const { replaced, held } = progress
  // Others may have moved the last share: then there is nothing to wake the worker for, and nothing to give up.
  if (held === 0 && (await endWork(place, accountId, work))) return undefined
  const found = { accountId, id, creationTime: work.creationTime }
  if (replaced !== seen) {
    const update: Changes = {
      set: [
        [['seen'], replaced],
        [['tries'], 0],
        [['unanswered'], 0],
      ],
      remove: [['tried'], ['trouble']],
    }
    await transact(store, deadline, [{ table: 'works', key, guards: [runningAsRead(running)], update }])
    return { ...found, is: 'moving' }
  }
  if (tries >= TRIES || unanswered >= UNANSWERED) {
    const failure = gaveUp(tries >= TRIES ? trouble : 'nothing came to do it')
    if (await failWork(place, accountId, work, { from, progress, running }, failure)) {
      return { ...found, is: 'given up' }
    }
    return foundAgain(await readWork(place, accountId, id), found)
  }
  const counted = tried ? 'tries' : 'unanswered'
  const noted: Changes = { add: [[[counted], 1]], remove: [['tried']] }
  await wake(place, accountId, id, noted, runningAsRead(running))
  return { ...found, is: 'standing still' }
}

/** A work that was to be given up, and was no longer as read: it has moved or ended, also by this very sweep. */
function foundAgain(work: Work | undefined, found: Omit<Found, 'is'>): Found | undefined {
  if (work?.status === 'COMPLETED') return undefined
  return { ...found, is: work?.status === 'FAILED' ? 'given up' : 'moving' }
}

async function readWork({ store, deadline }: Workplace, accountId: string, id: string) {
  const [item] = await readItems(store, deadline, [workKey(accountId, id)], 'works')
  return workFrom(item)
}

const gaveUp = (trouble = 'the list of resource shares to move did not show them'): string =>
  `No resource share could be moved for a while: ${trouble}. Those that were moved stay moved. Call replacePermissionAssociations again to move the rest.`
