import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { permissionKey } from '../../src/permissions/keys.ts'
import { runningKey, workKey } from '../../src/replaceWorks/keys.ts'
import type { Running } from '../../src/replaceWorks/running.ts'
import type { Item } from '../../src/table/condition.ts'
import { readItems } from '../../src/table/read.ts'
import type { Key, Store, TableName } from '../../src/table/store.ts'
import { permissionWith } from './permissions.ts'
import { type Client, newAccount, newClient } from './service.ts'
import { shareOf } from './shares.ts'
import { accepted } from './works.ts'

/** What one BatchWriteItem takes. */
const BATCH = 25
/** So many of them at once keep both the engine and us busy. */
const AT_ONCE = 8
/** As many as one permission has at most. */
const EACH = 10

/**
 * Has replace works run in many accounts, ten on a permission of each: those of the first account are accepted by the
 * service, and all others are copies of its items. Nothing wakes the worker to them.
 *
 * @param count a multiple of ten
 * @param noted what else the sweeper has noted of them
 * @returns the keys of what is kept of them for the sweeper
 */
export async function fillWorks(store: Store, count: number, noted: Partial<Running> = {}): Promise<Key[]> {
  const client = newClient({ store })
  const from = await permissionWith(client, 'from', 1)
  const to = await permissionWith(client, 'to', 1)
  await shareOf(client, from)
  const ids: string[] = []
  for (let work = 0; work < EACH; work++) ids.push(await accepted(client, from, to))
  const templates = await templatesOf(client, from, ids, noted)
  const accounts = [client.accountId, ...Array.from({ length: count / EACH - 1 }, newAccount)]
  for (const [table, items] of templates) {
    const each = Math.floor(BATCH / items.length)
    const batches = Array.from({ length: Math.ceil(accounts.length / each) }, (_, batch) =>
      accounts.slice(batch * each, (batch + 1) * each),
    )
    const copy = (account: string) => JSON.parse(JSON.stringify(items).replaceAll(client.accountId, account))
    const write = async () => {
      for (let some = batches.pop(); some; some = batches.pop()) await put(store, table, some.flatMap(copy))
    }
    await Promise.all(Array.from({ length: AT_ONCE }, write))
  }
  return accounts.flatMap((account) => ids.map((id) => runningKey(account, id)))
}

/** The items of the works of one account. */
async function templatesOf(
  { accountId, store }: Client,
  from: string,
  ids: readonly string[],
  noted: Partial<Running>,
) {
  const deadline = Date.now() + 10_000
  const read = (keyOf: typeof workKey) =>
    readItems(
      store,
      deadline,
      ids.map((id) => keyOf(accountId, id)),
      'works',
    )
  const running = (await read(runningKey)).map((item) => ({ ...item, ...noted }))
  const works = [...(await read(workKey)), ...running]
  const heads = await readItems(store, deadline, [permissionKey(from)])
  return [
    ['works', works],
    ['permissions', heads],
  ] as const
}

async function put(store: Store, table: TableName, items: readonly Item[]): Promise<void> {
  const puts = items.map((Item) => ({ PutRequest: { Item } }))
  const { UnprocessedItems = {} } = await store.documents.send(
    new BatchWriteCommand({ RequestItems: { [store[table]]: puts } }),
  )
  if (Object.keys(UnprocessedItems).length > 0) throw new Error('the engine left items out')
}
