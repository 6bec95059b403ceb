import type { Item } from '../table/condition.ts'
import type { Changes } from '../table/expression.ts'
import type { Guard } from '../table/guard.ts'
import type { Key } from '../table/store.ts'
import type { GuardedWrite } from '../table/transact.ts'
import { rises } from '../versioning/times.ts'

/** A resource share as it is stored under its ARN; its associations lie beside it. */
export interface ResourceShare {
  readonly arn: string
  readonly name: string
  readonly allowExternalPrincipals: boolean
  /** The resource types that it has a permission for. Which one, in which version, is kept in the association. */
  readonly resourceTypes: Readonly<Record<string, true>>
  readonly creationTime: string
  readonly lastUpdatedTime: string
}

const PK_PREFIX = 'share#'

export const shareArnIn = (pk: unknown): string => String(pk).slice(PK_PREFIX.length)

/** The resource share that an item under `shareKey` holds. */
export function shareFrom(item: Item | undefined): ResourceShare | undefined {
  return item && ({ ...item, arn: shareArnIn(item['pk']) } as unknown as ResourceShare)
}

/** A share changes. Nothing else sets its time, which rises. */
export const shareChanged = <Refusal>(
  key: Key,
  time: string,
  guards: readonly Guard<Refusal>[],
  { set = [], ...changes }: Changes = {},
): GuardedWrite<Refusal> => ({
  key,
  guards: [...guards, rises('shareTimeRises', time)],
  update: { ...changes, set: [...set, [['lastUpdatedTime'], time]] },
})

export const typeAdded = (resourceType: string): Changes => ({
  set: [[['resourceTypes', resourceType], true]],
})

export const typeRemoved = (resourceType: string): Changes => ({ remove: [['resourceTypes', resourceType]] })
