import type { Changes } from '../../table/expression.ts'
import type { Guard } from '../../table/guard.ts'
import { runningKey, wakeKey } from '../../table/keys.ts'
import type { GuardedWrite } from '../../table/transact.ts'
import { transact } from '../../table/transact.ts'
import { isRunning } from './running.ts'
import type { Workplace } from './work.ts'

/** The stream tells only of items that change: each waking is another one. */
export const wakeItem = (accountId: string, id: string): GuardedWrite<never> => ({
  table: 'works',
  key: wakeKey(accountId, id),
  guards: [],
  update: { add: [[['wakings'], 1]] },
})

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
