import { AsyncLocalStorage } from 'node:async_hooks'
import type { Code as PermissionCode } from '../permissions/refusals.ts'
import type { Code as PolicyCode } from '../policies/refusals.ts'
import type { ErrorCode } from './errorCodes.ts'

/** A code of an answer's `errors`, or of a payload's: a closed set, whatever a caller sends. */
export type Code = ErrorCode | PermissionCode | PolicyCode

/** The outcome of a request, for logs and metrics: names, codes and counts of our own, nothing that a caller wrote. */
export interface Outcome {
  /** None if the token names none. */
  accountId?: string
  /** The root fields that were called: those of the schema, not the name or aliases that the caller gave them. */
  readonly operations: Set<string>
  /** Each once, however often it was returned. */
  readonly codes: Set<Code>
  /** Whether a mutation has taken effect, now or in an earlier call that it repeats. */
  changed: boolean
  /** How many mutations were replays of an earlier call. */
  replays: number
  /** How often a transaction was retried because it conflicted with another one. */
  conflictsRetried: number
  /** What was thrown by our own mistakes. Such an error may quote anything. */
  readonly causes: unknown[]
}

/** Places without Apollo's context record outcomes, too. */
const current = new AsyncLocalStorage<Outcome>()

/** Runs what answers a request, and returns its outcome beside the answer. */
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

/** Adds to the outcome of the request that is being answered. */
export function recordOutcome(add: (outcome: Outcome) => void): void {
  const outcome = current.getStore()
  if (outcome) add(outcome)
}
