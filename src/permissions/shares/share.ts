import type { Item } from '../../table/condition.ts'
import type { Changes } from '../../table/expression.ts'

/** A resource share as it is stored under its ARN; its associations lie beside it. */
export interface ResourceShare {
  readonly arn: string
  readonly name: string
  readonly allowExternalPrincipals: boolean
  /** The resource types that it has a permission for. Which one, in which version, the association tells. */
  readonly types: Readonly<Record<string, true>>
  readonly creationTime: string
  readonly lastUpdatedTime: string
}

const PK_PREFIX = 'share#'

export const shareArnIn = (pk: unknown): string => String(pk).slice(PK_PREFIX.length)

/** The resource share that an item under `shareKey` holds. */
export function shareFrom(item: Item | undefined): ResourceShare | undefined {
  return item && ({ ...item, arn: shareArnIn(item['pk']) } as unknown as ResourceShare)
}

export const typeAdded = (resourceType: string, time: string): Changes => ({
  set: [
    [['types', resourceType], true],
    [['lastUpdatedTime'], time],
  ],
})

export const typeRemoved = (resourceType: string, time: string): Changes => ({
  set: [[['lastUpdatedTime'], time]],
  remove: [['types', resourceType]],
})
