import type { GuardedWrite } from '../table/transact.ts'
import type { VersionDocument } from './head.ts'
import { versionKey } from './keys.ts'

/** The text of a version comes and goes in the transaction that changes its head, whose guards protect both. */

export const documentAdded = (
  ownerPk: string,
  version: number,
  document: VersionDocument,
): GuardedWrite<never> => ({
  key: versionKey(ownerPk, version),
  put: { ...document },
  guards: [],
})

export const documentRemoved = (ownerPk: string, version: number): GuardedWrite<never> => ({
  key: versionKey(ownerPk, version),
  delete: true,
  guards: [],
})
