import type { Key } from './store.ts'

/**
 * The parts of which each folder builds the keys of its own items. A key starts from the caller's account, or from an ARN
 * whose account was checked against the caller's, so that nothing the caller sends reaches anybody else's items.
 */

/** The key of an item that has one name in its account: `TYPE#ACCOUNT#PART#PART`, and the type once more. */
export const accountKey = (type: string, accountId: string, ...parts: readonly string[]): Key => ({
  pk: [type, accountId, ...parts].join('#'),
  sk: type,
})

/**
 * The key of an item that has an ARN: `TYPE#ARN`, and the type once more.
 *
 * @param arn one whose account is the caller's
 */
export const arnKey = (type: string, arn: string): Key => ({ pk: `${type}#${arn}`, sk: type })

/** The partition of what belongs to an account; with a name, the partition of the index that holds that list of it. */
export const accountPartition = (accountId: string, list?: string): string =>
  list === undefined ? `account#${accountId}` : `account#${accountId}#${list}`

/** Numbers in keys are padded, so that keys sort as numbers do: as many digits as the largest GraphQL Int has. */
const DIGITS = 10

export const padded = (number: number): string => String(number).padStart(DIGITS, '0')

/** Each part with its end: so the first parts of a key are a prefix that no longer part fits. */
export const joinKeyParts = (parts: readonly string[]): string => parts.map((part) => `${part}#`).join('')

/** The longest keys that DynamoDB takes, in bytes of UTF-8. */
export const KEY_BYTES = { pk: 2048, sk: 1024 } as const

/**
 * Whether an item can have this key. Of one that none can have there is nothing to find, and DynamoDB refuses the
 * question: half of a surrogate pair has no UTF-8.
 */
export const isPossibleKey = (of: keyof Key, text: string): boolean =>
  text !== '' &&
  // No character has less than a byte.
  text.length <= KEY_BYTES[of] &&
  text.isWellFormed() &&
  Buffer.byteLength(text) <= KEY_BYTES[of]
