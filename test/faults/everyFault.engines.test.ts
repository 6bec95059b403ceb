import { describe, expect, test } from 'vitest'
import { EFFECTS, type Effect, expectDoneOnce, prepare } from '../support/effects.ts'
import {
  AFTER_THE_ENGINE_DID_IT,
  ANY_REQUEST,
  disturbFirst,
  type Fault,
  ONLY_BATCH_READS,
  ONLY_TRANSACTIONS,
} from '../support/faults.ts'
import { permissionWith, readPermission } from '../support/permissions.ts'
import { type Client, newClient } from '../support/service.ts'

/** How often the SDK tries by itself, with one and the same request; whatever is tried after that is our own retry. */
const SDK_ATTEMPTS = 4

/** The faults after which the SDK waits so short a time that a test can wait until it gives up. */
const { throttled: _, throughputExceeded: __, ...SOON_GIVEN_UP } = ANY_REQUEST

/** A first call whose transaction meets the fault, the caller noticing nothing. */
async function firstCall(effect: Effect, faults: readonly Fault[]): Promise<void> {
  const client = newClient()
  const arn = await prepare(effect, client)
  const left = disturbFirst(client.store, 'TransactWriteItems', faults)

  const answer = await effect.call(client, arn, { clientToken: 'first' })

  expect(left).toEqual([])
  expect(answer).toMatchObject({ clientToken: 'first', replayed: false, errors: [] })
  await expectDoneOnce(effect, client)
  expect(await effect.call(client, arn, { clientToken: 'first' })).toEqual({ ...answer, replayed: true })
}

describe.concurrent('a first call is a first call, and is done once, where its transaction meets', () => {
  const once = Object.entries({ ...ANY_REQUEST, ...ONLY_TRANSACTIONS }).map(([name, fault], index) => ({
    name,
    fault,
    // Each fault with one of the mutations, by turns: it is met below all of them.
    effect: EFFECTS[index % EFFECTS.length] as Effect,
  }))
  test.each(once)('$name, once ($effect.operation)', ({ fault, effect }) => firstCall(effect, [fault]))

  const untilOurOwnRetry = Object.entries(SOON_GIVEN_UP).flatMap(([name, fault], index) =>
    // What the engine did and didn't tell, a retry of ours meets again: that is tried with every mutation.
    EFFECTS.filter((_, turn) => name in AFTER_THE_ENGINE_DID_IT || turn === index % EFFECTS.length).map(
      (effect) => ({ name, fault, effect }),
    ),
  )
  test.each(untilOurOwnRetry)('$name until the SDK gives up ($effect.operation)', ({ fault, effect }) =>
    firstCall(effect, Array(SDK_ATTEMPTS).fill(fault)),
  )
})

describe.concurrent('a read is answered as if nothing were where it meets', () => {
  const READS = [
    { operation: 'Query', read: readPermission, more: {} },
    { operation: 'BatchGetItem', read: readRevision, more: ONLY_BATCH_READS },
  ]
  const met = READS.flatMap(({ operation, read, more }) =>
    Object.entries({ ...ANY_REQUEST, ...more }).map(([name, fault]) => {
      const times = name in SOON_GIVEN_UP ? SDK_ATTEMPTS : 1
      return { operation, read, name, times, faults: Array<Fault>(times).fill(fault) }
    }),
  )
  test.each(met)('$name in $operation, $times times', async ({ operation, read, faults }) => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 2)
    const before = await read(client, arn)
    const left = disturbFirst(client.store, operation, faults)
    expect(await read(client, arn)).toEqual(before)
    expect(left).toEqual([])
  })
})

/** What is asked for without its texts is read by key. */
async function readRevision(client: Client, arn: string) {
  const { data, errors } = await client('query ($arn: ID!) { permission(arn: $arn) { revision } }', { arn })
  expect(errors).toBeUndefined()
  expect(data.permission).toEqual({ revision: 2 })
  return data
}
