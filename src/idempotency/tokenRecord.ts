import type { Item } from '../table/condition.ts'
import type { Guard } from '../table/guard.ts'
import type { Key } from '../table/store.ts'
import type { GuardedWrite } from '../table/transact.ts'

/** How long a spent token is remembered: a day, far beyond any retry policy, short enough to cost nothing. */
const KEPT_SECONDS = 24 * 60 * 60

/** What a spent token tells: which call spent it, and what that call was answered. */
export interface TokenRecord<Facts> {
  readonly fingerprint: string
  /** The attempt that wrote it, so that one whose answer was lost knows its own record. */
  readonly attempt: string
  readonly facts: Facts
}

const now = (): number => Math.floor(Date.now() / 1000)

/**
 * The token is written in the very transaction that it makes safe to repeat. The guard looks at the time itself:
 * the table deletes expired records late, and some engines never.
 */
export function spendToken<Facts>(key: Key, record: TokenRecord<Facts>): GuardedWrite<never> {
  const tokenIsNew: Guard<never> = {
    name: 'tokenIsNew',
    kind: 'guess',
    condition: {
      anyOf: [{ absent: ['pk'] }, { path: ['expiresAt'], is: '<=', value: now() }],
    },
  }
  return { key, guards: [tokenIsNew], put: { ...record, expiresAt: now() + KEPT_SECONDS } }
}

/** The record that an item holds, `undefined` where there is none or it has expired. */
export function liveRecord<Facts>(item: Item | undefined): TokenRecord<Facts> | undefined {
  if (!item || (item['expiresAt'] as number) <= now()) return undefined
  return item as Item & TokenRecord<Facts>
}
