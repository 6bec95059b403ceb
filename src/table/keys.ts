import type { Key } from './store.ts'

/**
 * Every key of the tables. Each starts from the caller's account, or from an ARN whose account was checked
 * against the caller's, so that nothing the caller sends reaches anybody else's items.
 */

/** Numbers in keys are padded, so that keys sort as numbers do: as many digits as the largest GraphQL Int has. */
const DIGITS = 10

export const padded = (number: number): string => String(number).padStart(DIGITS, '0')

export const countersKey = (accountId: string): Key => ({ pk: `account#${accountId}`, sk: 'counters' })

export const permissionKey = (arn: string): Key => ({ pk: `permission#${arn}`, sk: 'permission' })

/** The text of one version lies beside the head of its owner, under the head's own partition key. */
export const versionKey = (ownerPk: string, version: number): Key => ({
  pk: ownerPk,
  sk: `version#${padded(version)}`,
})

/** Client tokens are a caller's own for each operation; they are case-sensitive, as keys are. */
export const tokenKey = (accountId: string, operation: string, clientToken: string): Key => ({
  pk: `token#${accountId}#${operation}#${clientToken}`,
  sk: 'token',
})

/** The partition of the index that lists an account's permissions. */
export const permissionsPartition = (accountId: string): string => `account#${accountId}#permissions`

/** The tags of a permission or share lie beside it. */
export const tagsKey = (ownerPk: string): Key => ({ pk: ownerPk, sk: 'tags' })

export const policyKey = (accountId: string, name: string): Key => ({
  pk: `policy#${accountId}#${name}`,
  sk: 'policy',
})

/** The partition of the index that lists an account's policies. */
export const policiesPartition = (accountId: string): string => `account#${accountId}#policies`

/** An attachment lies beside its policy, once under its principal and once under its resource group. */
export const attachmentKey = (policyPk: string, ...parts: readonly string[]): Key => ({
  pk: policyPk,
  sk: `attachment#${joinKeyParts(parts)}`,
})
export const inGroupKey = (policyPk: string, ...parts: readonly string[]): Key => ({
  pk: policyPk,
  sk: `inGroup#${joinKeyParts(parts)}`,
})

/** The partitions of the index that list an account's attachments, by principal and by resource group. */
export const attachmentsPartition = (accountId: string): string => `account#${accountId}#attachments`
export const groupsPartition = (accountId: string): string => `account#${accountId}#groups`

/** Each part with its end: so the first parts of a key are a prefix that no longer part fits. */
export const joinKeyParts = (parts: readonly string[]): string => parts.map((part) => `${part}#`).join('')

/** A resource share, with its associations beside it. */
export const shareKey = (arn: string): Key => ({ pk: `share#${arn}`, sk: 'share' })

/** The partition of the index that lists an account's resource shares. */
export const sharesPartition = (accountId: string): string => `account#${accountId}#shares`

/** A share holds one permission for each resource type: the key leaves room for no second one. */
export const associationKey = (sharePk: string, resourceType: string): Key => ({
  pk: sharePk,
  sk: `permission#${resourceType}`,
})

/** How the sort keys of a permission's associations begin in the index, of one version or of all. */
export const associationsPrefix = (version?: number): string =>
  version === undefined ? 'version#' : `version#${padded(version)}#`

/** The partition of `works` that holds what an account has to do, and had. */
export const worksPartition = (accountId: string): string => `account#${accountId}`

/** A replace work, under an id that sorts by the time when it was accepted. */
export const workKey = (accountId: string, id: string): Key => ({
  pk: worksPartition(accountId),
  sk: `work#${id}`,
})

/** Writing this item wakes the worker: no other key passes the filter of its stream. */
export const wakeKey = (accountId: string, id: string): Key => ({
  pk: worksPartition(accountId),
  sk: `wake#${id}`,
})

const WAKE_KEY = /^account#(\d{12})\nwake#(.+)$/

/** Whose work an item of `works` wakes, and which; nothing where it is no such item. */
export function workOfWakeKey({ pk, sk }: Key): { accountId: string; id: string } | undefined {
  const [, accountId, id] = WAKE_KEY.exec(`${pk}\n${sk}`) ?? []
  return accountId !== undefined && id !== undefined ? { accountId, id } : undefined
}

/** The running works of all accounts, which the sweeper looks through. No request reaches this partition. */
export const RUNNING_PARTITION = 'running'

export const runningKey = (accountId: string, id: string): Key => ({
  pk: RUNNING_PARTITION,
  sk: `${accountId}#${id}`,
})

/** Where the sweeper is in that partition. */
export const ROUND_KEY: Key = { pk: 'round', sk: 'round' }

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
