import { accountPartition, arnKey, padded } from '../table/keys.ts'
import type { Key } from '../table/store.ts'

/** A resource share, with its associations beside it. */
export const shareKey = (arn: string): Key => arnKey('share', arn)

/** The partition of the index that lists an account's resource shares. */
export const sharesPartition = (accountId: string): string => accountPartition(accountId, 'shares')

/** A share holds one permission for each resource type: the key leaves room for no second one. */
export const associationKey = (sharePk: string, resourceType: string): Key => ({
  pk: sharePk,
  sk: `permission#${resourceType}`,
})

/** How the sort keys of a permission's associations begin in the index, of one version or of all. */
export const associationsPrefix = (version?: number): string =>
  version === undefined ? 'version#' : `version#${padded(version)}#`
