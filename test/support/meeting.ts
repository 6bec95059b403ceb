import { disturbFirst, meanwhile } from './faults.ts'
import { permissionWith } from './permissions.ts'
import { type Client, newClient } from './service.ts'

/** The name of the permission that callers meet at. */
export const NAME = 'phoenix'

/** Two callers of one account: what `other` does falls between the read and the write of the next call of `slow`. */
export async function meeting(versions: number, act: (other: Client, arn: string) => Promise<unknown>) {
  const other = newClient()
  const slow = newClient({ accountId: other.accountId })
  const arn = await permissionWith(other, NAME, versions)
  disturbFirst(slow.store, 'TransactWriteItems', [meanwhile(() => act(other, arn))])
  return { slow, other, arn }
}
