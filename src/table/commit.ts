import type { Item } from './condition.ts'
import { keyText } from './read.ts'
import { again, untilAnswered } from './retry.ts'
import type { Key, Store } from './store.ts'
import { type Failure, type GuardedWrite, tryTransact } from './transact.ts'

/** What is known of items by key: read before planning, or brought back by a refusal since. */
export class Known {
  readonly #items: Map<string, Item | undefined>

  constructor(entries: readonly (readonly [Key, Item | undefined])[]) {
    this.#items = new Map(entries.map(([key, item]) => [keyText(key), item]))
  }

  get(key: Key): Item | undefined {
    return this.#items.get(keyText(key))
  }

  set(key: Key, item: Item | undefined): void {
    this.#items.set(keyText(key), item)
  }
}

/** What would be written now and what that would result in; or what is settled without a write. */
export type Plan<Result, Refusal> =
  | { readonly writes: readonly GuardedWrite<Refusal>[]; readonly result: Result }
  | { readonly settled: Result }

export interface Refused<Refusal> {
  readonly refusals: readonly Refusal[]
}

/**
 * How often is planned between two waits. The first plan may be as old as the wait, and of an item that others change
 * all the time that is never true any more; the second is made of what the first has just brought back.
 */
const PLANS = 2

/**
 * Plans and writes until the writes are committed, or refused by rules. A failed guess means that what was known is
 * no longer so: the next plan is made of the items that came back. Where the store is busy, the plan is made anew,
 * too: it tells the time, and a change that comes later than another must not tell an earlier one.
 *
 * @param deadline when to give up, in ms since the epoch
 * @throws Unavailable where the store stayed busy until the deadline
 */
export function commit<Result, Refusal>(
  store: Store,
  deadline: number,
  known: Known,
  plan: () => Plan<Result, Refusal> | Promise<Plan<Result, Refusal>>,
): Promise<Result | Refused<Refusal>> {
  return untilAnswered(deadline, async (within) => {
    for (let plans = 0; plans < PLANS; plans++) {
      const planned = await plan()
      if ('settled' in planned) return planned.settled
      const failures = await tryTransact<Refusal>(store, within, planned.writes)
      if (failures === again) return again
      if (failures.length === 0) return planned.result
      for (const { key, item } of failures) known.set(key, item)
      if (!guessedWrong(failures)) return { refusals: meanings(failures) }
    }
    return again
  })
}

/**
 * A failed guess asks for another plan, whatever rules failed beside it: they were asked of numbers that are no
 * longer true. So does an engine that refuses for what its own item doesn't show.
 */
function guessedWrong<Refusal>(failures: readonly Failure<Refusal>[]): boolean {
  const failed = failures.flatMap(({ guards }) => guards)
  return failed.length === 0 || failed.some(({ kind }) => kind === 'guess')
}

const meanings = <Refusal>(failures: readonly Failure<Refusal>[]): Refusal[] =>
  failures.flatMap(({ guards, item }) =>
    guards.flatMap((guard) => (guard.kind === 'guess' ? [] : [guard.means(item)])),
  )
