import { setTimeout as sleep } from 'node:timers/promises'
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import type { Call } from '../../../src/idempotency/call.ts'
import type { Answer } from '../../../src/idempotency/runIdempotent.ts'
import type { Code, Refusal } from '../../../src/permissions/refusals.ts'
import { UnavailableError } from '../../../src/table/retry.ts'
import type { Store } from '../../../src/table/store.ts'
import { PERMISSIONS, storedHead } from '../../harness/families.ts'
import { arnOf } from '../../harness/permissions.ts'
import { newClient, REGION } from '../../harness/service.ts'
import { makePermission, NAME } from '../operations.ts'
import { ANOTHER, CALLS, moveTheDefaultOn, type Operation } from './calls.ts'
import type { FailureScenario } from './failureScenarios.ts'
import { CLIENTS, MUTATIONS, type Way } from './ways.ts'

/** How it ends for a caller who repeats his call with its token until it is answered. */
export interface Ending {
  readonly outcome: 'done' | 'replayed' | Code
  /** How often the change was made. */
  readonly effects: number
  /** How long the caller was only asked to come again, in ms. */
  readonly waited: number
}

/** Done once, and reported so. */
export const isGood = ({ outcome, effects }: Ending): boolean =>
  (outcome === 'done' || outcome === 'replayed') && effects === 1

/** What the first invocation has: enough for the SDK's tries, and not much more, for others may wait for its end. */
export const INVOCATION_MS = 1_500
const REPEATING_MS = 10_000
const PAUSE_MS = 50

/**
 * Makes a call to which a failure comes, and repeats it where none does.
 *
 * @param newStore the tables of one engine, each time with a client of its own
 */
export async function endingOf(
  newStore: (config: DynamoDBClientConfig) => Store,
  way: Way,
  operation: Operation,
  { strike, isDoubled }: FailureScenario,
): Promise<Ending> {
  const { versions, make } = CALLS[operation].done
  const mutations = MUTATIONS[way]
  const client = newClient({ store: newStore(CLIENTS[way]) })
  const { accountId } = client
  const arn = arnOf(client, NAME)
  await makePermission(client, versions)
  const callOn = (store: Store, within: number): Call => ({
    accountId,
    region: REGION,
    store,
    deadline: Date.now() + within,
  })
  const attempt = (call: Call): Promise<Ending['outcome'] | undefined> =>
    make(mutations, call, arn).then(outcomeOf, unlessUnavailable)
  const repeated = async (): Promise<Pick<Ending, 'outcome' | 'waited'>> => {
    const began = performance.now()
    for (let waited = 0; ; waited = performance.now() - began) {
      const outcome = await attempt(callOn(client.store, REPEATING_MS))
      if (outcome !== undefined) return { outcome, waited }
      await sleep(PAUSE_MS)
    }
  }

  if (isDoubled) {
    const both = await Promise.all([repeated(), repeated()])
    const effects = await effectsOf(operation, client)
    const [one, other] = both.map((ending): Ending => ({ ...ending, effects })) as [Ending, Ending]
    return { ...(isGood(one) ? other : one), waited: Math.max(one.waited, other.waited) }
  }
  let others = 0
  const meanwhile = async (): Promise<void> => {
    if (operation !== 'setDefaultPermissionVersion') return
    others++
    await moveTheDefaultOn(mutations, callOn(client.store, REPEATING_MS), arn)
  }
  const unlucky = newStore(CLIENTS[way])
  const gone = Promise.withResolvers<undefined>()
  strike(unlucky, { gone: () => gone.resolve(undefined), meanwhile })
  const outcome = await Promise.race([attempt(callOn(unlucky, INVOCATION_MS)), gone.promise])
  if (outcome === undefined) await meanwhile()
  const ending = outcome === undefined ? await repeated() : { outcome, waited: 0 }
  return { ...ending, effects: (await effectsOf(operation, client)) - others }
}

const outcomeOf = (answer: Answer<object, Refusal>): Ending['outcome'] => {
  if (!('refusals' in answer)) return answer.replayed ? 'replayed' : 'done'
  const [refusal] = answer.refusals
  if (!refusal) throw new Error('It was refused for nothing.')
  return refusal.code
}

const unlessUnavailable = (error: unknown): undefined => {
  if (!(error instanceof UnavailableError)) throw error
}

/** Each change is one revision. */
async function effectsOf(operation: Operation, client: Parameters<typeof storedHead>[1]): Promise<number> {
  const headOf = (name: string) => storedHead(PERMISSIONS, client, arnOf(client, name))
  if (operation === 'createPermission') return (await headOf(ANOTHER)) ? 1 : 0
  const head = await headOf(NAME)
  if (operation === 'deletePermission') return head ? 0 : 1
  return (head?.revision ?? 0) - CALLS[operation].done.versions
}
