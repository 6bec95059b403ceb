import type { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Within } from './retry.ts'
import type { Store } from './store.ts'

/**
 * Sends a transaction, once: the client of a store makes no retries of its own, so one call is one request.
 *
 * @param onUnknown called where it was handed to the network, and no answer proves that it changed nothing and won't: it
 * may have been committed, and as long as its signature holds, it may still be on its way and come to that
 */
export async function sendOnce(
  { documents }: Store,
  command: TransactWriteCommand,
  { abortSignal, onUnknown }: Within,
): Promise<void> {
  let isSent = false
  command.middlewareStack.add(
    (next) => (args) => {
      isSent = true
      return next(args)
    },
    // After everything that may fail at home: marshalling, credentials, the signature.
    { step: 'deserialize', priority: 'high' },
  )
  try {
    await documents.send(command, { abortSignal })
  } catch (error) {
    if (isSent && !provesNothingDone(error)) onUnknown?.()
    throw error
  }
}

/**
 * The answers of DynamoDB that refuse a transaction as a whole, before or instead of doing it. An error of the server
 * (5xx), TransactionInProgressException, a timeout, a broken connection or answer say nothing of the kind; nor does
 * whatever else is not in this list.
 */
const REFUSED = new Set([
  'AccessDeniedException',
  'ExpiredTokenException',
  'IdempotentParameterMismatchException',
  'IncompleteSignatureException',
  'InvalidSignatureException',
  'ItemCollectionSizeLimitExceededException',
  'MissingAuthenticationTokenException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ResourceNotFoundException',
  'SerializationException',
  'ThrottlingException',
  'TransactionCanceledException',
  'UnrecognizedClientException',
  'ValidationException',
])

const CONNECTING = new Set(['connect', 'getaddrinfo'])

function provesNothingDone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { name, syscall, $metadata } = error as Error & {
    readonly syscall?: unknown
    readonly $metadata?: { readonly httpStatusCode?: number }
  }
  const isAnswered = $metadata?.httpStatusCode === 400 && REFUSED.has(name)
  // Where there was no connection, nothing went out.
  return isAnswered || CONNECTING.has(String(syscall))
}
