import { describe, expect, test } from 'vitest'
import { RETRY, retryUntilDeadline, UnavailableError } from '../../src/table/retry.ts'

const soon = () => Date.now() + 5_000

/** Attempts that throw this first, and answer then. */
function failingOnce(error: unknown) {
  let attempts = 0
  return {
    attempt: async () => {
      if (attempts++ === 0) throw error
      return 'answer'
    },
    attempts: () => attempts,
  }
}

const named = (name: string) => Object.assign(new Error(), { name })
const coded = (code: string) => Object.assign(new Error(), { code })

describe('what may pass is tried again', () => {
  test.each([
    // The names under which the SDK throws what DynamoDB answers; some come with a 400.
    named('ProvisionedThroughputExceededException'),
    named('ThrottlingException'),
    named('RequestLimitExceeded'),
    named('TransactionConflictException'),
    named('TransactionInProgressException'),
    named('InternalServerError'),
    named('InternalServerErrorException'),
    named('InternalFailure'),
    named('ServiceUnavailable'),
    named('ServiceUnavailableException'),
    named('RequestTimeout'),
    named('TimeoutError'),
    named('AbortError'),
    coded('ECONNRESET'),
    coded('ECONNREFUSED'),
    coded('EPIPE'),
    coded('ETIMEDOUT'),
    coded('EAI_AGAIN'),
    coded('EHOSTUNREACH'),
    coded('ENETUNREACH'),
    coded('ENOTFOUND'),
    named('RequestTimeoutException'),
    // A refusal that has reported the client by how much our clock is wrong.
    Object.assign(named('InvalidSignatureException'), {
      $metadata: { httpStatusCode: 400, clockSkewCorrected: true },
    }),
    Object.assign(new Error(), { $metadata: { httpStatusCode: 500 } }),
    Object.assign(new Error(), { $metadata: { httpStatusCode: 502 } }),
    Object.assign(new Error(), { $retryable: {} }),
  ])('%o', async (error) => {
    const { attempt, attempts } = failingOnce(error)
    expect(await retryUntilDeadline(soon(), attempt)).toBe('answer')
    expect(attempts()).toBe(2)
  })
})

describe('what no other attempt can mend is thrown at once', () => {
  test.each([
    named('ValidationException'),
    named('ResourceNotFoundException'),
    named('AccessDeniedException'),
    named('TransactionCanceledException'),
    new TypeError('a mistake of ours'),
    coded('ENOENT'),
    Object.assign(new Error(), { $metadata: {} }),
    { ...named('ThrottlingException') },
    null,
    Object.assign(new Error(), { $metadata: { httpStatusCode: 400 } }),
    new UnavailableError('known by an attempt within'),
    'no error at all',
  ])('%o', async (error) => {
    const { attempt, attempts } = failingOnce(error)
    await expect(retryUntilDeadline(soon(), attempt)).rejects.toBe(error)
    expect(attempts()).toBe(1)
  })
})

test('an answer that asks for another attempt is no answer', async () => {
  const answers = [RETRY, RETRY, 'answer', 'too late']
  expect(await retryUntilDeadline(soon(), async () => answers.shift())).toBe('answer')
})

test('an attempt that outlasts the deadline is aborted', async () => {
  const never = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(Object.assign(new Error(), { name: 'AbortError' })))
    })
  const answer = retryUntilDeadline(Date.now() + 50, ({ abortSignal }) => never(abortSignal))
  await expect(answer).rejects.toBeInstanceOf(UnavailableError)
})
