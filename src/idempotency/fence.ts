import type { Item } from '../table/condition.ts'
import { RETRY, retryUntilDeadline } from '../table/retry.ts'
import type { Key, Store } from '../table/store.ts'
import { tryTransact } from '../table/transact.ts'
import { fenceToken, liveRecord, type TokenRecord } from './tokenRecord.ts'

/** What a call keeps of its time to put up a fence: some hundred times what it takes where nothing is busy. */
export const FENCING_MS = 1_000

/**
 * Puts a fence at a token's key, so that nothing that was sent for it before can take effect any more.
 *
 * @param before what stands there as far as is known: what the last of the sends was planned with, or came back since
 * @returns the record, where one of the sends or another call has spent the token first
 * @throws UnavailableError, or whatever the store says, where it isn't known whether there is a fence now
 */
export async function fence<Result>(
  store: Store,
  deadline: number,
  key: Key,
  before: Item | undefined,
): Promise<TokenRecord<Result> | undefined> {
  let found = before
  // A record keeps out whatever was sent, and a fence must not take its place.
  const spent = liveRecord<Result>(found)
  if (spent) return spent
  return retryUntilDeadline(deadline, async (within) => {
    const failures = await tryTransact(store, within, [fenceToken(key, found)])
    if (failures === RETRY) return RETRY
    const [failure] = failures
    if (!failure) return undefined
    found = failure.item
    // Another's fence may be an old one, which soon goes: ours takes its place.
    return liveRecord<Result>(found) ?? RETRY
  })
}
