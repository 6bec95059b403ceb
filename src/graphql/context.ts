import type { Call } from '../idempotency/once.ts'
import { PermissionReader } from '../permissions/reader.ts'
import { PolicyReader } from '../policies/reader.ts'

/** Who calls: told by the gateway, which has verified it. */
export interface Caller {
  readonly accountId: string
  readonly scopes: readonly string[]
}

/** What every resolver is given. */
export interface Context {
  readonly call: Call
  /** Tells this request from all others, in its answer and in the logs. */
  readonly requestId: string
  readonly scopes: readonly string[]
  readonly permissions: PermissionReader
  readonly policies: PolicyReader
}

export const contextOf = (
  { accountId, scopes }: Caller,
  requestId: string,
  call: Omit<Call, 'accountId'>,
): Context => {
  const own = { ...call, accountId }
  return {
    call: own,
    requestId,
    scopes,
    permissions: new PermissionReader(own),
    policies: new PolicyReader(own),
  }
}
