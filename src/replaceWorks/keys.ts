import { accountPartition } from '../table/keys.ts'
import type { Key } from '../table/store.ts'

/** The partition of `works` that holds the works of an account. */
export const worksPartition = (accountId: string): string => accountPartition(accountId)

/** A replace work, under an id that sorts by the time when it was accepted. */
export const workKey = (accountId: string, id: string): Key => ({
  pk: worksPartition(accountId),
  sk: `work#${id}`,
})

/** Writing this item wakes the worker: no other key passes the filter of its stream. */
export const wakeKey = (accountId: string, id: string): Key => ({
  pk: worksPartition(accountId),
  sk: `wake#${id}`,
})

const WAKE_KEY = /^account#(\d{12})\nwake#(.+)$/

/** Whose work an item of `works` wakes, and which; nothing where it is no such item. */
export function workOfWakeKey({ pk, sk }: Key): { accountId: string; id: string } | undefined {
  const [, accountId, id] = WAKE_KEY.exec(`${pk}\n${sk}`) ?? []
  return accountId !== undefined && id !== undefined ? { accountId, id } : undefined
}

/** The running works of all accounts, which the sweeper looks through. No request reaches this partition. */
export const RUNNING_PARTITION = 'running'

export const runningKey = (accountId: string, id: string): Key => ({
  pk: RUNNING_PARTITION,
  sk: `${accountId}#${id}`,
})

/** Where the sweeper is in that partition. */
export const ROUND_KEY: Key = { pk: 'round', sk: 'round' }
