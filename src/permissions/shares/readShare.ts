import type { Call } from '../../idempotency/once.ts'
import { associationKey } from '../../table/keys.ts'
import { readFrom } from '../../table/read.ts'
import type { Key } from '../../table/store.ts'
import { type Association, associationFrom, isAssociation } from './association.ts'
import { type ResourceShare, shareFrom } from './share.ts'

/** A share with its associations, in one round trip; not of one moment, so that a write has to confirm each. */
export async function readShare(
  { store, deadline }: Call,
  { pk, sk }: Key,
): Promise<{ share: ResourceShare | undefined; associations: Association[] }> {
  // Associations sort before their share.
  const items = await readFrom(store, deadline, associationKey(pk, ''))
  return {
    share: shareFrom(items.find((item) => item['sk'] === sk)),
    associations: items.filter(isAssociation).flatMap((item) => associationFrom(item) ?? []),
  }
}
