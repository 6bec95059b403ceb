import type { Call } from '../../../src/idempotency/call.ts'
import type { Store } from '../../../src/table/store.ts'
import { type Costs, reckon } from '../../harness/costs.ts'
import { arnOf } from '../../harness/permissions.ts'
import { REGION } from '../../harness/service.ts'
import { copier } from '../compare.ts'
import { type Contender, timeOf } from '../measure.ts'
import { NAME } from '../operations.ts'
import { CALLS, OPERATIONS, type Operation } from './calls.ts'
import { MUTATIONS, type Way } from './ways.ts'

/** A call that comes for the first time, one that comes again with its token, and one that a rule refuses. */
const KINDS = ['first', 'repeated', 'refused'] as const
export type Kind = (typeof KINDS)[number]

export interface Compared {
  readonly operation: Operation
  readonly kind: Kind
  readonly costs: Readonly<Record<Way, Costs>>
  readonly contenders: Readonly<Record<Way, Contender>>
}

/** Far longer than any call takes: none is cut off. */
const LEFT_MS = 10_000

/**
 * One mutation in both ways. Each call is in an account of its own, which holds a copy of what it is to find.
 *
 * @param newStore the tables of one engine, each time with a client of its own
 */
async function compared(newStore: () => Store, operation: Operation, kind: Kind): Promise<Compared> {
  const { versions, make } = CALLS[operation][kind === 'refused' ? 'refused' : 'done']
  const newCopy = await copier(newStore, versions)

  /** @param begin called when what is measured begins */
  const timed = async (way: Way, store: Store, begin: () => void): Promise<number> => {
    const accountId = await newCopy()
    const call = async (): Promise<Kind> => {
      const deadline = Date.now() + LEFT_MS
      const call: Call = { accountId, region: REGION, store, deadline }
      const answer = await make(MUTATIONS[way], call, arnOf({ accountId }, NAME))
      if ('refusals' in answer) return 'refused'
      return answer.replayed ? 'repeated' : 'first'
    }
    if (kind === 'repeated') await call()
    begin()
    let answered: Kind | undefined
    const time = await timeOf(async () => {
      answered = await call()
    })
    if (answered !== kind) throw new Error(`${operation}, ${way}: ${answered} instead of ${kind}`)
    return time
  }

  const contender = (way: Way): Contender => {
    const store = newStore()
    return { name: `${operation}, ${kind}: ${way}`, run: () => timed(way, store, () => {}) }
  }
  const costs = async (way: Way): Promise<Costs> => {
    const store = newStore()
    const sinceAsked = reckon(store)
    await timed(way, store, sinceAsked)
    return sinceAsked()
  }
  return {
    operation,
    kind,
    costs: { ours: await costs('ours'), baseline: await costs('baseline') },
    contenders: { ours: contender('ours'), baseline: contender('baseline') },
  }
}

/** Every mutation in each of the three kinds. */
export async function allCompared(newStore: () => Store): Promise<Compared[]> {
  const all: Compared[] = []
  for (const operation of OPERATIONS) {
    for (const kind of KINDS) all.push(await compared(newStore, operation, kind))
  }
  return all
}
