import { createHash } from 'node:crypto'
import { isPossibleKey, KEY_BYTES } from './keys.ts'
import { END, type List } from './list.ts'

/** Bytes of the seal in a cursor: enough that no mistyped or foreign cursor passes by chance. */
const SEAL_BYTES = 8

/** The longest cursor: base64 writes three bytes as four characters. */
const LONGEST_CURSOR = Math.ceil(((SEAL_BYTES + KEY_BYTES.sk) * 4) / 3)

/** The sort key sealed with its list, so that a cursor fits the very list that it came from and no other. */
export function cursorOf(list: List, position: string): string {
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
