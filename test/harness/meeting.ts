import { AHEAD_MS, onClock, withClock } from './clocks.ts'
import { type Family, PERMISSIONS, withVersions } from './families.ts'
import { disturbFirst, meanwhile } from './faults.ts'
import { type Client, newClient } from './service.ts'

/** The name of the permission or policy that callers meet at. */
export const NAME = 'phoenix'

/**
 * Two callers of one account: what `other` does falls between the read and the write of the next call of `slow`, whose
 * clock is ahead, so that it is not by its time that it learns of what others did.
 */
export const meeting = (
  versions: number,
  act: (other: Client, id: string) => Promise<unknown>,
  family: Family = PERMISSIONS,
) => meetingAt((client) => withVersions(family, client, NAME, versions), act)

/** @param make makes what they meet at, and gives its id */
export async function meetingAt(
  make: (client: Client) => Promise<string>,
  act: (other: Client, id: string) => Promise<unknown>,
) {
  const other = newClient()
  const slow = withClock(AHEAD_MS, newClient({ accountId: other.accountId }))
  const arn = await make(other)
  disturbFirst(slow.store, 'TransactWriteItems', [meanwhile(() => onClock(0, () => act(other, arn)))])
  return { slow, other, arn }
}
