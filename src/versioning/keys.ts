import { accountPartition, padded } from '../table/keys.ts'
import type { Key } from '../table/store.ts'

/** How many there are of what has a limit in an account. */
export const countersKey = (accountId: string): Key => ({ pk: accountPartition(accountId), sk: 'counters' })

/** The document of one version lies beside the head of its owner, under the head's own partition key. */
export const versionKey = (ownerPk: string, version: number): Key => ({
  pk: ownerPk,
  sk: `version#${padded(version)}`,
})
