import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { orderOf } from './condition.ts'
import { isPossibleKey } from './keys.ts'
import { END, type List, sourceOf } from './list.ts'
import { retryUntilDeadline } from './retry.ts'
import type { Key, Store } from './store.ts'

export interface Row {
  readonly key: Key
  /** The sort key by which it stands in the list. */
  readonly position: string
}

/** What of a list is wanted: the rows from one position to another, of which either is left open. */
export interface Span {
  readonly after?: string | undefined
  readonly before?: string | undefined
}

/**
 * Reads the first rows of a span, or the last ones, the last one first: so many, and the rows at its very ends beside
 * them, if they are still there.
 */
export type ReadRows = (span: Span, from: 'start' | 'end', count: number) => Promise<Row[]>

/** Whether a row lies within a span, and not at one of its ends. */
export const isWithin =
  ({ after, before }: Span) =>
  ({ position }: Row): boolean =>
    position !== after && position !== before

/**
 * The rows of a list in the store, one query for each part of it that is wanted, until there are enough.
 *
 * @throws UnavailableError where the store did not answer before the deadline
 */
export const rowsOf =
  (store: Store, deadline: number, list: List): ReadRows =>
  async (span, from, count) => {
    const rows: Row[] = []
    const parts = list.only ?? [list.prefix]
    for (const part of from === 'start' ? parts : parts.toReversed()) {
      const left = count - rows.filter(isWithin(span)).length
      if (left <= 0) break
      rows.push(...(await query(store, deadline, list, part, span, from, left)))
    }
    return rows
  }

/** The same of rows that are here already, in the order of their list: newest first. */
export const rowsAmong =
  (rows: readonly Row[]): ReadRows =>
  async ({ after, before }, from) => {
    const found = rows.filter(
      ({ position }) =>
        (after === undefined || position <= after) && (before === undefined || position >= before),
    )
    return from === 'start' ? found : found.toReversed()
  }

async function query(
  store: Store,
  deadline: number,
  list: List,
  part: string,
  { after, before }: Span,
  from: 'start' | 'end',
  count: number,
): Promise<Row[]> {
  const { table, pk, sk, how } = sourceOf(list)
  const isAscending = how.ScanIndexForward !== false
  const [low, high] = isAscending ? [after, before] : [before, after]
  // The part lies outside of the span, or no key begins like that.
  if (low !== undefined && low > part && !low.startsWith(part)) return []
  if (high !== undefined && high < part) return []
  if (!isPossibleKey('sk', part + END)) return []
  // Keys can't be empty; all of ours sort after a blank.
  const lowest = low?.startsWith(part) ? low : part || ' '
  const highest = high?.startsWith(part) ? high : part + END
  // The store refuses a range that ends before it begins.
  if (orderOf(lowest, highest) > 0) return []
  const { Items = [] } = await retryUntilDeadline(deadline, (within) =>
    store.documents.send(
      new QueryCommand({
        TableName: store[table],
        ...how,
        KeyConditionExpression: `${pk} = :partition AND ${sk} BETWEEN :lowest AND :highest`,
        ExpressionAttributeValues: { ':partition': list.partition, ':lowest': lowest, ':highest': highest },
        ScanIndexForward: isAscending === (from === 'start'),
        // The row at the near end comes first. Where the one at the far end comes, too, that is all there is.
        Limit: count + 1,
      }),
      within,
    ),
  )
  return Items.map((item) => ({
    key: { pk: String(item['pk']), sk: String(item['sk']) },
    position: String(item[sk]),
  }))
}
