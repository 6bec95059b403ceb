import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { isPossibleKey } from './keys.ts'
import { END, type List, sourceOf } from './list.ts'
import { retryUntilDeadline } from './retry.ts'
import type { Key, Store } from './store.ts'

/** Which page of a list: how many rows at most, and the sort key to go on after, as `positionOf` gives it. */
export interface Position {
  readonly first: number
  readonly after?: string
}

interface Row {
  readonly key: Key
  /** The sort key by which it stands in the list. */
  readonly position: string
}

export interface Page {
  readonly rows: readonly Row[]
  readonly hasNextPage: boolean
}

/**
 * The rows of one page; their keys stay far below the 1 MB that one query reads.
 *
 * @throws UnavailableError where the store did not answer before the deadline
 */
export async function readPage(
  store: Store,
  deadline: number,
  list: List,
  { first, after }: Position,
): Promise<Page> {
  const rows: Row[] = []
  for (const part of list.only ?? [list.prefix]) {
    // A row more than was asked for shows that there is a next page.
    if (rows.length > first) break
    const isBehind = after !== undefined && after > part && !after.startsWith(part)
    if (!isBehind) rows.push(...(await readRows(store, deadline, list, part, first + 1 - rows.length, after)))
  }
  return { rows: rows.slice(0, first), hasNextPage: rows.length > first }
}

/**
 * Walks through a list to its end, some rows at a time, as it is at each of these moments.
 *
 * @throws UnavailableError where the store did not answer before the deadline
 */
export async function* walk(
  store: Store,
  deadline: number,
  list: List,
  first: number,
): AsyncGenerator<Key[]> {
  for (let page: Page | undefined; page?.hasNextPage ?? true; ) {
    const after = page?.rows.at(-1)?.position
    page = await readPage(store, deadline, list, { first, ...(after !== undefined && { after }) })
    yield page.rows.map(({ key }) => key)
  }
}

/** The first rows of a list that begin like this, after a position; it may be one more than was asked for. */
async function readRows(
  store: Store,
  deadline: number,
  list: List,
  part: string,
  count: number,
  after: string | undefined,
): Promise<Row[]> {
  // No key begins like that.
  if (!isPossibleKey('sk', part + END)) return []
  const { table, pk, sk, how } = sourceOf(list)
  const from = after?.startsWith(part) ? after : undefined
  const isBackward = how.ScanIndexForward === false
  const { Items = [] } = await retryUntilDeadline(deadline, (within) =>
    store.documents.send(
      new QueryCommand({
        TableName: store[table],
        ...how,
        KeyConditionExpression: `${pk} = :partition AND ${sk} BETWEEN :from AND :to`,
        ExpressionAttributeValues: {
          ':partition': list.partition,
          // Keys can't be empty; all of ours sort after a blank.
          ':from': (isBackward ? undefined : from) ?? (part || ' '),
          ':to': (isBackward ? from : undefined) ?? part + END,
        },
        // The row that we go on after comes first, if it is still there.
        Limit: count + 1,
      }),
      within,
    ),
  )
  return Items.filter((item) => item[sk] !== after).map((item) => ({
    key: { pk: String(item['pk']), sk: String(item['sk']) },
    position: String(item[sk]),
  }))
}
