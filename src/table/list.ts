import type { TableName } from './store.ts'

/**
 * A list: a partition, and the beginning that the sort keys of its rows share. Both are always built from the
 * caller, never from a cursor.
 */
export interface List {
  /** Whether the partition is one of the index or of the table itself, of `permissions`, or one of `works`. */
  readonly of: keyof typeof SOURCES
  readonly partition: string
  readonly prefix: string
  /** Where not all of the list is wanted: the longer beginnings of the rows that are, in their order. */
  readonly only?: readonly string[]
}

/** Where the rows of a list are, under which keys, and how they are queried. */
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

/** Only a table itself can be read strongly consistent; works come newest first. */
const SOURCES = {
  index: { table: 'permissions', pk: 'gsi1pk', sk: 'gsi1sk', how: { IndexName: 'gsi1' } },
  table: { table: 'permissions', pk: 'pk', sk: 'sk', how: { ConsistentRead: true } },
  works: { table: 'works', pk: 'pk', sk: 'sk', how: { ConsistentRead: true, ScanIndexForward: false } },
} as const satisfies Record<string, Source>

export const sourceOf = ({ of }: List): Source => SOURCES[of]

/** Sorts after everything that a sort key of ours goes on with: the last of all characters, and no printable one. */
export const END = '\u{10ffff}'
