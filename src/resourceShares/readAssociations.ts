import type { Call } from '../idempotency/call.ts'
import { readFrom } from '../table/read.ts'
import type { Key } from '../table/store.ts'
import { type Association, associationFrom, isAssociation } from './association.ts'
import { associationKey } from './keys.ts'

/** The associations of a share, in one round trip; not of one moment, so that a write has to confirm them all. */
export async function readAssociations({ store, deadline }: Call, { pk }: Key): Promise<Association[]> {
  const items = await readFrom(store, deadline, associationKey(pk, ''))
  return items.filter(isAssociation).flatMap((item) => associationFrom(item) ?? [])
}
