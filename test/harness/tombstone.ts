import { expect } from 'vitest'
import { readFrom } from '../../src/table/read.ts'
import type { Key, Store } from '../../src/table/store.ts'

/** Of a thing and all that lies beside its head, nothing is left but what a deletion leaves for ever. */
export async function expectOnlyTombstone(store: Store, head: Key): Promise<void> {
  // All sort keys sort after a blank.
  expect(await readFrom(store, Date.now() + 5_000, { pk: head.pk, sk: ' ' })).toEqual([
    { ...head, revision: expect.any(Number), lastUpdatedTime: expect.any(String) },
  ])
}
