import type { Guard } from '../table/guard.ts'
import {
  isBelowTheLimit,
  isLive,
  isNotLive,
  revisionIs,
  VERSION_LIMIT,
  versionExists,
} from '../versioning/conditions.ts'
import { permissionFrom } from './permission.ts'
import { type Refusal, refusal } from './refusals.ts'

/** The guards on a permission's head; those of deletion are in `deletionGuards.ts`. */

/** The same refusal for a missing permission and for one of another account. */
export const noPermission = (arn: string, path: readonly string[]): Refusal =>
  refusal({
    code: 'UnknownResourceException',
    message: `There is no permission ${arn}.`,
    path,
  })

export const permissionExists = (
  arn: string,
  path: readonly string[] = ['input', 'permissionArn'],
): Guard<Refusal> => ({
  name: 'permissionExists',
  kind: 'presence',
  condition: isLive,
  means: () => noPermission(arn, path),
})

export const permissionVersionExists = (
  arn: string,
  version: number,
  argument = 'permissionVersion',
): Guard<Refusal> => ({
  name: 'permissionVersionExists',
  kind: 'presence',
  condition: versionExists(version),
  means: () =>
    refusal({
      code: 'UnknownResourceException',
      message: `The permission ${arn} has no version ${version}.`,
      path: ['input', argument],
    }),
})

export const nameIsFree = (name: string): Guard<Refusal> => ({
  name: 'nameIsFree',
  kind: 'rule',
  condition: isNotLive,
  means: () =>
    refusal({
      code: 'PermissionAlreadyExistsException',
      message: `There is already a permission named ${name} in this account and Region. Choose another name, or delete that one first.`,
      path: ['input', 'name'],
    }),
})

export const belowTheVersionLimit: Guard<Refusal> = {
  name: 'belowTheVersionLimit',
  kind: 'rule',
  condition: isBelowTheLimit,
  means: (item) => {
    const permission = permissionFrom(item)
    if (!permission) throw new Error('belowTheVersionLimit is guarded by permissionExists')
    return refusal({
      code: 'PermissionVersionsLimitExceededException',
      message: `The permission ${permission.arn} already has ${VERSION_LIMIT} versions, the most that it can have. Delete one that nothing blocks, or pass onVersionLimit: DELETE_OLDEST_UNUSED.`,
      limit: VERSION_LIMIT,
      permission,
      path: ['input', 'permissionArn'],
    })
  },
}

/** Optimistic concurrency for callers that ask for it: nothing has changed since the revision that they read. */
export const revisionIsExpected = (expectedRevision: number): Guard<Refusal> => ({
  name: 'revisionIsExpected',
  kind: 'rule',
  condition: revisionIs(expectedRevision),
  means: (item) => {
    const actualRevision = Number(item?.['revision'])
    return refusal({
      code: 'RevisionMismatch',
      message: `The permission is at revision ${actualRevision}, not ${expectedRevision}: it has changed since. Read it again before you decide.`,
      expectedRevision,
      actualRevision,
      path: ['input', 'expectedRevision'],
    })
  },
})
