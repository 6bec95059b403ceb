import { disturbFirst, type Fault, meanwhile } from './faults.ts'
import { type Client, newClient } from './service.ts'

const passes: Fault = ({ send }) => send()

/**
 * Two callers of one account: what `other` does falls between the read and the n-th write of the next call of `slow`.
 */
export function meetingAt(act: (other: Client) => Promise<unknown>, write = 1) {
  const other = newClient()
  const slow = newClient({ accountId: other.accountId })
  const before = Array.from({ length: write - 1 }, () => passes)
  disturbFirst(slow.store, 'TransactWriteItems', [...before, meanwhile(() => act(other))])
  return { slow, other }
}
