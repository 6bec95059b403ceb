import { commit } from '../table/commit.ts'
import type { Guard } from '../table/guard.ts'
import { Known } from '../table/known.ts'
import { readPage } from '../table/page.ts'
import { readItems } from '../table/read.ts'
import { rowsOf } from '../table/rows.ts'
import type { Key } from '../table/store.ts'
import { ROUND_KEY, RUNNING_PARTITION } from './keys.ts'
import type { Workplace } from './work.ts'

/**
 * A round looks at all running works, a page at a time, in as many sweeps as that takes: where it stands is kept in one
 * item, so that each sweep goes on where the last one ended, and two at once share the pages.
 */

/** How many running works are looked at together. */
const PAGE = 50

/** How the works stood that were looked at. */
export interface Tally {
  readonly running: number
  readonly stalled: number
  /** When the oldest of them was accepted; none where none runs. */
  readonly oldest: string | undefined
}

/** Where the round stands, as it is kept. */
interface Round extends Tally {
  /** It rises with each write: what the guard compares. */
  readonly revision: number
  readonly number: number
  readonly startTime?: string
  /** The last work whose page was taken; none where none was. */
  readonly after?: string
  /** What the round before had found, and how long it had taken, in seconds. */
  readonly previousRound: Tally & { readonly duration: number }
}

const EMPTY_TALLY: Tally = { running: 0, stalled: 0, oldest: undefined }

const FIRST: Round = {
  ...EMPTY_TALLY,
  revision: 0,
  number: 0,
  previousRound: { ...EMPTY_TALLY, duration: 0 },
}

/** What a sweep is to do next, and what is known by then. */
export interface Step {
  /** The works to look at; none where the round is over, or the sweep. */
  readonly page: readonly Key[] | undefined
  readonly round: number
  /** What the last round that is over had found. */
  readonly found: Tally
  /** How long that one took, or this one has taken, whichever is longer, in seconds. */
  readonly duration: number
}

/** What a sweep has done in its round since its last step. */
export interface Done {
  readonly round: number
  readonly tally: Tally
}

/**
 * Takes the next page of the round, or ends the round where there is none. A page is taken before anybody looks at it:
 * where that kills the sweep, the next one goes on behind it, and the next round comes to it again.
 *
 * @param done nothing where the sweep begins; it goes into no other round than the one in which it has begun
 * @throws UnavailableError where the store did not answer before the deadline
 */
export const nextPage = (place: Workplace, done?: Done): Promise<Step> =>
  advance(place, done, async (at) => {
    const { startTime = new Date().toISOString(), after, running, stalled, oldest, previousRound } = at
    const read = rowsOf(place.store, place.deadline, RUNNING)
    const { rows } = await readPage(read, { first: PAGE, after })
    const last = rows.at(-1)?.position
    if (last !== undefined) return { ...at, startTime, after: last, page: rows.map(({ key }) => key) }
    // An idle service writes nothing, for weeks.
    if (after === undefined && previousRound.running === 0) return undefined
    const found = { running, stalled, oldest, duration: secondsSince(startTime) }
    return { ...FIRST, revision: at.revision, number: at.number + 1, previousRound: found }
  })

/** Notes what a sweep has found whose time is up: the next one goes on. */
export const leaveRound = (place: Workplace, done: Done): Promise<Step> =>
  advance(place, done, async (at) => at)

const RUNNING = { of: 'works', partition: RUNNING_PARTITION, prefix: '' } as const

/** @param go where the round goes on; nothing where there is nothing to note */
async function advance(
  { store, deadline }: Workplace,
  done: Done | undefined,
  go: (at: Round) => Promise<(Round & { readonly page?: readonly Key[] }) | undefined>,
): Promise<Step> {
  const [item] = await readItems(store, deadline, [ROUND_KEY], 'works')
  const known = new Known([[ROUND_KEY, item]])
  const ending = await commit<Step, never>(store, deadline, known, async () => {
    const item = known.get(ROUND_KEY)
    const at = (item as Round | undefined) ?? FIRST
    // Another sweep has ended the round: what this one has found is of no round any more.
    const isOver = done !== undefined && done.round !== at.number
    const gone = isOver ? undefined : await go({ ...at, ...sum(at, done?.tally ?? EMPTY_TALLY) })
    if (!gone) return { settled: stepOf(at) }
    const { page, ...round } = gone
    const put = { ...round, revision: at.revision + 1 }
    return {
      result: stepOf(round, page),
      writes: [{ table: 'works', key: ROUND_KEY, guards: [roundUnchanged(item && at)], put }],
    }
  })
  if ('committed' in ending) return ending.committed
  if ('settled' in ending) return ending.settled
  throw new Error('No rule is asked of the round, so none can refuse it.')
}

const roundUnchanged = (at: Round | undefined): Guard<never> => ({
  name: 'roundUnchanged',
  kind: 'precondition',
  condition: at ? { path: ['revision'], is: '=', value: at.revision } : { absent: ['pk'] },
})

const stepOf = ({ number, startTime, previousRound }: Round, page?: readonly Key[]): Step => ({
  page,
  round: number,
  found: previousRound,
  duration: Math.max(previousRound.duration, startTime === undefined ? 0 : secondsSince(startTime)),
})

/** By the clock; 0 where that is behind the one that wrote the time. */
// eslint-disable-next-line no-restricted-syntax -- of a time that is kept
export const secondsSince = (time: string): number => Math.max(0, (Date.now() - Date.parse(time)) / 1_000)

const sum = (one: Tally, other: Tally): Tally => ({
  running: one.running + other.running,
  stalled: one.stalled + other.stalled,
  oldest: earliest([one.oldest, other.oldest]),
})

/** Of times as they are kept. */
export const earliest = (times: readonly (string | undefined)[]): string | undefined =>
  times.filter((time) => time !== undefined).sort()[0]
