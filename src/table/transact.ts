import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Item } from './condition.ts'
import { type Changes, Expression } from './expression.ts'
import { failedGuards, type Guard } from './guard.ts'
import { isBusy, RETRY, retryUntilDeadline, type Within } from './retry.ts'
import { sendOnce } from './sendOnce.ts'
import type { Key, Store, TableName } from './store.ts'

/** One write of a transaction with everything that must hold for it. No two writes of one transaction share a key. */
export type GuardedWrite<Refusal> = {
  readonly table?: TableName
  readonly key: Key
  readonly guards: readonly Guard<Refusal>[]
} & (
  | { readonly put: Item }
  | { readonly update: Changes }
  | { readonly delete: true }
  | { readonly check: true }
)

/** A write that was refused: the item as it stood at that moment, and the guards that it failed. */
export interface Failure<Refusal> {
  readonly key: Key
  readonly item: Item | undefined
  readonly guards: readonly Guard<Refusal>[]
}

/**
 * Commits all writes, or none: one `TransactWriteItems`, repeated while the store is merely busy.
 *
 * @param deadline when to give up, by the steady clock
 * @returns the failures; none where the writes were committed
 * @throws UnavailableError where the store stayed busy until the deadline
 */
export const transact = <Refusal>(
  store: Store,
  deadline: number,
  writes: readonly GuardedWrite<Refusal>[],
): Promise<Failure<Refusal>[]> =>
  retryUntilDeadline(deadline, (within) => tryTransact<Refusal>(store, within, writes))

/**
 * The same, sent once.
 *
 * @returns the failures; `again` where the store is merely busy
 * @throws what the store or the network say, which may pass
 */
export async function tryTransact<Refusal>(
  store: Store,
  within: Within,
  writes: readonly GuardedWrite<Refusal>[],
): Promise<Failure<Refusal>[] | typeof RETRY> {
  const TransactItems = writes.map((write) => rendered(store, write))
  try {
    await sendOnce(store, new TransactWriteCommand({ TransactItems }), within)
    return []
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    return judged(error, writes, store)
  }
}

function judged<Refusal>(
  cancelled: TransactionCanceledException,
  writes: readonly GuardedWrite<Refusal>[],
  { onConflict }: Store,
) {
  const reasons = cancelled.CancellationReasons ?? []
  if (reasons.some(({ Code }) => Code === 'TransactionConflict')) onConflict?.()
  if (isBusy(cancelled)) return RETRY
  const broken = reasons.find(({ Code }) => Code !== 'None' && Code !== 'ConditionalCheckFailed')
  if (reasons.length !== writes.length || broken) throw cancelled
  return writes.flatMap((write, index): Failure<Refusal>[] => {
    const reason = reasons[index]
    if (reason?.Code !== 'ConditionalCheckFailed') return []
    const item = reason.Item && unmarshall(reason.Item)
    return [{ key: write.key, item, guards: failedGuards(write.guards, item) }]
  })
}

/** One write as DynamoDB takes it in a transaction. */
export function rendered<Refusal>(store: Store, write: GuardedWrite<Refusal>) {
  const expression = new Expression()
  const TableName = store[write.table ?? 'permissions']
  const Key = { ...write.key }
  const updates = 'update' in write && { UpdateExpression: expression.update(write.update) }
  const guarded = {
    TableName,
    ...(write.guards.length > 0 && {
      ConditionExpression: expression.condition({ allOf: write.guards.map((guard) => guard.condition) }),
      // The item that refused comes back with the refusal: what stands in the way is known without another read.
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    }),
    ...expression.placeholders(),
  }
  if ('put' in write) return { Put: { ...guarded, Item: { ...Key, ...write.put } } }
  if (updates) return { Update: { ...guarded, Key, ...updates } }
  if ('delete' in write) return { Delete: { ...guarded, Key } }
  return { ConditionCheck: { ConditionExpression: '', ...guarded, Key } }
}
