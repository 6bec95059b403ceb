import type { List } from './list.ts'
import { isWithin, type ReadRows, type Row, rowsOf, type Span } from './rows.ts'
import type { Key, Store } from './store.ts'

/**
 * Which page of a list: how many rows at most, the first or the last of those between two positions, which are sort keys
 * as `positionOf` gives them. Where they are left open, those are the start and the end of the list.
 */
export type Position = Span & ({ readonly first: number } | { readonly last: number })

export interface Page {
  readonly rows: readonly Row[]
  /**
   * Whether the list has rows before this page, and after it. Where the row that the page goes on from is gone, nothing
   * that was read shows that: it is asked for then, once, in queries of its own.
   */
  readonly hasPreviousPage: () => Promise<boolean>
  readonly hasNextPage: () => Promise<boolean>
}

/**
 * The rows of one page; their keys stay far below the 1 MB that one query reads.
 *
 * @throws UnavailableError where the store did not answer before the deadline
 */
export async function readPage(read: ReadRows, position: Position): Promise<Page> {
  const { after, before } = position
  const isForward = 'first' in position
  const count = isForward ? position.first : position.last
  // A row more than was asked for shows that there is more.
  const found = await read({ after, before }, isForward ? 'start' : 'end', count + 1)
  const within = found.filter(isWithin(position))
  const rows = within.slice(0, count)
  const isMore = within.length > count

  const lies = async (cursor: string | undefined, beyond: Span): Promise<boolean> => {
    if (cursor === undefined) return false
    // The row of the cursor itself is one that lies beyond the page.
    if (found.some((row) => row.position === cursor)) return true
    return (await read(beyond, 'start', 1)).length > 0
  }
  return {
    rows: isForward ? rows : rows.toReversed(),
    hasPreviousPage: once(async () => (!isForward && isMore) || lies(after, { before: after })),
    hasNextPage: once(async () => (isForward && isMore) || lies(before, { after: before })),
  }
}

/** However often it is asked for, it is found out once. */
function once<Answer>(find: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined
  return () => {
    answer ??= find()
    return answer
  }
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
  const read = rowsOf(store, deadline, list)
  for (let page: Page | undefined; !page || (await page.hasNextPage()); ) {
    page = await readPage(read, { first, after: page?.rows.at(-1)?.position })
    yield page.rows.map(({ key }) => key)
  }
}
