import { type Refusal, refusal } from '../permissions/refusals.ts'
import type { Guard } from '../table/guard.ts'
import { isTheDefault, versionExists } from '../versioning/conditions.ts'
import type { Association } from './association.ts'

/** The guards on shares, on their associations, and on the heads of the permissions that they use. */

/** How many permissions a resource share can have: with their heads, they all fit into one transaction. */
export const ASSOCIATION_LIMIT = 40

/** The same words for a share that is missing and for one that is someone else's. */
export const shareExists = (arn: string, argument = 'resourceShareArn'): Guard<Refusal> => ({
  name: 'shareExists',
  kind: 'presence',
  condition: { exists: ['pk'] },
  means: () =>
    refusal({
      code: 'UnknownResourceException',
      message: `There is no resource share ${arn}.`,
      path: ['input', argument],
    }),
})

export const belowTheAssociationLimit: Guard<Refusal> = {
  name: 'belowTheAssociationLimit',
  kind: 'rule',
  condition: { sizeOf: ['resourceTypes'], is: '<', value: ASSOCIATION_LIMIT },
  means: () =>
    refusal({
      code: 'OperationNotPermittedException',
      message: `The resource share already has ${ASSOCIATION_LIMIT} permissions, the most that it can have. Take one away with disassociateResourceSharePermission, or use another share.`,
      path: ['input', 'resourceShareArn'],
      blockers: [],
    }),
}

/**
 * These are all the associations of the share: it has these resource types and no other. The types that were read
 * beside them won't do, they may be of a later moment than the associations are.
 */
export const typesUnchanged = (associations: readonly Association[]): Guard<never> => ({
  name: 'typesUnchanged',
  kind: 'precondition',
  condition: {
    allOf: [
      { sizeOf: ['resourceTypes'], is: '=', value: associations.length },
      ...associations.map(({ resourceType }) => ({ exists: ['resourceTypes', resourceType] as const })),
    ],
  },
})

/** AssociateResourceSharePermission: a share has one permission of a type, and changes it only where that is asked for. */
export const typeIsFree = ({ permissionArn, version, resourceType }: Association): Guard<Refusal> => ({
  name: 'typeIsFree',
  kind: 'rule',
  condition: { absent: ['pk'] },
  means: () =>
    refusal({
      code: 'OperationNotPermittedException',
      message: `The resource share already has a permission for ${resourceType}: ${permissionArn}, version ${version}. Pass replace: true to have it replaced.`,
      path: ['input', 'permissionArn'],
      blockers: [],
    }),
})

/** For a share that was read without the permission: of one that is there, it never holds. */
export const permissionIsHeld = (shareArn: string, permissionArn: string): Guard<Refusal> => ({
  name: 'permissionIsHeld',
  kind: 'rule',
  condition: { absent: ['pk'] },
  means: () =>
    refusal({
      code: 'UnknownResourceException',
      message: `The resource share ${shareArn} does not have the permission ${permissionArn}.`,
      path: ['input', 'permissionArn'],
    }),
})

/** Only the default version can be associated; naming it is for compatibility (AssociateResourceSharePermission). */
export const versionIsTheDefault = (version: number): Guard<Refusal> => ({
  name: 'versionIsTheDefault',
  kind: 'rule',
  condition: isTheDefault(version),
  means: (item) =>
    refusal({
      code: 'InvalidParameterException',
      message: `Version ${version} is not the default version of the permission: only that one, version ${Number(item?.['defaultVersion'])} now, can be associated. Leave permissionVersion out, or make the version the default first.`,
      path: ['input', 'permissionVersion'],
    }),
})

/** A permission's counts can only change where the version is that was read with the association. */
export const versionStillExists = (version: number): Guard<never> => ({
  name: 'versionStillExists',
  kind: 'precondition',
  condition: versionExists(version),
})

export const resourceTypeUnchanged = (resourceType: string): Guard<never> => ({
  name: 'resourceTypeUnchanged',
  kind: 'precondition',
  condition: { path: ['resourceType'], is: '=', value: resourceType },
})
