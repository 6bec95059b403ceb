import type { Call } from '../idempotency/call.ts'
import { PermissionReader } from '../permissions/reader.ts'
import { PolicyReader } from '../policies/reader.ts'
import { WorkReader } from '../replaceWorks/reader.ts'
import { ShareReader } from '../resourceShares/reader.ts'
import { itemLoader } from '../table/loader.ts'

/** Who calls, as the gateway has verified it. */
export interface Caller {
  readonly accountId: string
  readonly scopes: readonly string[]
}

/** What every resolver receives. */
export interface Context {
  readonly call: Call
  /** Identifies this request in its answer and in the logs. */
  readonly requestId: string
  readonly scopes: readonly string[]
  readonly permissions: PermissionReader
  readonly policies: PolicyReader
  readonly shares: ShareReader
  readonly works: WorkReader
}

export const contextOf = (
  { accountId, scopes }: Caller,
  requestId: string,
  call: Omit<Call, 'accountId'>,
): Context => {
  const own = { ...call, accountId }
  const items = itemLoader(call.store, call.deadline)
  return {
    call: own,
    requestId,
    scopes,
    permissions: new PermissionReader(own, items),
    shares: new ShareReader(own, items),
    policies: new PolicyReader(own),
    works: new WorkReader(own, items),
  }
}
