import type { Store } from '../../../src/table/store.ts'
import {
  answerLost,
  conflict,
  disturb,
  type Exchange,
  type Fault,
  serverErrorAfterwards,
} from '../../support/faults.ts'
import { IDEMPOTENCY_TABLE } from './table.ts'

/** What befalls a call whose caller repeats it with the same token, until it is answered. */
export interface Misfortune {
  readonly name: string
  /**
   * Lets it happen to the calls of this store.
   *
   * @param gone told where the process is gone and will never answer
   */
  readonly strike: (store: Store, gone: () => void) => void
  /** The call comes twice at once. */
  readonly isDoubled?: true
}

/** Whatever writes the change itself: a transaction, or the update of one item of ours. */
const isChange = ({ operation, input }: Exchange): boolean =>
  operation === 'TransactWriteItems' || (operation === 'UpdateItem' && input.TableName !== IDEMPOTENCY_TABLE)

/** What Powertools writes first: that the call is in progress. Ours has no such thing. */
const isNote = ({ operation }: Exchange): boolean => operation === 'PutItem'

/** The first request of a kind meets this fault; what comes later passes. */
const first =
  (is: (exchange: Exchange) => boolean, fault: Fault): Misfortune['strike'] =>
  (store) => {
    const left = [fault]
    disturb(store, (exchange) => (is(exchange) ? left.shift() : undefined))
  }

/** The engine does it, and then there is no one to hear of it: nothing more comes of the call. */
const killed: Misfortune['strike'] = (store, gone) =>
  disturb(store, (exchange) =>
    isChange(exchange)
      ? async ({ send }) => {
          await send()
          gone()
          return new Promise(() => {})
        }
      : undefined,
  )

export const MISFORTUNES: readonly Misfortune[] = [
  { name: 'it comes twice at once', strike: () => {}, isDoubled: true },
  { name: 'it meets another transaction', strike: first(isChange, conflict) },
  { name: 'the answer to its write is lost', strike: first(isChange, answerLost) },
  {
    name: 'its write is done, and told as an error each time',
    strike: (store) => disturb(store, (exchange) => (isChange(exchange) ? serverErrorAfterwards : undefined)),
  },
  { name: 'the answer to its note is lost', strike: first(isNote, answerLost) },
  { name: 'its process is killed when its write is done', strike: killed },
]
