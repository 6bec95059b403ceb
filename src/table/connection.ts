import { cursorOf } from './cursor.ts'
import type { List } from './list.ts'
import { type Page, type Position, readPage } from './page.ts'
import { rowsAmong, rowsOf } from './rows.ts'
import type { Key, Store } from './store.ts'

/** A page with what its rows stand for. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
  readonly pageInfo: Pick<Page, 'hasPreviousPage' | 'hasNextPage'> & {
    readonly startCursor: string | undefined
    readonly endCursor: string | undefined
  }
}

/**
 * One page of a list, one round trip for its rows, or one for each part of the list. The rows find and never decide:
 * the index may be late, so what a row names is read by key, and what has gone meanwhile drops out.
 *
 * @param read reads what a key stands for
 * @throws UnavailableError where the store did not answer before the deadline
 */
export async function readConnection<Node>(
  store: Store,
  deadline: number,
  list: List,
  position: Position,
  read: (key: Key) => Promise<Node | undefined>,
): Promise<Connection<Node>> {
  return connected(list, await readPage(rowsOf(store, deadline, list), position), read)
}

/**
 * The same for a list of which these rows alone are wanted.
 *
 * @param keys keys of rows in the list's own partition, which come newest first
 */
export async function readListed<Node>(
  list: List,
  keys: readonly Key[],
  position: Position,
  read: (key: Key) => Promise<Node | undefined>,
): Promise<Connection<Node>> {
  const rows = keys.map((key) => ({ key, position: key.sk }))
  return connected(list, await readPage(rowsAmong(rows), position), read)
}

async function connected<Node>(
  list: List,
  { rows, hasPreviousPage, hasNextPage }: Page,
  read: (key: Key) => Promise<Node | undefined>,
): Promise<Connection<Node>> {
  const nodes = await Promise.all(rows.map(({ key }) => read(key)))
  const cursorAt = (index: number) => {
    const row = rows.at(index)
    return row && cursorOf(list, row.position)
  }
  return {
    edges: rows.flatMap(({ position }, index) => {
      const node = nodes[index]
      return node === undefined ? [] : [{ cursor: cursorOf(list, position), node }]
    }),
    pageInfo: { hasPreviousPage, hasNextPage, startCursor: cursorAt(0), endCursor: cursorAt(-1) },
  }
}
