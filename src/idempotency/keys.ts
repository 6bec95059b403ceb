import { accountKey } from '../table/keys.ts'
import type { Key } from '../table/store.ts'

/** Client tokens are a caller's own for each operation; they are case-sensitive, as keys are. */
export const tokenKey = (accountId: string, operation: string, clientToken: string): Key =>
  accountKey('token', accountId, operation, clientToken)
