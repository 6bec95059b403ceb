import { WAIT_FOR_WORK } from '../permissions/deletionGuards.ts'
import { type Permission, permissionFrom } from '../permissions/permission.ts'
import { type Blocker, type Refusal, refusal } from '../permissions/refusals.ts'
import type { Guard } from '../table/guard.ts'
import { rises } from '../versioning/times.ts'
import type { Work } from './work.ts'

/** The guards on the heads and items of a replace work. */

/** How many works may run on one permission: their marks are kept on its head, which has to stay small. */
export const WORK_LIMIT = 10

export const belowTheWorkLimit: Guard<Refusal> = {
  name: 'belowTheWorkLimit',
  kind: 'rule',
  condition: { sizeOf: ['works'], is: '<', value: WORK_LIMIT },
  means: (item) => {
    const permission = permissionFrom(item)
    if (!permission) throw new Error('belowTheWorkLimit is guarded by permissionExists')
    return refusal({
      code: 'OperationNotPermittedException',
      message: `${WORK_LIMIT} replace works already run on the permission ${permission.arn}, the most that can.`,
      blockers: Object.entries(permission.works).map(([workId, { sourceVersions }]) =>
        running(permission, workId, sourceVersions ? 'SOURCE_OF_REPLACE_WORK' : 'TARGET_OF_REPLACE_WORK'),
      ),
    })
  },
}

const running = (
  { arn }: Permission,
  workId: string,
  reason: 'SOURCE_OF_REPLACE_WORK' | 'TARGET_OF_REPLACE_WORK',
): Blocker => ({
  reason,
  permissionArn: arn,
  workId,
  message: 'This work runs on the permission.',
  remedy: WAIT_FOR_WORK,
})

/** A share keeps to one permission for each resource type, so one can only stand in for another of its type. */
export const isForTheSameType = ({ arn, resourceType }: Permission): Guard<Refusal> => ({
  name: 'isForTheSameType',
  kind: 'rule',
  condition: { path: ['resourceType'], is: '=', value: resourceType },
  means: (item) =>
    refusal({
      code: 'InvalidParameterException',
      message: `toPermissionArn is for ${item?.['resourceType']}, and ${arn} for ${resourceType}: shares can only be moved between permissions for the same resource type.`,
      path: ['input', 'toPermissionArn'],
    }),
})

/** What a version holds, and what it ever got: the counts of a work start from there, and end there. */
export const usesUnchanged = ({ versions }: Permission, version: number): Guard<never> => ({
  name: 'usesUnchanged',
  kind: 'precondition',
  condition: {
    allOf: [
      {
        path: ['versions', String(version), 'resourceShares'],
        is: '=',
        value: versions[version]?.resourceShares ?? 0,
      },
      {
        path: ['versions', String(version), 'everAssociated'],
        is: '=',
        value: versions[version]?.everAssociated ?? 0,
      },
    ],
  },
})

/** The progress of a work, which decides how it ends: every share that comes to its versions or leaves them shows here. */
export const progressUnchanged = ({ id, sourceVersions }: Work, from: Permission): Guard<never> => ({
  name: 'progressUnchanged',
  kind: 'precondition',
  condition: {
    allOf: [
      { path: ['works', id, 'replaced'], is: '=', value: from.works[id]?.replaced ?? 0 },
      ...sourceVersions.map((version) => usesUnchanged(from, version).condition),
    ],
  },
})

/** The time in the mark of the work rises, whoever has moved shares before. */
export const workTimeRises = (id: string, time: string): Guard<never> =>
  rises('workTimeRises', time, ['works', id, 'lastUpdatedTime'])

/** A worker that comes back after the end of its work changes nothing any more. */
export const workStillRuns = (id: string): Guard<never> => ({
  name: 'workStillRuns',
  kind: 'precondition',
  condition: { exists: ['works', id] },
})
