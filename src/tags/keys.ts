import type { Key } from '../table/store.ts'

/** The tags of a permission or share lie beside it. */
export const tagsKey = (ownerPk: string): Key => ({ pk: ownerPk, sk: 'tags' })
