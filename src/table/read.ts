import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { BatchGetCommand, QueryCommand, TransactGetCommand } from '@aws-sdk/lib-dynamodb'
import type { Item } from './condition.ts'
import { isPossibleKey } from './keys.ts'
import { isBusy, RETRY, retryUntilDeadline, type Within } from './retry.ts'
import type { Key, Store, TableName } from './store.ts'

/** What one BatchGetItem takes. */
export const BATCH_LIMIT = 100

/**
 * Reads items of a table by key, strongly consistent, in the order of the keys.
 *
 * @returns an item for each key, `undefined` where there is none
 * @throws UnavailableError where the store did not answer before the deadline
 */
export async function readItems(
  store: Store,
  deadline: number,
  keys: readonly Key[],
  table: TableName = 'permissions',
): Promise<(Item | undefined)[]> {
  const found = new Map<string, Item>()
  // BatchGetItem refuses a key that stands twice.
  const unique = [...new Map(keys.map((key) => [keyText(key), key])).values()].filter(isPossible)
  const batches = Array.from({ length: Math.ceil(unique.length / BATCH_LIMIT) }, (_, batch) =>
    unique.slice(batch * BATCH_LIMIT, (batch + 1) * BATCH_LIMIT),
  )
  await Promise.all(
    batches.map((batch) => {
      let wanted: Record<string, unknown>[] = batch.map((key) => ({ ...key }))
      return retryUntilDeadline(deadline, async (within) => {
        const { Responses, UnprocessedKeys } = await store.documents.send(
          new BatchGetCommand({
            RequestItems: { [store[table]]: { Keys: wanted, ConsistentRead: true } },
          }),
          within,
        )
        for (const item of Responses?.[store[table]] ?? []) found.set(keyText(item as Item & Key), item)
        wanted = UnprocessedKeys?.[store[table]]?.Keys ?? []
        return wanted.length === 0 || RETRY
      })
    }),
  )
  return keys.map((key) => found.get(keyText(key)))
}

/**
 * Reads items of `permissions` as they stand together at one moment, which `readItems` does not promise.
 *
 * @param keys at most 100, each once
 * @returns an item for each key, `undefined` where there is none; `again` where another transaction was in the way
 */
export async function readAtOneMoment(
  { documents, permissions }: Store,
  within: Within,
  keys: readonly Key[],
): Promise<(Item | undefined)[] | typeof RETRY> {
  const possible = keys.filter(isPossible)
  const TransactItems = possible.map((key) => ({ Get: { TableName: permissions, Key: { ...key } } }))
  try {
    const { Responses = [] } = await documents.send(new TransactGetCommand({ TransactItems }), within)
    const found = new Map(possible.map((key, index) => [keyText(key), Responses[index]?.Item]))
    return keys.map((key) => found.get(keyText(key)))
  } catch (error) {
    if (error instanceof TransactionCanceledException && isBusy(error)) return RETRY
    throw error
  }
}

/**
 * Reads the items of one partition of `permissions` from a key on, strongly consistent item by item (not as a whole).
 *
 * @throws UnavailableError where the store did not answer before the deadline
 */
export async function readFrom(store: Store, deadline: number, { pk, sk }: Key): Promise<Item[]> {
  const items: Item[] = []
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await retryUntilDeadline(deadline, (within) =>
      store.documents.send(
        new QueryCommand({
          TableName: store.permissions,
          KeyConditionExpression: 'pk = :pk AND sk >= :sk',
          ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
          ConsistentRead: true,
          ...(ExclusiveStartKey && { ExclusiveStartKey }),
        }),
        within,
      ),
    )
    items.push(...(page.Items ?? []))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return items
}

const isPossible = ({ pk, sk }: Key): boolean => isPossibleKey('pk', pk) && isPossibleKey('sk', sk)

export const keyText = ({ pk, sk }: Key): string => `${pk}\n${sk}`
