import { describe, expect, test } from 'vitest'
import { EFFECTS, type Effect, expectDoneOnce, prepare } from '../../harness/effects.ts'
import {
  AFTER_THE_ENGINE_DID_IT,
  ANY_REQUEST,
  answer,
  disturbFirst,
  type Fault,
  ONLY_BATCH_READS,
  ONLY_TRANSACTIONS,
} from '../../harness/faults.ts'
import { createVersion, permissionWith, readPermission } from '../../harness/permissions.ts'
import { type Client, newClient } from '../../harness/service.ts'

/** How often in a row a request meets a fault. */
const TIMES = 3

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

  const repeated = Object.entries(AFTER_THE_ENGINE_DID_IT).flatMap(([name, fault]) =>
    // What the engine did and did not report, the next try meets: that is tried with every mutation.
    EFFECTS.map((effect) => ({ name, fault, effect })),
  )
  test.each(repeated)(`$name, ${TIMES} times ($effect.operation)`, ({ fault, effect }) =>
    firstCall(effect, Array(TIMES).fill(fault)),
  )
})

/** The engine refuses what is signed at another time than its own, which it returns. */
const clockIsWrong: Fault = async () => ({
  ...answer(
    400,
    JSON.stringify({
      __type: 'com.amazon.coral.service#InvalidSignatureException',
      message: 'Signature expired',
    }),
  ),
  headers: { date: new Date(Date.now() + 3_600_000).toUTCString() },
})

test('a clock that is an hour wrong is put right by the first refusal, of reads and of transactions', async () => {
  for (const operation of ['BatchGetItem', 'TransactWriteItems']) {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    const left = disturbFirst(client.store, operation, [clockIsWrong])
    expect(await createVersion(client, arn)).toMatchObject({ errors: [] })
    expect(left).toEqual([])
  }
})

describe.concurrent('a read is answered as if nothing were where it meets', () => {
  const READS = [
    { operation: 'Query', read: readPermission, more: {} },
    { operation: 'BatchGetItem', read: readRevision, more: ONLY_BATCH_READS },
  ]
  const met = READS.flatMap(({ operation, read, more }) =>
    Object.entries({ ...ANY_REQUEST, ...more }).map(([name, fault]) => ({
      operation,
      read,
      name,
      faults: Array<Fault>(TIMES).fill(fault),
    })),
  )
  test.each(met)(`$name in $operation, ${TIMES} times`, async ({ operation, read, faults }) => {
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
