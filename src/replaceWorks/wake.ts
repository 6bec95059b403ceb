import type { Changes } from '../table/expression.ts'
import type { Guard } from '../table/guard.ts'
import { readItems } from '../table/read.ts'
import type { GuardedWrite } from '../table/transact.ts'
import { transact } from '../table/transact.ts'
import { runningKey, wakeKey } from './keys.ts'
import { isRunning, runningFrom } from './running.ts'
import type { Workplace } from './work.ts'

/** The stream has a record only for items that change, so each waking changes the item. */
export const wakeItem = (accountId: string, id: string): GuardedWrite<never> => ({
  table: 'works',
  key: wakeKey(accountId, id),
  guards: [],
  update: { add: [[['wakeCount'], 1]] },
})

/** How often the worker was woken for a work, and up to which of these wakings it has had its turn since. */
export interface Wakings {
  readonly written: number
  readonly handledWakeCount: number
}

/** @throws UnavailableError where the store did not answer before the deadline */
export async function readWakings(
  { store, deadline }: Workplace,
  accountId: string,
  id: string,
): Promise<Wakings> {
  const keys = [wakeKey(accountId, id), runningKey(accountId, id)]
  const [wakes, running] = await readItems(store, deadline, keys, 'works')
  return {
    written: Number(wakes?.['wakeCount'] ?? 0),
    handledWakeCount: runningFrom(running)?.handledWakeCount ?? 0,
  }
}

/**
 * Wakes the worker for a work, unless it has ended.
 *
 * @param noted what the sweeper is to know of it
 * @param guard what that was decided upon
 */
export async function wake(
  { store, deadline }: Workplace,
  accountId: string,
  id: string,
  noted: Changes,
  guard: Guard<never> = isRunning,
): Promise<void> {
  await transact(store, deadline, [
    wakeItem(accountId, id),
    { table: 'works', key: runningKey(accountId, id), guards: [guard], update: noted },
  ])
}
