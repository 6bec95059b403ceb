import type { Known } from './known.ts'
import { RETRY, retryUntilDeadline, type Within } from './retry.ts'
import type { Store } from './store.ts'
import { type Failure, type GuardedWrite, tryTransact } from './transact.ts'

/** What would be written now and what that would result in; or what is settled without a write. */
export type Plan<Result, Refusal> = Planned<Result, Refusal> | { readonly settled: Result }

export interface Planned<Result, Refusal> {
  readonly writes: readonly GuardedWrite<Refusal>[]
  readonly result: Result
}

export interface Refused<Refusal> {
  readonly refusals: readonly Refusal[]
}

/** How it ended: with a write; without one, as at some moment everything was; or refused by rules. */
export type Ending<Result, Refusal> =
  | { readonly committed: Result }
  | { readonly settled: Result }
  | Refused<Refusal>

/**
 * How often is planned between two waits. The first plan may be as old as the wait, and of an item that others change
 * all the time that is never true any more; the second is made of what the first has just brought back.
 */
const PLANS = 2

/**
 * Plans and writes until the writes are committed, or refused by rules. A failed precondition means that what was known is
 * no longer so: the next plan is made of the items that came back. Where the store is busy, the plan is made anew,
 * too: it has a time, and a change that comes after another must not have an earlier one.
 *
 * @param deadline when to give up, by the steady clock
 * @param plan made of nothing but what is known: what it settles without a write, it settles by items of one moment
 * @param onUnknown called for each transaction of which it isn't known what became of it: it may still be committed,
 * whatever is answered here
 * @throws UnavailableError where the store stayed busy until the deadline
 */
export function commit<Result, Refusal>(
  store: Store,
  deadline: number,
  known: Known,
  plan: () => Plan<Result, Refusal> | Promise<Plan<Result, Refusal>>,
  onUnknown: () => void = () => {},
): Promise<Ending<Result, Refusal>> {
  return retryUntilDeadline(deadline, async (within) => {
    for (let plans = 0; plans < PLANS; plans++) {
      const planned = await planOfOneMoment(store, within, known, plan)
      if (planned === RETRY || 'settled' in planned) return planned
      const failures = await tryTransact<Refusal>(store, { ...within, onUnknown }, planned.writes)
      if (failures === RETRY) return RETRY
      if (failures.length === 0) return { committed: planned.result }
      for (const { key, item } of failures) known.set(key, item)
      if (!preconditionFailed(failures)) return { refusals: meanings(failures) }
    }
    return RETRY
  })
}

/**
 * A plan that writes is confirmed by its guards. One that settles has no guards: where it was made of several items
 * that were read one by one, they may never have stood so together, so it is made anew of one moment.
 */
async function planOfOneMoment<Result, Refusal>(
  store: Store,
  within: Within,
  known: Known,
  plan: () => Plan<Result, Refusal> | Promise<Plan<Result, Refusal>>,
): Promise<Plan<Result, Refusal> | typeof RETRY> {
  for (;;) {
    known.forgetLooks()
    const planned = await plan()
    if (!('settled' in planned) || known.isOfOneMoment()) return planned
    if ((await known.readLooked(store, within)) === RETRY) return RETRY
  }
}

/**
 * A failed precondition asks for another plan, whatever rules failed beside it: they were asked of numbers that are no
 * longer true. So does a time that is not the latest, where no rule failed beside it, and an engine that refuses for
 * what its own item doesn't show.
 */
function preconditionFailed<Refusal>(failures: readonly Failure<Refusal>[]): boolean {
  const failed = failures.flatMap(({ guards }) => guards)
  return failed.some(({ kind }) => kind === 'precondition') || failed.every(({ kind }) => kind === 'time')
}

const meanings = <Refusal>(failures: readonly Failure<Refusal>[]): Refusal[] =>
  failures.flatMap(({ guards, item }) =>
    guards.flatMap((guard) => ('means' in guard ? [guard.means(item)] : [])),
  )
