import { createHash } from 'node:crypto'
import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { untilAnswered } from './retry.ts'
import type { Key, Store } from './store.ts'

/**
 * A list: a partition, and the beginning that the sort keys of its rows share. Both are always built from the
 * caller, never from a cursor.
 */
export interface List {
  /** Whether the partition is one of the index, or of the table itself. */
  readonly of: keyof typeof KEYS
  readonly partition: string
  readonly prefix: string
  /** Where not all of the list is wanted: the longer beginnings of the rows that are, in their order. */
  readonly only?: readonly string[]
}

/** The keys of partitions and rows. Only the table itself can be read strongly consistent. */
const KEYS = {
  index: { pk: 'gsi1pk', sk: 'gsi1sk', how: { IndexName: 'gsi1' } },
  table: { pk: 'pk', sk: 'sk', how: { ConsistentRead: true } },
} as const

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
  readonly cursor: string
}

interface Page {
  readonly rows: readonly Row[]
  readonly hasNextPage: boolean
}

/** The longest sort key that DynamoDB takes, in bytes of UTF-8. */
const KEY_BYTES = 1024

/** Sorts after everything that a sort key of ours goes on with: the last of all characters, and no printable one. */
const END = '\u{10ffff}'

/**
 * One page of a list, one round trip for its rows, or one for each part of the list. The rows find and never decide: the index may be late, so what a
 * row names is read by key, and what has gone meanwhile drops out.
 *
 * @param read reads what a key stands for
 * @throws Unavailable where the store did not answer before the deadline
 */
export async function readConnection<Node>(
  store: Store,
  deadline: number,
  list: List,
  position: Position,
  read: (key: Key) => Promise<Node | undefined>,
): Promise<Connection<Node>> {
  const { rows, hasNextPage } = await readPage(store, deadline, list, position)
  const nodes = await Promise.all(rows.map(({ key }) => read(key)))
  return {
    edges: rows.flatMap(({ cursor }, index) => {
      const node = nodes[index]
      return node === undefined ? [] : [{ cursor, node }]
    }),
    pageInfo: { hasNextPage, endCursor: rows.at(-1)?.cursor },
  }
}

/** The rows of one page; their keys stay far below the 1 MB that one query reads. */
async function readPage(
  store: Store,
  deadline: number,
  list: List,
  { first, after }: Position,
): Promise<Page> {
  const rows: Row[] = []
  for (const part of list.only ?? [list.prefix]) {
    // A row more than was asked for tells that there is a next page.
    if (rows.length > first) break
    const isBehind = after !== undefined && after > part && !after.startsWith(part)
    if (!isBehind) rows.push(...(await readRows(store, deadline, list, part, first + 1 - rows.length, after)))
  }
  return { rows: rows.slice(0, first), hasNextPage: rows.length > first }
}

/** The first rows of a list that begin like this, after a position. */
async function readRows(
  store: Store,
  deadline: number,
  list: List,
  part: string,
  count: number,
  after: string | undefined,
): Promise<Row[]> {
  // No key begins like that, and DynamoDB refuses the question.
  if (Buffer.byteLength(part + END) > KEY_BYTES) return []
  const keys = KEYS[list.of]
  const { Items = [] } = await untilAnswered(deadline, (within) =>
    store.documents.send(
      new QueryCommand({
        TableName: store.permissions,
        ...keys.how,
        KeyConditionExpression: `${keys.pk} = :partition AND ${keys.sk} BETWEEN :from AND :to`,
        ExpressionAttributeValues: {
          ':partition': list.partition,
          // Keys can't be empty; all of ours sort after a blank.
          ':from': after?.startsWith(part) ? after : part || ' ',
          ':to': part + END,
        },
        // The row that we go on after comes first, if it is still there.
        Limit: count + 1,
      }),
      within,
    ),
  )
  return Items.filter((item) => item[keys.sk] !== after)
    .slice(0, count)
    .map((item) => ({
      key: { pk: String(item['pk']), sk: String(item['sk']) },
      cursor: cursorOf(list, String(item[keys.sk])),
    }))
}

/** Bytes of the seal in a cursor: enough that no mistyped or foreign cursor passes by chance. */
const SEAL_BYTES = 8

/** The sort key sealed with its list, so that a cursor fits the very list that it came from and no other. */
function cursorOf(list: List, position: string): string {
  return Buffer.concat([sealOf(list, position), Buffer.from(position.slice(list.prefix.length))]).toString(
    'base64url',
  )
}

/** The sort key that a cursor of this list stands for, `undefined` where it is none of this list's. */
export function positionOf(list: List, cursor: string): string | undefined {
  const bytes = Buffer.from(cursor, 'base64url')
  const position = list.prefix + bytes.subarray(SEAL_BYTES).toString()
  // Compared as text: a cursor has one spelling only, and what isn't base64url at all has none.
  return cursorOf(list, position) === cursor ? position : undefined
}

const sealOf = ({ partition, prefix }: List, position: string): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([partition, prefix, position]))
    .digest()
    .subarray(0, SEAL_BYTES)
