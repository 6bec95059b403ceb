import { AsyncLocalStorage } from 'node:async_hooks'
import type { Code as PermissionCode } from '../permissions/refusals.ts'
import type { Code as PolicyCode } from '../policies/refusals.ts'
import type { ErrorCode } from './errorCodes.ts'

/** A code of an answer's `errors`, or of a payload's: a closed set, whatever a caller sends. */
export type Code = ErrorCode | PermissionCode | PolicyCode

/**
 * What became of a request, for those who run the service: names, codes and counts of our own. What a caller wrote has
 * no place in it.
 */
export interface Outcome {
  /** None where the token names none. */
  accountId?: string
  /** The root fields that were called: those of the schema, not the name or aliases that the caller gave them. */
  readonly operations: Set<string>
  /** Each once, however often it was told. */
  readonly codes: Set<Code>
  /** Whether a mutation has taken effect, now or in an earlier call that it repeats. */
  changed: boolean
  /** How many mutations answered what a call before them did. */
  replays: number
  /** How often a transaction met another one, and was tried again. */
  conflictsRetried: number
  /** What was thrown where something is wrong with us. Such an error may quote anything. */
  readonly causes: unknown[]
}

/** It is told from places that Apollo gives no context, too. */
const current = new AsyncLocalStorage<Outcome>()

/** Runs what answers a request, and tells what became of it. */
export async function trackOutcome<Answer>(
  run: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly outcome: Outcome }> {
  const outcome: Outcome = {
    operations: new Set(),
    codes: new Set(),
    changed: false,
    replays: 0,
    conflictsRetried: 0,
    causes: [],
  }
  return { answer: await current.run(outcome, run), outcome }
}

/** Adds to what becomes of the request that is being answered. */
export function recordOutcome(add: (outcome: Outcome) => void): void {
  const outcome = current.getStore()
  if (outcome) add(outcome)
}
