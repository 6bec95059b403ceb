import { steadyNow } from '../table/steadyClock.ts'
import { type Found, lookAt } from './lookAt.ts'
import { earliest, leaveRound, nextPage, secondsSince, type Tally } from './round.ts'
import type { Workplace } from './work.ts'

/** How the running works stand, and what a sweep has done. */
export interface Swept {
  /** How many ran on when all were looked at last: those that were ended as FAILED aren't among them. */
  readonly running: number
  /** How long the oldest of them has been running, in seconds; 0 where none runs. */
  readonly oldestAge: number
  /** How many of them had not moved since the time before. */
  readonly stalled: number
  /** How long it took to look at all of them, or takes this time, whichever is longer, in seconds. */
  readonly roundDuration: number
  readonly failed: readonly Pick<Found, 'accountId' | 'id'>[]
  /** What kept the sweeper from some of them: it has gone on with the others. */
  readonly errors: readonly unknown[]
}

/**
 * Looks at the running works from where the last sweep ended, to the end of the round, or until the time is up.
 *
 * @param until when to leave the rest to the next sweep, by the steady clock; one page is looked at in any case
 * @throws UnavailableError where the store did not answer before the deadline; the next sweep goes on
 */
export async function sweep(place: Workplace, until: number): Promise<Swept> {
  const failed: Found[] = []
  const errors: unknown[] = []
  let step = await nextPage(place)
  while (step.page) {
    const found: Found[] = []
    const looked = lookAt(place, step.page)
    for (const one of await looked.catch((reason: unknown) => [{ status: 'rejected', reason } as const])) {
      if (one.status === 'rejected') errors.push(one.reason)
      else if (one.value) found.push(one.value)
    }
    failed.push(...found.filter(({ is }) => is === 'failed'))
    const goOn = steadyNow() < until ? nextPage : leaveRound
    const last = step
    step = await goOn(place, { round: step.round, tally: tallyOf(found) }).catch((error: unknown) => {
      errors.push(error)
      return { ...last, page: undefined }
    })
  }
  const { oldest, running, stalled } = step.found
  return {
    running,
    stalled,
    oldestAge: oldest === undefined ? 0 : secondsSince(oldest),
    roundDuration: step.duration,
    failed: failed.map(({ accountId, id }) => ({ accountId, id })),
    errors,
  }
}

function tallyOf(found: readonly Found[]): Tally {
  const running = found.filter(({ is }) => is !== 'failed')
  return {
    running: running.length,
    stalled: running.filter(({ is }) => is === 'stalled').length,
    oldest: earliest(running.map(({ creationTime }) => creationTime)),
  }
}
