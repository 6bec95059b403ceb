import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { LOCAL_CLIENT, TABLES } from '../../../src/local/tables.ts'
import { documentClient, type Store } from '../../../src/table/store.ts'
import { randomFrom, SEED } from '../../harness/random.ts'
import { type Client, newAccount } from '../../harness/service.ts'
import { clone } from '../../local/clone.ts'
import { npmStart, type Service } from '../../local/npmStart.ts'
import { changeUntilUnanswered, type Trail } from './burst.ts'
import { expectExactly, isSpent, itemsOf } from './tables.ts'

/** The ways to be killed take turns. `npm run proof` goes thirty rounds. */
const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 3)
const WAYS = [
  { killed: 'the API', pids: ({ server }: Service) => [server] },
  { killed: 'the engine', pids: ({ engine }: Service) => [engine] },
  { killed: 'both', pids: ({ server, engine }: Service) => [server, engine] },
]

/** Enough that some are at the engine at any moment, and below the limit of one resource type. */
const CALLERS = 6
/** The first call alone takes a fifth of it; in the whole of it they make some hundred. */
const LONGEST_BURST_MS = 1_500

const rounds = Array.from({ length: ROUNDS }, (_, round) => {
  const seed = SEED + round
  // By the seed, so that it brings back the whole round.
  return { seed, ...(WAYS[seed % WAYS.length] as (typeof WAYS)[number]) }
})

const calls = { acknowledged: 0, 'in flight and done': 0, 'in flight and not done': 0 }
afterAll(() => console.log('Calls until the kill:', calls))

test.each(rounds)('$killed killed in the middle of a burst (FAULT_SEED=$seed)', async ({ pids, seed }) => {
  const random = randomFrom(seed)
  const folder = clone('dynoxide')
  const accountId = newAccount()
  const start = npmStart(folder)
  const service = await start.ready
  const client = clientOf(service, folder, accountId)
  const burst = Array.from({ length: CALLERS }, (_, caller) =>
    changeUntilUnanswered(client, `p${caller}`, randomFrom(seed + caller)),
  )
  const early = await Promise.race([...burst, sleep(random() * LONGEST_BURST_MS)])
  expect(early, 'a call that was not answered though nothing was killed').toBeUndefined()
  for (const pid of pids(service)) process.kill(pid, 'SIGKILL')
  const trails = await Promise.all(burst)
  await start.ended

  const repeated = clientOf(await npmStart(folder).ready, folder, accountId)
  const found = await itemsOf(repeated.store)
  const isDone = ({ inFlight }: Trail): boolean => isSpent(found, repeated, inFlight)
  expectExactly(found, repeated, trails, isDone)

  for (const trail of trails) {
    for (const { step, answer } of trail.acknowledged) {
      expect(await step.call(repeated), 'acknowledged and there').toEqual({ ...answer, replayed: true })
    }
    expect(await trail.inFlight.call(repeated), 'the repeated token brings').toMatchObject({
      replayed: isDone(trail),
      errors: [],
    })
    calls.acknowledged += trail.acknowledged.length
    calls[isDone(trail) ? 'in flight and done' : 'in flight and not done']++
  }
  expectExactly(await itemsOf(repeated.store), repeated, trails, () => true)
})

/** A caller over HTTP; the store goes to the engine itself, past the API. */
function clientOf({ url }: Service, folder: string, accountId: string): Client {
  const call: (...args: Parameters<Client>) => ReturnType<Client> = async (query, variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-account-id': accountId },
      body: JSON.stringify({ query, variables }),
    })
    return { statusCode: response.status, ...((await response.json()) as object) } as Awaited<
      ReturnType<Client>
    >
  }
  return Object.assign(call, { accountId, store: storeIn(folder) })
}

/** The engine that the start on this folder runs: it notes there how it was launched. */
function storeIn(folder: string): Store {
  const { command } = JSON.parse(readFileSync(join(folder, '.data/engine.json'), 'utf8')) as {
    command: string[]
  }
  const [host, port] = ['--host', '--port'].map((option) => command[command.indexOf(option) + 1])
  return {
    documents: documentClient({ endpoint: `http://${host}:${port}`, ...LOCAL_CLIENT }),
    permissions: TABLES.PermissionsTable,
    works: TABLES.WorksTable,
  }
}
