import { permissionKey } from '../permissions/keys.ts'
import { permissionFrom } from '../permissions/permission.ts'
import type { Changes } from '../table/expression.ts'
import { readItems } from '../table/read.ts'
import type { Key } from '../table/store.ts'
import { transact } from '../table/transact.ts'
import { endWork, failWork, type WorkState } from './endWork.ts'
import { runningKey, workKey } from './keys.ts'
import { progressOf } from './progress.ts'
import { runningFrom, runningUnchanged } from './running.ts'
import { wake } from './wake.ts'
import { type Work, type Workplace, workFrom } from './work.ts'

/** How many attempts without progress end a work as FAILED: the sweeper asks for one each minute. */
const MAX_ATTEMPTS_WITHOUT_PROGRESS = 5
/** How often the worker may not come at all: others may be before it, but hardly for an hour. */
const MAX_SWEEPS_WITHOUT_ATTEMPT = 60

/** A running work as the sweeper found it. */
export interface Found {
  readonly accountId: string
  readonly id: string
  readonly is: 'progressing' | 'stalled' | 'failed'
  readonly creationTime: string
}

/**
 * Looks at some running works, by the keys of what is kept of them: one that has nothing left to move is ended, one that
 * has moved since the last time is left alone, one that has not is woken, and one to which the worker came a few times for
 * nothing ends as FAILED.
 *
 * @returns for each that still runs, or was ended as FAILED, its state; or what kept the sweeper from it
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

async function lookAtOne(place: Workplace, work: Work, state: WorkState): Promise<Found | undefined> {
  const { store, deadline } = place
  const { progress, running } = state
  const {
    accountId,
    id,
    replacedAtLastSweep,
    attemptsWithoutProgress,
    sweepsWithoutAttempt,
    attempted,
    problem,
  } = running
  const { replaced, held } = progress
  // Others may have moved the last share: then there is nothing to wake the worker for, and nothing to give up.
  if (held === 0 && (await endWork(place, accountId, work))) return undefined
  const found = { accountId, id, creationTime: work.creationTime }
  if (replaced !== replacedAtLastSweep) {
    const update: Changes = {
      set: [
        [['replacedAtLastSweep'], replaced],
        [['attemptsWithoutProgress'], 0],
        [['sweepsWithoutAttempt'], 0],
      ],
      remove: [['attempted'], ['problem']],
    }
    await transact(store, deadline, [
      { table: 'works', key: runningKey(accountId, id), guards: [runningUnchanged(running)], update },
    ])
    return { ...found, is: 'progressing' }
  }
  if (
    attemptsWithoutProgress >= MAX_ATTEMPTS_WITHOUT_PROGRESS ||
    sweepsWithoutAttempt >= MAX_SWEEPS_WITHOUT_ATTEMPT
  ) {
    const failure = failureMessage(
      attemptsWithoutProgress >= MAX_ATTEMPTS_WITHOUT_PROGRESS ? problem : 'nothing came to do it',
    )
    if (await failWork(place, accountId, work, state, failure)) {
      return { ...found, is: 'failed' }
    }
    return afterLostRace(await readWork(place, accountId, id), found)
  }
  const counted = attempted ? 'attemptsWithoutProgress' : 'sweepsWithoutAttempt'
  const noted: Changes = { add: [[[counted], 1]], remove: [['attempted']] }
  await wake(place, accountId, id, noted, runningUnchanged(running))
  return { ...found, is: 'stalled' }
}

/** A work that was to be ended as FAILED, and had changed since it was read: it has moved shares or ended, also by this very sweep. */
function afterLostRace(work: Work | undefined, found: Omit<Found, 'is'>): Found | undefined {
  if (work?.status === 'COMPLETED') return undefined
  return { ...found, is: work?.status === 'FAILED' ? 'failed' : 'progressing' }
}

async function readWork({ store, deadline }: Workplace, accountId: string, id: string) {
  const [item] = await readItems(store, deadline, [workKey(accountId, id)], 'works')
  return workFrom(item)
}

const failureMessage = (problem = 'the list of resource shares to move did not show them'): string =>
  `No resource share could be moved for a while: ${problem}. Those that were moved stay moved. Call replacePermissionAssociations again to move the rest.`
