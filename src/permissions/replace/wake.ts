import type { Changes } from '../../table/expression.ts'
import { runningKey, wakeKey } from '../../table/keys.ts'
import type { GuardedWrite } from '../../table/transact.ts'
import { transact } from '../../table/transact.ts'
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
 */
export async function wake(
  { store, deadline }: Workplace,
  accountId: string,
  id: string,
  noted: Changes,
): Promise<void> {
  await transact(store, deadline, [
    wakeItem(accountId, id),
    { table: 'works', key: runningKey(accountId, id), guards: [isRunning], update: noted },
  ])
}

/** Of a work that has ended, no item is to come again. */
export const isRunning = { name: 'isRunning', kind: 'guess', condition: { exists: ['pk'] } } as const
