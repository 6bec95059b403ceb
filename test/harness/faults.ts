import { Readable } from 'node:stream'
import type { Store } from '../../src/table/store.ts'

/**
 * Troubles between the client of a store and its engine. They come in below the SDK's reading of answers, so
 * that all of it, ours and the SDK's, meets what a real network and the real service would send.
 */
export type Fault = (exchange: Exchange) => Promise<HttpAnswer>

/** One request on its way to the engine. */
export interface Exchange {
  /** `TransactWriteItems`, `BatchGetItem` … */
  readonly operation: string
  readonly input: {
    /** Of requests about one item. */
    readonly TableName?: string
    readonly TransactItems?: readonly object[]
    readonly RequestItems?: Readonly<Record<string, { readonly Keys: readonly object[] }>>
  }
  readonly request: SignedRequest
  /** Lets the engine do it. */
  readonly send: () => Promise<HttpAnswer>
}

/** What would go over the wire. */
export interface SignedRequest {
  readonly method: string
  readonly hostname: string
  readonly port?: number
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: Uint8Array
}

export interface HttpAnswer {
  readonly statusCode: number
  readonly headers: Record<string, string>
  readonly body: Readable
}

/** Puts a fault in the way of each request for which `choose` names one. */
export function disturb(store: Store, choose: (exchange: Exchange) => Fault | undefined): void {
  store.documents.middlewareStack.add(
    (next) => async (args) => {
      const request = args.request as SignedRequest
      const exchange: Exchange = {
        operation: String(request.headers['x-amz-target']).replace(/^.*\./, ''),
        input: JSON.parse(new TextDecoder().decode(request.body)),
        request,
        send: async () => (await next(args)).response as HttpAnswer,
      }
      const fault = choose(exchange)
      return fault ? { response: await fault(exchange) } : next(args)
    },
    // The innermost place of all: only the sending itself comes after it.
    { step: 'deserialize', priority: 'low' },
  )
}

/**
 * Puts these faults in the way of the first requests of one operation, in this order; later ones pass.
 *
 * @returns the faults that no request has met yet
 */
export function disturbFirst(store: Store, operation: string, faults: readonly Fault[]): readonly Fault[] {
  const left = [...faults]
  disturb(store, (exchange) => (exchange.operation === operation ? left.shift() : undefined))
  return left
}

/** The next request of the operation waits until `act` is through: what others do between our read and our write. */
export const meanwhile =
  (act: () => Promise<unknown>): Fault =>
  async ({ send }) => {
    await act()
    return send()
  }

/** Answers of DynamoDB: nothing happened, try again. */

export const throttled: Fault = async () =>
  failure(
    400,
    'com.amazon.coral.availability#ThrottlingException',
    'Rate of requests exceeds the allowed throughput.',
  )

export const throughputExceeded: Fault = async () =>
  failure(
    400,
    'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
    'The level of configured provisioned throughput for the table was exceeded.',
  )

export const serverError: Fault = async () =>
  failure(500, 'com.amazonaws.dynamodb.v20120810#InternalServerError', 'The request processing has failed.')

export const accessDenied: Fault = async () =>
  failure(400, 'com.amazon.coral.service#AccessDeniedException', 'User is not authorized to perform it.')

/** What stands before the service answers in its place, in a language of its own. */
export const badGateway: Fault = async () => answer(503, '<html><body>503 Service Unavailable</body></html>')

/** A part of what was asked for comes later (BatchGetItem). */
export const unprocessed: Fault = async ({ input }) =>
  answer(200, JSON.stringify({ Responses: {}, UnprocessedKeys: input.RequestItems }))

/** Cancelled transactions: one reason for each write, in their order; `code` for the write at `at`, `others` for the rest. */
const cancelled =
  (
    code: string,
    { at, others }: { at: 'first' | 'last'; others: 'None' | 'ConditionalCheckFailed' },
  ): Fault =>
  async ({ input }) => {
    const writes = input.TransactItems ?? []
    const busy = at === 'first' ? 0 : writes.length - 1
    const codes = writes.map((_, index) => (index === busy ? code : others))
    return answer(
      400,
      JSON.stringify({
        __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
        CancellationReasons: codes.map((Code) =>
          Code === 'None' ? { Code } : { Code, Message: REASONS[Code] },
        ),
        Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`,
      }),
    )
  }

const REASONS: Record<string, string> = {
  ConditionalCheckFailed: 'The conditional request failed',
  ProvisionedThroughputExceeded: 'The level of configured provisioned throughput for the table was exceeded.',
  ThrottlingError: 'Throughput exceeds the current capacity for one or more tables.',
  ValidationError: 'An operand in the update expression has an incorrect data type',
  TransactionConflict: 'Transaction is ongoing for the item',
}

export const conflict = cancelled('TransactionConflict', { at: 'first', others: 'None' })

/** Beside a write that was busy, others failed their conditions at a moment that is already gone. */
export const conflictBesideRefusals = cancelled('TransactionConflict', {
  at: 'last',
  others: 'ConditionalCheckFailed',
})

export const throughputExceededBesideRefusals = cancelled('ProvisionedThroughputExceeded', {
  at: 'first',
  others: 'ConditionalCheckFailed',
})

export const throttledBesideRefusals = cancelled('ThrottlingError', {
  at: 'last',
  others: 'ConditionalCheckFailed',
})

/** Refused for what the item that comes back with it doesn't show. */
export const refusedForNothing = cancelled('ConditionalCheckFailed', { at: 'first', others: 'None' })

/** One of the writes is none that the engine can do. */
export const impossibleWrite = cancelled('ValidationError', { at: 'first', others: 'None' })

/** The network: before the engine got it, or after the engine did it. */

export const cutBefore: Fault = async () => {
  throw connectionReset('socket hang up')
}

export const answerLost: Fault = async ({ send }) => {
  await textOf(await send())
  throw connectionReset('read ECONNRESET')
}

/** The connection breaks in the middle of the answer. */
export const answerTorn: Fault = async ({ send }) => {
  const { statusCode, headers, body } = await send()
  const text = await textOf({ body })
  const torn = async function* () {
    yield Buffer.from(text.slice(0, text.length / 2))
    throw connectionReset('aborted')
  }
  return { statusCode, headers, body: Readable.from(torn()) }
}

/** Done, and then reported as an error: a 500 says nothing about what became of the request. */
export const serverErrorAfterwards: Fault = async (exchange) => {
  await textOf(await exchange.send())
  return serverError(exchange)
}

/** What was asked for is done, and the caller gets no answer. */
export const AFTER_THE_ENGINE_DID_IT = { answerLost, answerTorn, serverErrorAfterwards }

/** The faults that any request can meet. */
export const ANY_REQUEST = {
  throttled,
  throughputExceeded,
  serverError,
  badGateway,
  cutBefore,
  ...AFTER_THE_ENGINE_DID_IT,
}

export const ONLY_TRANSACTIONS = {
  conflict,
  conflictBesideRefusals,
  throughputExceededBesideRefusals,
  throttledBesideRefusals,
}

export const ONLY_BATCH_READS = { unprocessed }

const connectionReset = (message: string): Error => Object.assign(new Error(message), { code: 'ECONNRESET' })

const failure = (statusCode: number, __type: string, message: string): HttpAnswer =>
  answer(statusCode, JSON.stringify({ __type, message }))

/** What the engine would send. */
export const answer = (statusCode: number, text: string): HttpAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: Readable.from([Buffer.from(text)]),
})

async function textOf({ body }: Pick<HttpAnswer, 'body'>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of body) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}
