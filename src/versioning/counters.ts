import type { Guard } from '../table/guard.ts'
import type { GuardedWrite } from '../table/transact.ts'
import { countersKey } from './keys.ts'

/** How many there may be of something in an account, and the refusal of a call that would make one too many. */
export interface Quota<Refusal> {
  /** The name of the counter, an attribute of the account's counters. */
  readonly counter: string
  readonly limit: number
  readonly means: () => Refusal
}

/** Counts one in that is created in the same transaction, guarded, so that parallel calls can't pass the limits. */
export const countedIn = <Refusal>(
  accountId: string,
  quotas: readonly Quota<Refusal>[],
): GuardedWrite<Refusal> => ({
  key: countersKey(accountId),
  update: { add: quotas.map(({ counter }) => [[counter], 1]) },
  guards: quotas.map(belowTheLimit),
})

/** Counts one out that is deleted in the same transaction, which makes room at once. */
export const countedOut = <Refusal>(
  accountId: string,
  quotas: readonly Quota<Refusal>[],
): GuardedWrite<Refusal> => ({
  key: countersKey(accountId),
  update: { add: quotas.map(({ counter }) => [[counter], -1]) },
  guards: [],
})

const belowTheLimit = <Refusal>({ counter, limit, means }: Quota<Refusal>): Guard<Refusal> => ({
  name: `below the limit of ${counter}`,
  kind: 'rule',
  condition: { anyOf: [{ absent: [counter] }, { path: [counter], is: '<', value: limit }] },
  means,
})
