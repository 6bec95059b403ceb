import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendOnce } from '../../src/table/sendOnce.ts'
import type { Store } from '../../src/table/store.ts'
import {
  ANY_REQUEST,
  accessDenied,
  answer,
  disturb,
  type Fault,
  impossibleWrite,
  ONLY_TRANSACTIONS,
  refusedForNothing,
} from '../harness/faults.ts'
import { newAccount, newStore } from '../harness/service.ts'

/** What is known of a transaction that was sent, once, and ended with an error. */
async function outcomeOf(
  store: Store,
  { item = {}, abortSignal = AbortSignal.timeout(10_000) }: { item?: object; abortSignal?: AbortSignal } = {},
): Promise<'unknown' | 'not done'> {
  const Put = { TableName: store.permissions, Item: { pk: `sent#${newAccount()}`, sk: 'once', ...item } }
  let outcome: 'unknown' | 'not done' = 'not done'
  const onUnknown = () => {
    outcome = 'unknown'
  }
  const sent = sendOnce(store, new TransactWriteCommand({ TransactItems: [{ Put }] }), {
    abortSignal,
    onUnknown,
  })
  await expect(sent).rejects.toThrow()
  return outcome
}

async function outcomeWith(fault: Fault): Promise<'unknown' | 'not done'> {
  const store = newStore()
  let requests = 0
  disturb(store, () => {
    requests++
    return fault
  })
  const outcome = await outcomeOf(store)
  expect(requests).toBe(1)
  return outcome
}

const answered =
  (status: number, body: string): Fault =>
  async () =>
    answer(status, body)

const typed = (status: number, type: string) =>
  answered(status, JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'no' }))

const { throttled, throughputExceeded, ...others } = ANY_REQUEST

describe.concurrent('a transaction is not done, and will not be, where DynamoDB says so', () => {
  const refused = {
    throttled,
    throughputExceeded,
    accessDenied,
    impossibleWrite,
    refusedForNothing,
    ...ONLY_TRANSACTIONS,
  }
  const types = [
    'ValidationException',
    'ResourceNotFoundException',
    'RequestLimitExceeded',
    'ExpiredTokenException',
  ]
  test.each([...Object.entries(refused), ...types.map((type) => [type, typed(400, type)] as const)])(
    '%s',
    async (_, fault) => {
      expect(await outcomeWith(fault)).toBe('not done')
    },
  )
})

describe.concurrent('or it never left the house:', () => {
  test('nobody listens', async () => {
    expect(await outcomeOf(newStore('http://127.0.0.1:1'))).toBe('not done')
  })

  test('it is none that could be written', async () => {
    expect(await outcomeOf(newStore(), { item: { at: new Date() } })).toBe('not done')
  })

  test('there are no credentials', async () => {
    const store = newStore(undefined, {
      credentials: () => Promise.reject(new Error('none')),
    })
    expect(await outcomeOf(store)).toBe('not done')
  })
})

describe.concurrent('what became of it is unknown', () => {
  test.each<readonly [string, Fault]>([
    ...Object.entries(others),
    ['another is in progress', typed(400, 'TransactionInProgressException')],
    ['a refusal that nobody knows', typed(400, 'BrandNewException')],
    ['a refusal that has another status', typed(403, 'AccessDeniedException')],
    ['what stands before the service', answered(403, '<html>')],
    ['an answer in another language', answered(400, '<html>')],
    ['half an answer', answered(200, '{"Consumed')],
    ['a request that was cut off', typed(408, 'RequestTimeoutException')],
  ])('after %s', async (_, fault) => {
    expect(await outcomeWith(fault)).toBe('unknown')
  })

  const sockets = new Set<Socket>()
  const silent = createServer((socket) => sockets.add(socket))
  beforeAll(async () => {
    silent.listen(0, '127.0.0.1')
    await once(silent, 'listening')
  })
  afterAll(() => {
    for (const socket of sockets) socket.destroy()
    silent.close()
  })
  const silentStore = () => newStore(`http://127.0.0.1:${(silent.address() as AddressInfo).port}`)

  test('where nobody answers until the client gives up', async () => {
    expect(await outcomeOf(silentStore())).toBe('unknown')
  })

  test('where the time is up while it is on its way', async () => {
    expect(await outcomeOf(silentStore(), { abortSignal: AbortSignal.timeout(300) })).toBe('unknown')
  })
})
