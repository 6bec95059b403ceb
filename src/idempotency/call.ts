import type { Store } from '../table/store.ts'

/** What a call runs on: whose it is, where it writes, and until when. */
export interface Call {
  readonly accountId: string
  readonly region: string
  readonly store: Store
  /** When the last of its requests must be answered, by the steady clock. A fence may take FENCING_MS more. */
  readonly deadline: number
}
