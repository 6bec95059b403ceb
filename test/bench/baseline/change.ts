import { setTimeout as sleep } from 'node:timers/promises'
import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb'
import { GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Call } from '../../../src/idempotency/call.ts'
import type { Permission } from '../../../src/permissions/permission.ts'
import type { Refusal } from '../../../src/permissions/refusals.ts'
import type { Item } from '../../../src/table/condition.ts'
import type { Guard } from '../../../src/table/guard.ts'
import type { Key, Store } from '../../../src/table/store.ts'
import { type GuardedWrite, rendered } from '../../../src/table/transact.ts'
import { revisionUnchanged } from '../../../src/versioning/preconditions.ts'

/** What follows from what was read: what to write, and the result of the answer. */
interface Following<Result> {
  readonly writes: readonly GuardedWrite<Refusal>[]
  readonly result: Result
}

/** The first wait is about as long as a transaction, later ones grow, so that those who met don't meet again. */
const FIRST_WAIT_MS = 10
const LONGEST_WAIT_MS = 500

/**
 * Reads, checks and writes, on the condition that what was read is still so; else all of it again, in the time that
 * the invocation has.
 *
 * @param follows checks the rules on what was read, and says what to write
 * @throws whatever `follows` throws, and what store or network say, where that is no conflict or the time is up
 */
export async function change<Result>(
  { store, deadline }: Call,
  keys: readonly Key[],
  follows: (...items: (Item | undefined)[]) => Following<Result> | Promise<Following<Result>>,
): Promise<Result> {
  const within = { abortSignal: AbortSignal.timeout(Math.max(0, deadline - Date.now())) }
  for (let longest = FIRST_WAIT_MS; ; longest = Math.min(longest * 2, LONGEST_WAIT_MS)) {
    const items = await Promise.all(keys.map((key) => read(store, key, within)))
    const { writes, result } = await follows(...items)
    try {
      await write(store, writes, within)
      return result
    } catch (error) {
      const wait = Math.random() * longest
      if (!isConflict(error) || Date.now() + wait >= deadline) throw error
      await sleep(wait)
    }
  }
}

interface Within {
  readonly abortSignal: AbortSignal
}

async function read(store: Store, key: Key, within: Within): Promise<Item | undefined> {
  const get = new GetCommand({ TableName: store.permissions, Key: { ...key }, ConsistentRead: true })
  return (await store.documents.send(get, within)).Item
}

/** One item by itself, or several in a transaction, which costs twice as much. */
async function write(store: Store, writes: readonly GuardedWrite<Refusal>[], within: Within): Promise<void> {
  const TransactItems = writes.map((one) => rendered(store, one))
  const [first, ...more] = TransactItems
  if (first && 'Update' in first && more.length === 0) {
    await store.documents.send(new UpdateCommand(first.Update), within)
  } else if (first) {
    await store.documents.send(new TransactWriteCommand({ TransactItems }), within)
  }
}

/** Somebody else was faster, or the store is busy with somebody else. The SDK has not tried these again. */
const isConflict = (error: unknown): boolean =>
  error instanceof ConditionalCheckFailedException ||
  error instanceof TransactionCanceledException ||
  error instanceof TransactionConflictException

/** What changes without a new revision. */
const USES = ['resourceShares', 'targetOfWorks', 'sourceOfWorks'] as const

/** The one lock of all changes: the permission is as it was read, with all that uses it. */
export const asRead = ({ revision, versions }: Permission): Guard<never>[] => [
  revisionUnchanged(revision),
  ...Object.entries(versions).flatMap(([version, uses]) =>
    USES.map(
      (use): Guard<never> => ({
        name: `${use} as read`,
        kind: 'precondition',
        condition: { path: ['versions', version, use], is: '=', value: uses[use] },
      }),
    ),
  ),
]
