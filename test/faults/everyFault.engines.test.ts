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
import { permissionWith, readPermission, setDefault } from '../support/permissions.ts'
import { newClient } from '../support/service.ts'

/** How often the SDK tries by itself, with one and the same request; whatever is tried after that is our own retry. */
const SDK_ATTEMPTS = 4

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

  const untilOurOwnRetry = Object.entries(AFTER_THE_ENGINE_DID_IT).flatMap(([name, fault]) =>
    EFFECTS.map((effect) => ({ name, fault, effect })),
  )
  test.each(untilOurOwnRetry)('$name until the SDK gives up ($effect.operation)', ({ fault, effect }) =>
    firstCall(effect, Array(SDK_ATTEMPTS).fill(fault)),
  )
})

describe.concurrent('a read is answered where it meets', () => {
  test.each(Object.entries(ANY_REQUEST))('%s in a query', async (_, fault) => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 2)
    const before = await readPermission(client, arn)
    const left = disturbFirst(client.store, 'Query', [fault])
    expect(await readPermission(client, arn)).toEqual(before)
    expect(left).toEqual([])
  })

  test.each(Object.entries({ ...ANY_REQUEST, ...ONLY_BATCH_READS }))(
    '%s before a write',
    async (_, fault) => {
      const client = newClient()
      const arn = await permissionWith(client, 'p', 2)
      const left = disturbFirst(client.store, 'BatchGetItem', [fault])
      expect(await setDefault(client, arn, 1)).toMatchObject({
        replayed: false,
        errors: [],
        returnValue: true,
      })
      expect(left).toEqual([])
    },
  )
})
