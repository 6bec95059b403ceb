import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { failureOfDisk } from './diskSpace.ts'
import type { Route } from './gateway.ts'
import { failureIn, reportsFailure, type StoreFailureError } from './storeFailure.ts'

/** Looks at what is asked of an engine, and at what it answers and says. */
export interface StoreWatch {
  /** Lets what this client asks for fail at once where the store does: else it would pass for a busy one. */
  watch(client: Pick<DynamoDBClient, 'middlewareStack'>): void
  /** The same route, answered with 503 where the store failed. */
  withStatus(route: Route): Route
}

/** Longer than each of the texts that are looked for: they may come in two pieces. */
const LONGEST_TEXT = 200
/** Answers and the log come over two connections, in no order. */
const LOG_MS = 100

const READS = /^(?:BatchGet|Describe|Get|Query|TransactGet)/

/**
 * Watches whether an engine can use its files. In the cloud an error of the server passes; here its cause may be a full
 * disk or a broken file, which don't: dynoxide answers with SQLite's words, DynamoDB Local has them in its log alone,
 * and may not answer at all. Each failure is written to the terminal once.
 *
 * @param log what the engine says beside its answers
 */
export function watchStore(log: Readable | undefined, dataFolder: string): StoreWatch {
  /** Nothing but another start can help. */
  let lasting: StoreFailureError | undefined
  let reported: string | undefined
  const underWay = new Set<(failure: StoreFailureError) => void>()

  const report = (failure: StoreFailureError): StoreFailureError => {
    if (failure.message !== reported) console.error(failure.message)
    reported = failure.message
    if (!failure.passes) lasting = failure
    return failure
  }

  let said = ''
  log?.on('data', (chunk: Buffer) => {
    const text = said + chunk
    const failure = failureIn(text, dataFolder)
    said = failure ? '' : text.slice(-LONGEST_TEXT)
    if (!failure) return
    report(failure)
    for (const fail of underWay) fail(failure)
  })

  async function failing<Result>(send: () => Promise<Result>): Promise<Result> {
    const failed = Promise.withResolvers<never>()
    underWay.add(failed.reject)
    try {
      return await Promise.race([send(), failed.promise])
    } catch (error) {
      const words = ownFault(error)
      if (words === undefined) throw error
      const failure = failureIn(words, dataFolder)
      if (failure) throw report(failure)
      await Promise.race([failed.promise, sleep(LOG_MS)])
      throw error
    } finally {
      underWay.delete(failed.reject)
    }
  }

  return {
    watch({ middlewareStack }) {
      middlewareStack.add(
        (next, { commandName = '' }) =>
          async (args) => {
            const isWrite = !READS.test(commandName)
            const failure = lasting ?? (isWrite ? await failureOfDisk(dataFolder) : undefined)
            if (failure) throw report(failure)
            const result = await failing(() => next(args))
            if (isWrite) reported = undefined
            return result
          },
        // Outside of everything that may send it once more.
        { step: 'initialize', priority: 'high' },
      )
    },
    withStatus: ({ routeKey, answer }) => ({
      routeKey,
      async answer(event) {
        const result = await answer(event)
        return isOfFailure(result.body, dataFolder) ? { ...result, statusCode: 503 } : result
      },
    }),
  }
}

/** The message of an error that is the engine's own, not one of the request. */
function ownFault(error: unknown): string | undefined {
  if (error instanceof TransactionCanceledException) {
    return error.CancellationReasons?.find(({ Code }) => Code === 'InternalError')?.Message
  }
  if (!(error instanceof Error)) return undefined
  const { $metadata } = error as { readonly $metadata?: { readonly httpStatusCode?: number } }
  return ($metadata?.httpStatusCode ?? 0) >= 500 ? error.message : undefined
}

function isOfFailure(body: string | undefined, dataFolder: string): boolean {
  if (!body?.includes('"SERVICE_UNAVAILABLE"')) return false
  const { errors = [] } = JSON.parse(body) as { readonly errors?: readonly { readonly message: string }[] }
  return errors.some(({ message }) => reportsFailure(message, dataFolder))
}
