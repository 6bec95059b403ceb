import { AHEAD_MS, onClock, withClock } from './clocks.ts'
import { disturbFirst, type Fault, meanwhile } from './faults.ts'
import { type Client, newClient } from './service.ts'

const passes: Fault = ({ send }) => send()

/**
 * Two callers of one account: what `other` does falls between the read and the n-th write of the next call of `slow`,
 * whose clock is ahead, so that it is not by its time that it learns of what others did.
 */
export function meetingAt(act: (other: Client) => Promise<unknown>, write = 1) {
  const other = newClient()
  const slow = withClock(AHEAD_MS, newClient({ accountId: other.accountId }))
  const before = Array.from({ length: write - 1 }, () => passes)
  disturbFirst(slow.store, 'TransactWriteItems', [...before, meanwhile(() => onClock(0, () => act(other)))])
  return { slow, other }
}
