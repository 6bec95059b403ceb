import { accountKey, accountPartition, joinKeyParts } from '../table/keys.ts'
import type { Key } from '../table/store.ts'

export const policyKey = (accountId: string, name: string): Key => accountKey('policy', accountId, name)

/** The partition of the index that lists an account's policies. */
export const policiesPartition = (accountId: string): string => accountPartition(accountId, 'policies')

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
export const attachmentsPartition = (accountId: string): string => accountPartition(accountId, 'attachments')
export const groupsPartition = (accountId: string): string => accountPartition(accountId, 'groups')
