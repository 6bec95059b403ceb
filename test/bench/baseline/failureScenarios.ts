import type { Store } from '../../../src/table/store.ts'
import {
  answerLost,
  conflict,
  disturb,
  type Exchange,
  type Fault,
  serverErrorAfterwards,
} from '../../harness/faults.ts'
import { IDEMPOTENCY_TABLE } from './table.ts'

/** What it takes beside the requests of the call itself. */
export interface Witness {
  /** Told where the process is gone and will never answer. */
  readonly gone: () => void
  /** What another caller does before the call is repeated, by whomever. */
  readonly meanwhile: () => Promise<unknown>
}

/** What befalls a call whose caller repeats it with the same token, until it is answered. */
export interface FailureScenario {
  readonly name: string
  /** Lets it happen to the calls of this store. */
  readonly strike: (store: Store, witness: Witness) => void
  /** The call comes twice at once. */
  readonly isDoubled?: true
}

/** Whatever writes the change itself: a transaction, or the update of one item of ours. */
const isChange = ({ operation, input }: Exchange): boolean =>
  operation === 'TransactWriteItems' || (operation === 'UpdateItem' && input.TableName !== IDEMPOTENCY_TABLE)

/** What Powertools writes first: that the call is in progress. Ours has no such thing. */
const isNote = ({ operation }: Exchange): boolean => operation === 'PutItem'

/** The first request of a kind meets this fault; what comes later passes. */
function first(store: Store, is: (exchange: Exchange) => boolean, fault: Fault): void {
  const left = [fault]
  disturb(store, (exchange) => (is(exchange) ? left.shift() : undefined))
}

/** The engine does it, and then there is no one to hear of it: nothing more comes of the call. */
const killed: FailureScenario['strike'] = (store, { gone }) =>
  disturb(store, (exchange) =>
    isChange(exchange)
      ? async ({ send }) => {
          await send()
          gone()
          return new Promise(() => {})
        }
      : undefined,
  )

export const TOLD_AS_ERROR: FailureScenario = {
  name: 'its write is done, and reported as an error each time',
  strike: (store) => disturb(store, (exchange) => (isChange(exchange) ? serverErrorAfterwards : undefined)),
}

/** The SDK tries again by itself; by then another caller has been there. */
export const LOST_AMONG_OTHERS: FailureScenario = {
  name: 'the answer to its write is lost, and another caller acts',
  strike: (store, { meanwhile }) =>
    first(store, isChange, async (exchange) => {
      try {
        return await answerLost(exchange)
      } finally {
        await meanwhile()
      }
    }),
}

export const NOTE_LOST: FailureScenario = {
  name: 'the answer to its note is lost',
  strike: (store) => first(store, isNote, answerLost),
}

export const KILLED: FailureScenario = {
  name: 'its process is killed when its write is done',
  strike: killed,
}

export const FAILURE_SCENARIOS: readonly FailureScenario[] = [
  { name: 'it comes twice at once', strike: () => {}, isDoubled: true },
  { name: 'it meets another transaction', strike: (store) => first(store, isChange, conflict) },
  { name: 'the answer to its write is lost', strike: (store) => first(store, isChange, answerLost) },
  LOST_AMONG_OTHERS,
  NOTE_LOST,
  TOLD_AS_ERROR,
  KILLED,
]
