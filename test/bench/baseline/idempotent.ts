import type { JSONValue } from '@aws-lambda-powertools/commons/types'
import {
  IdempotencyConfig,
  IdempotencyValidationError,
  makeIdempotent,
} from '@aws-lambda-powertools/idempotency'
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb'
import type { Call } from '../../../src/idempotency/call.ts'
import { isClientToken, newClientToken } from '../../../src/idempotency/clientToken.ts'
import type { Answer } from '../../../src/idempotency/runIdempotent.ts'
import { tokenRefusals } from '../../../src/permissions/mutate.ts'
import { merged, type Refusal } from '../../../src/permissions/refusals.ts'
import { UnavailableError } from '../../../src/table/retry.ts'
import type { Store } from '../../../src/table/store.ts'
import { Refused } from './rules.ts'
import { IDEMPOTENCY_TABLE } from './table.ts'

/** As long as ours: a day. */
const KEPT_SECONDS = 24 * 60 * 60

/** What the key and the parameters are taken from. */
interface Event<Input> {
  readonly accountId: string
  readonly clientToken: string
  readonly input: Input
}

/** What Powertools takes for Lambda's context, by this one function: it asks how long a call may be in progress. */
interface Invocation {
  readonly call: Call
  readonly getRemainingTimeInMillis: () => number
}

interface Done<Result> {
  readonly result: Result
  readonly replayed: boolean
}

/**
 * Makes an operation safe to repeat, as Powertools does it: it notes that the call is in progress, runs it, and notes
 * its result; where it throws, it forgets it.
 *
 * @throws UnavailableError where the call is in progress, and where store, network or Powertools failed: nobody knows then
 * what became of it, and the caller is to repeat it
 */
export function idempotent<Input extends { readonly clientToken?: string | null }, Result>(
  operation: string,
  run: (call: Call, input: Input) => Promise<Result>,
): (call: Call, input: Input) => Promise<Answer<Result, Refusal>> {
  const wrapped = forEachClient((documents) =>
    makeIdempotent(
      async ({ input }: Event<Input>, { call }: Invocation): Promise<Done<Result>> => ({
        result: await run(call, input),
        replayed: false,
      }),
      {
        keyPrefix: operation,
        // One for each operation: a layer keeps the prefix of whoever used it last.
        persistenceStore: new DynamoDBPersistenceLayer({
          tableName: IDEMPOTENCY_TABLE,
          awsSdkV3Client: documents as never,
        }),
        config: new IdempotencyConfig({
          eventKeyJmesPath: '[accountId, clientToken]',
          payloadValidationJmesPath: 'input',
          expiresAfterSeconds: KEPT_SECONDS,
          hashFunction: 'sha256',
          responseHook: (done) => ({ ...(done as object), replayed: true }) as JSONValue,
        }),
      },
    ),
  )
  return async (call, input) => {
    const { accountId, store, deadline } = call
    const clientToken = input.clientToken ?? newClientToken()
    if (!isClientToken(clientToken)) {
      return { clientToken: '', refusals: [tokenRefusals.invalidClientToken()] }
    }
    const getRemainingTimeInMillis = () => deadline - Date.now()
    try {
      const done = await wrapped(store.documents)(
        { accountId, clientToken, input },
        { call, getRemainingTimeInMillis },
      )
      return { clientToken, ...done }
    } catch (error) {
      if (error instanceof Refused) return { clientToken, refusals: merged(error.refusals) }
      // While the earlier call is in progress nobody knows yet whether it will be refused, and spend nothing.
      if (error instanceof IdempotencyValidationError && error.existingRecord?.getStatus() === 'COMPLETED') {
        return { clientToken, refusals: [tokenRefusals.parameterMismatch(clientToken)] }
      }
      throw new UnavailableError(`${error} Repeat the call with the clientToken ${clientToken}.`, {
        cause: error,
      })
    }
  }
}

/** In a function there is one client, and this would be a constant. */
function forEachClient<Made>(make: (documents: Store['documents']) => Made) {
  const made = new WeakMap<Store['documents'], Made>()
  return (documents: Store['documents']): Made => {
    const own = made.get(documents) ?? make(documents)
    made.set(documents, own)
    return own
  }
}
