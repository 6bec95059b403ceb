import { setTimeout as sleep } from 'node:timers/promises'
import type { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { steadyNow } from './steadyClock.ts'

/** The store could not answer in the time that was left. Nothing is known to be wrong with the call: try again. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError'
  /** What keeps the store from answering, in one sentence, where it is known. */
  readonly reason?: string
}

/** An answer of one attempt that asks for another. */
export const RETRY = Symbol('again')

/** What an attempt passes on to the client, which knows no deadline. */
export interface Within {
  readonly abortSignal: AbortSignal
  /** Told where it isn't known what became of a transaction, whatever is thrown or tried again then. */
  readonly onUnknown?: () => void
}

/** First wait: about as long as a transaction takes, so that the one in our way is through. */
const FIRST_WAIT_MS = 10
/** Longest wait: beyond this, waiting longer no longer thins out the crowd, it only idles. */
const LONGEST_WAIT_MS = 500

/**
 * Repeats `attempt` until it answers something other than `again`, with jittered backoff.
 *
 * @param deadline when to give up, by the steady clock: what the invocation has left. No attempt begins after it. One
 * that is still under way then is cut off; what became of it is not known.
 * @throws UnavailableError where the deadline came first
 * @throws whatever `attempt` throws that another attempt can't cure
 */
export async function retryUntilDeadline<Answer>(
  deadline: number,
  attempt: (within: Within) => Promise<Answer | typeof RETRY>,
): Promise<Answer> {
  for (let longest = FIRST_WAIT_MS; ; longest = Math.min(longest * 2, LONGEST_WAIT_MS)) {
    const left = deadline - steadyNow()
    if (left <= 0) throw tooBusy()
    const abortSignal = AbortSignal.timeout(left)
    const answer = await attempt({ abortSignal }).catch((error: unknown): typeof RETRY => {
      if (isPassing(error)) return RETRY
      throw error
    })
    if (answer !== RETRY) return answer as Answer
    // Full jitter: parallel callers that met once should not meet again.
    const wait = Math.random() * longest
    if (steadyNow() + wait >= deadline) throw tooBusy()
    await sleep(wait)
  }
}

const tooBusy = () =>
  new UnavailableError('The store was too busy to answer in time. Nothing was lost: try again.')

/** Names under which DynamoDB, its client and the network report errors that pass. */
const PASSING = new Set([
  'AbortError',
  'InternalServerError',
  'InternalServerErrorException',
  'InternalFailure',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestTimeout',
  'RequestTimeoutException',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'ThrottlingException',
  'TimeoutError',
  'TransactionConflictException',
  'TransactionInProgressException',
])

const NETWORK = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
])

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, $metadata, $retryable } = error as {
    code?: unknown
    $metadata?: { httpStatusCode?: number; clockSkewCorrected?: boolean }
    $retryable?: unknown
  }
  return (
    PASSING.has(error.name) ||
    NETWORK.has(String(code)) ||
    $retryable !== undefined ||
    // Our clock is wrong, and the client has learned from the refusal by how much.
    $metadata?.clockSkewCorrected === true ||
    ($metadata?.httpStatusCode ?? 0) >= 500
  )
}

/** Reasons that say nothing about the parts of a transaction: they hold beside whatever else the same answer says. */
const BUSY = new Set(['TransactionConflict', 'ProvisionedThroughputExceeded', 'ThrottlingError'])

/** Whether a transaction was cancelled for what passes. */
export const isBusy = ({ CancellationReasons = [] }: TransactionCanceledException): boolean =>
  CancellationReasons.some(({ Code }) => BUSY.has(Code ?? ''))
