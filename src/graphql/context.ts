import type { Call } from '../idempotency/once.ts'
import { PermissionReader } from '../permissions/reader.ts'

/** Who calls: told by the gateway, which has verified it. */
export interface Caller {
  readonly accountId: string
  readonly scopes: readonly string[]
}

/** What every resolver is given. */
export interface Context {
  readonly call: Call
  readonly scopes: readonly string[]
  readonly permissions: PermissionReader
}

export const contextOf = ({ accountId, scopes }: Caller, call: Omit<Call, 'accountId'>): Context => {
  const own = { ...call, accountId }
  return { call: own, scopes, permissions: new PermissionReader(own) }
}
