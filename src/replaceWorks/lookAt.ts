import { permissionFrom } from '../permissions/permission.ts'
import type { Changes } from '../table/expression.ts'
import { permissionKey, runningKey, workKey } from '../table/keys.ts'
import { readItems } from '../table/read.ts'
import type { Key } from '../table/store.ts'
import { transact } from '../table/transact.ts'
import { type AsRead, endWork, failWork } from './endWork.ts'
import { progressOf } from './progress.ts'
import { runningAsRead, runningFrom } from './running.ts'
import { wake } from './wake.ts'
import { type Work, type Workplace, workFrom } from './work.ts'

/** How often the worker may come to a work for nothing before it is given up: the sweeper comes once a minute. */
const TRIES = 5
/** How often the worker may not come at all: others may be before it, but hardly for an hour. */
const UNANSWERED = 60

/** A running work as the sweeper found it. */
export interface Found {
  readonly accountId: string
  readonly id: string
  readonly is: 'moving' | 'standing still' | 'given up'
  readonly creationTime: string
}

/**
 * Looks at some running works, by the keys of what is kept of them: one that has nothing left to move is ended, one that
 * has moved since the last time is left alone, one that has not is woken, and one to which the worker came a few times for
 * nothing ends as FAILED.
 *
 * @returns for each that still runs, or was given up, how it stands; or what kept the sweeper from it
 * @throws what kept the sweeper from all of them
 */
export async function lookAt(
  place: Workplace,
  keys: readonly Key[],
): Promise<PromiseSettledResult<Found | undefined>[]> {
  const { store, deadline } = place
  const running = (await readItems(store, deadline, keys, 'works')).flatMap((item) => runningFrom(item) ?? [])
  const ids = running.map(({ accountId, id }) => workKey(accountId, id))
  const works = (await readItems(store, deadline, ids, 'works')).map(workFrom)
  const heads = works.map((work) => permissionKey(work?.fromPermissionArn ?? ''))
  const items = await readItems(store, deadline, heads)
  return Promise.allSettled(
    running.map(async (one, index) => {
      const work = works[index]
      const from = permissionFrom(items[index])
      const progress = from && progressOf(from, one.id)
      // Where one of them is missing, the work has ended meanwhile.
      return work && progress && (await lookAtOne(place, work, { from, progress, running: one }))
    }),
  )
}

async function lookAtOne(place: Workplace, work: Work, asRead: AsRead): Promise<Found | undefined> {
  const { store, deadline } = place
  const { progress, running } = asRead
  const { accountId, id, seen, tries, unanswered, tried, trouble } = running
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
    await transact(store, deadline, [
      { table: 'works', key: runningKey(accountId, id), guards: [runningAsRead(running)], update },
    ])
    return { ...found, is: 'moving' }
  }
  if (tries >= TRIES || unanswered >= UNANSWERED) {
    const failure = gaveUp(tries >= TRIES ? trouble : 'nothing came to do it')
    if (await failWork(place, accountId, work, asRead, failure)) {
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
