import { versionKey } from '../table/keys.ts'
import type { GuardedWrite } from '../table/transact.ts'
import type { VersionBody } from './head.ts'

/** The text of a version comes and goes in the transaction that changes its head, whose guards protect both. */

export const bodyAdded = (ownerPk: string, version: number, body: VersionBody): GuardedWrite<never> => ({
  key: versionKey(ownerPk, version),
  put: { ...body },
  guards: [],
})

export const bodyRemoved = (ownerPk: string, version: number): GuardedWrite<never> => ({
  key: versionKey(ownerPk, version),
  delete: true,
  guards: [],
})
