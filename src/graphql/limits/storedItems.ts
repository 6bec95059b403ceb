import type { StoredItem } from '../generated/resolvers.ts'

/**
 * The cost of one item of each kind at its largest size, in read units: one for each 4 KB, because all are read with strong
 * consistency. The items of a kind that has several are read one after the other.
 */
export const READ_UNITS: Readonly<Record<StoredItem, readonly number[]>> = {
  PERMISSION: [1],
  RESOURCE_SHARE: [1],
  ASSOCIATION: [1],
  // 50 tags of 128 and 256 characters, of which each can be 4 bytes long.
  TAGS: [19],
  // 6,144 characters, each 4 bytes long.
  TEXT: [7],
  REPLACE_WORK: [1, 1],
  // Its description is 1,024 characters long.
  POLICY: [2],
  ATTACHMENT: [1],
}

/** What a query reads for one row, in bytes: its keys, or an item that is little larger. */
export const ROW_BYTES = 1_300

/** The bytes of one read unit. */
export const UNIT_BYTES = 4_096
