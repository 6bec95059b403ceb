import { accountPartition, arnKey } from '../table/keys.ts'
import type { Key } from '../table/store.ts'

export const permissionKey = (arn: string): Key => arnKey('permission', arn)

/** The partition of the index that lists an account's permissions. */
export const permissionsPartition = (accountId: string): string => accountPartition(accountId, 'permissions')
