import { cursorOf } from './cursor.ts'
import type { List } from './list.ts'
import { type Page, type Position, readPage } from './page.ts'
import type { Key, Store } from './store.ts'

/** A page with what its rows stand for. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | undefined }
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
  return connected(list, await readPage(store, deadline, list, position), read)
}

/**
 * The same for a list of which these rows alone are wanted.
 *
 * @param keys keys of rows in the list's own partition, which come newest first
 */
export function readListed<Node>(
  list: List,
  keys: readonly Key[],
  { first, after }: Position,
  read: (key: Key) => Promise<Node | undefined>,
): Promise<Connection<Node>> {
  const rows = keys.map((key) => ({ key, position: key.sk }))
  const left = rows.filter(({ position }) => after === undefined || position < after)
  return connected(list, { rows: left.slice(0, first), hasNextPage: left.length > first }, read)
}

async function connected<Node>(
  list: List,
  { rows, hasNextPage }: Page,
  read: (key: Key) => Promise<Node | undefined>,
): Promise<Connection<Node>> {
  const nodes = await Promise.all(rows.map(({ key }) => read(key)))
  const last = rows.at(-1)
  return {
    edges: rows.flatMap(({ position }, index) => {
      const node = nodes[index]
      return node === undefined ? [] : [{ cursor: cursorOf(list, position), node }]
    }),
    pageInfo: { hasNextPage, endCursor: last && cursorOf(list, last.position) },
  }
}
