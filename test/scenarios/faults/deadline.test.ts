import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentClient, type Store } from '../../../src/table/store.ts'
import { disturb, type Fault, serverError, throttled } from '../../harness/faults.ts'
import { arnOf, createVersion, deleteVersion, readPermission } from '../../harness/permissions.ts'
import { type Client, newClient, REGION } from '../../harness/service.ts'

/** What the invocation has left: less than one timeout of the client may take. */
const REMAINING_MS = 2_500

/** An engine that takes every connection and answers nothing, as one behind a broken network does. */
const sockets = new Set<Socket>()
const silent = createServer((socket) => sockets.add(socket))
beforeAll(async () => {
  silent.listen(0, '127.0.0.1')
  await once(silent, 'listening')
})
afterAll(async () => {
  for (const socket of sockets) socket.destroy()
  silent.close()
})

const silentStore = (): Store => ({
  documents: documentClient({
    endpoint: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
    region: REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }),
  permissions: 'permissions',
  works: 'works',
})

const disturbedAlways = (fault: Fault) => () => {
  const store = silentStore()
  disturb(store, () => fault)
  return store
}

describe.concurrent.each([
  { engine: 'silent', newStore: silentStore },
  { engine: 'throttling', newStore: disturbedAlways(throttled) },
  { engine: 'failing', newStore: disturbedAlways(serverError) },
])('with a $engine engine, while the invocation still has time to answer', ({ newStore }) => {
  test.each<{ call: string; run: (client: Client, arn: string) => Promise<unknown> }>([
    { call: 'a query', run: readPermission },
    { call: 'a mutation that reads first', run: createVersion },
    { call: 'a mutation that only writes', run: (client, arn) => deleteVersion(client, arn, 1) },
  ])('$call ends in a SERVICE_UNAVAILABLE that may be tried again', async ({ run }) => {
    const client = newClient({ store: newStore(), remaining: REMAINING_MS })
    const before = Date.now()
    await expect(run(client, arnOf(client, 'p'))).rejects.toThrow(
      /"extensions":\{"code":"SERVICE_UNAVAILABLE","retryable":true\}/,
    )
    expect(Date.now() - before).toBeLessThan(REMAINING_MS)
  })
})
