import { AsyncLocalStorage } from 'node:async_hooks'
import { readItems } from '../../src/table/read.ts'
import { steadyNow } from '../../src/table/steadyClock.ts'
import type { Key } from '../../src/table/store.ts'
import { type Client, newClient } from './service.ts'

/**
 * Machines whose clocks differ, in one process: whatever runs within `onClock` reads a clock of its own, whoever reads
 * it (our code, the SDK, Apollo), however it waits in between. A file that imports this has such clocks.
 */
const shift = new AsyncLocalStorage<number>()

const TrueDate = Date

globalThis.Date = new Proxy(TrueDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [shifted()] : given, newTarget),
  get: (target, name) => (name === 'now' ? shifted : Reflect.get(target, name)),
})

const shifted = (): number => TrueDate.now() + (shift.getStore() ?? 0)

/** Runs on a machine whose clock is so many ms ahead of the true one; behind it where that is less than 0. */
export const onClock = <Result>(ms: number, run: () => Result): Result => shift.run(ms, run)

/** The same caller, answered by an instance with such a clock. */
export const withClock = (ms: number, client: Client): Client =>
  Object.assign((...call: Parameters<Client>) => onClock(ms, () => client(...call)), {
    accountId: client.accountId,
    store: client.store,
  })

/** How far clocks are apart here: far more than a call takes, and more than clocks of the cloud ever are. */
export const AHEAD_MS = 5_000

/** Three callers of one account, each on an instance of its own: with the true clock, one ahead of it, one behind it. */
export function threeClocks() {
  const client = newClient()
  const instance = (ms: number) => withClock(ms, newClient({ accountId: client.accountId }))
  return { client, ahead: instance(AHEAD_MS), behind: instance(-AHEAD_MS) }
}

/** When a thing was changed last, as its item shows. */
export async function timeOf({ store }: Client, key: Key): Promise<string> {
  const [item] = await readItems(store, steadyNow() + 10_000, [key])
  return String(item?.['lastUpdatedTime'])
}
