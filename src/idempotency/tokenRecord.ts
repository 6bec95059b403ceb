import { randomUUID } from 'node:crypto'
import type { Item } from '../table/condition.ts'
import type { Guard } from '../table/guard.ts'
import type { Key } from '../table/store.ts'
import type { GuardedWrite } from '../table/transact.ts'

/** How long a spent token is remembered: a day, far beyond any retry policy, short enough to cost nothing. */
const KEPT_SECONDS = 24 * 60 * 60

/**
 * How long whatever stands at a token's key stays there at least, once it means nothing any more. A send whose outcome
 * nobody knows may arrive as long as its signature holds, which is 5 to 15 minutes: until then it must meet
 * something. The rest is for clocks that are wrong.
 */
const LINGERING_SECONDS = 60 * 60

/** What is kept of a spent token: which call spent it, and the answer of that call. */
export interface TokenRecord<Result> {
  readonly fingerprint: string
  /** The id of the attempt that wrote it, so that one whose answer was lost knows its own record. */
  readonly attemptId: string
  readonly result: Result
}

// eslint-disable-next-line no-restricted-syntax -- records are kept by it
const now = (): number => Math.floor(Date.now() / 1000)

/**
 * The token is written in the very transaction that it makes safe to repeat.
 *
 * @param before what stands at its key as far as is known, which is no live record
 */
export const spendToken = <Result>(
  key: Key,
  before: Item | undefined,
  record: TokenRecord<Result>,
): GuardedWrite<never> => ({
  key,
  guards: [tokenIsNew(before)],
  put: {
    ...record,
    validUntil: now() + KEPT_SECONDS,
    expiresAt: now() + KEPT_SECONDS + LINGERING_SECONDS,
  },
})

/**
 * A fence stands at the key of a token that nobody has spent. The guard of every send that was planned before it fails
 * there, whenever that send arrives. It spends nothing: whoever comes later plans with this fence as what stands there.
 */
export const fenceToken = (key: Key, before: Item | undefined): GuardedWrite<never> => ({
  key,
  guards: [tokenIsNew(before)],
  put: { attemptId: randomUUID(), expiresAt: now() + LINGERING_SECONDS },
})

/**
 * Nothing has come to the token's key since: neither a record nor a fence. Each of them has an `attemptId` of its own, and
 * none is ever written again, so what was planned before it never finds its guard true any more. No time is compared
 * here: the clocks of two instances differ.
 */
const tokenIsNew = (before: Item | undefined): Guard<never> => ({
  name: 'tokenIsNew',
  kind: 'precondition',
  condition: before
    ? { path: ['attemptId'], is: '=', value: String(before['attemptId']) }
    : { absent: ['pk'] },
})

/** The record that an item holds, `undefined` where there is none, or its time is over: the table deletes it late. */
export function liveRecord<Result>(item: Item | undefined): TokenRecord<Result> | undefined {
  if (!item || !('result' in item)) return undefined
  return Number(item['validUntil']) > now() ? (item as Item & TokenRecord<Result>) : undefined
}
