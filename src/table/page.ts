import { createHash } from 'node:crypto'
import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { isPossibleKey, KEY_BYTES } from './keys.ts'
import { retryUntilDeadline } from './retry.ts'
import type { Key, Store, TableName } from './store.ts'

/**
 * A list: a partition, and the beginning that the sort keys of its rows share. Both are always built from the
 * caller, never from a cursor.
 */
export interface List {
  /** Whether the partition is one of the index or of the table itself, of `permissions`, or one of `works`. */
  readonly of: keyof typeof KEYS
  readonly partition: string
  readonly prefix: string
  /** Where not all of the list is wanted: the longer beginnings of the rows that are, in their order. */
  readonly only?: readonly string[]
}

interface Source {
  readonly table: TableName
  readonly pk: string
  readonly sk: string
  readonly how: {
    readonly IndexName?: string
    readonly ConsistentRead?: boolean
    readonly ScanIndexForward?: boolean
  }
}

/** The keys of partitions and rows. Only a table itself can be read strongly consistent; works come newest first. */
const KEYS = {
  index: { table: 'permissions', pk: 'gsi1pk', sk: 'gsi1sk', how: { IndexName: 'gsi1' } },
  table: { table: 'permissions', pk: 'pk', sk: 'sk', how: { ConsistentRead: true } },
  works: { table: 'works', pk: 'pk', sk: 'sk', how: { ConsistentRead: true, ScanIndexForward: false } },
} as const satisfies Record<string, Source>

/** Which page of a list: how many rows at most, and the sort key to go on after, as `positionOf` gives it. */
export interface Position {
  readonly first: number
  readonly after?: string
}

/** A page with what its rows stand for. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | undefined }
}

interface Row {
  readonly key: Key
  /** The sort key by which it stands in the list. */
  readonly position: string
}

interface Page {
  readonly rows: readonly Row[]
  readonly hasNextPage: boolean
}

/** Sorts after everything that a sort key of ours goes on with: the last of all characters, and no printable one. */
const END = '\u{10ffff}'

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
  const { table, pk, sk, how }: Source = KEYS[list.of]
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

/** Bytes of the seal in a cursor: enough that no mistyped or foreign cursor passes by chance. */
const SEAL_BYTES = 8

/** The longest cursor: base64 writes three bytes as four characters. */
const LONGEST_CURSOR = Math.ceil(((SEAL_BYTES + KEY_BYTES.sk) * 4) / 3)

/** The sort key sealed with its list, so that a cursor fits the very list that it came from and no other. */
function cursorOf(list: List, position: string): string {
  return Buffer.concat([sealOf(list, position), Buffer.from(position.slice(list.prefix.length))]).toString(
    'base64url',
  )
}

/** The sort key that a cursor of this list stands for, `undefined` where it is none of this list's. */
export function positionOf(list: List, cursor: string): string | undefined {
  if (cursor.length > LONGEST_CURSOR) return undefined
  const bytes = Buffer.from(cursor, 'base64url')
  const position = list.prefix + bytes.subarray(SEAL_BYTES).toString()
  // Compared as text: a cursor has one spelling only, and what isn't base64url at all has none.
  if (cursorOf(list, position) !== cursor) return undefined
  // The seal is no secret: what somebody has sealed themselves may be no key of ours, or lie behind all of them.
  return isPossibleKey('sk', position) && !position.includes(END) ? position : undefined
}

const sealOf = ({ partition, prefix }: List, position: string): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([partition, prefix, position]))
    .digest()
    .subarray(0, SEAL_BYTES)
