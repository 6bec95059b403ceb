import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer, Call } from '../idempotency/once.ts'
import { findResourceType } from '../policyTemplates/catalogue/resourceTypes.ts'
import type { Guard } from '../table/guard.ts'
import { permissionKey } from '../table/keys.ts'
import { bodyAdded, bodyRemoved } from '../versioning/bodies.ts'
import { defaultMoved, versionAdded, versionRemoved } from '../versioning/changes.ts'
import { isLive, VERSION_LIMIT } from '../versioning/conditions.ts'
import {
  atTheVersionLimitAsRead,
  defaultVersionAsRead,
  lifeAsRead,
  nextVersionAsRead,
} from '../versioning/guesses.ts'
import { liveVersions, NO_HEAD } from '../versioning/head.ts'
import { headChanged } from '../versioning/headWrites.ts'
import { timeAfter } from '../versioning/times.ts'
import { deletionBlockers, isInUse, permissionDeletionGuards } from './deletionGuards.ts'
import { permissionArnFaults } from './faults.ts'
import { belowTheVersionLimit, permissionExists, revisionIsExpected } from './guards.ts'
import { mutate } from './mutate.ts'
import { type Permission, permissionFrom, unusedVersion, versionUpdated } from './permission.ts'
import { ownArn } from './ramArn.ts'
import type { Refusal } from './refusals.ts'
import { templateFaults } from './templateFaults.ts'

export interface CreatePermissionVersionInput {
  readonly permissionArn: string
  readonly policyTemplate: string
  readonly clientToken?: string | null
  readonly onVersionLimit: 'REJECT' | 'DELETE_OLDEST_UNUSED'
  readonly expectedRevision?: number | null
}

export interface CreatePermissionVersionFacts {
  readonly arn: string
  readonly version: number
  readonly time: string
  /** The version that made room, where DELETE_OLDEST_UNUSED had to delete one. */
  readonly deletedVersion?: number
}

/**
 * Creates a version, which is the default at once (RAM: CreatePermissionVersion).
 *
 * Two round trips: the number is read first and confirmed by a guard in the transaction. Refused with
 * MalformedArn, InvalidParameter, MalformedPolicyTemplate, InvalidPolicy, UnknownResource,
 * PermissionVersionsLimitExceeded, RevisionMismatch, InvalidClientToken or IdempotentParameterMismatch.
 */
export async function createPermissionVersion(
  call: Call,
  input: CreatePermissionVersionInput,
): Promise<Answer<CreatePermissionVersionFacts, Refusal>> {
  const { permissionArn: arn, policyTemplate } = input
  const head = permissionKey(ownArn(call, arn))
  return mutate(call, {
    operation: 'createPermissionVersion',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input, { defaults: { onVersionLimit: 'REJECT' } }),
    faults: [
      ...permissionArnFaults(call, arn, 'InvalidParameter'),
      ...(await templateFaults(policyTemplate)),
    ],
    reads: [head],
    plan: async (known) => {
      const permission = permissionFrom(known.get(head))
      // The actions can be judged only now that the resource type is known; it never changes.
      const resourceType = findResourceType(permission?.resourceType ?? '')
      const refusals = await templateFaults(policyTemplate, resourceType)
      if (refusals.length > 0) return { refusals }
      const { nextVersion: version, defaultVersion: previousDefault, life } = permission ?? NO_HEAD
      const time = timeAfter(permission?.lastUpdatedTime)
      const makesRoom =
        input.onVersionLimit === 'DELETE_OLDEST_UNUSED' &&
        permission !== undefined &&
        liveVersions(permission).length >= VERSION_LIMIT
      const deleted = makesRoom ? oldestUnused(permission) : undefined
      const guards = [
        permissionExists(arn),
        lifeAsRead(life),
        nextVersionAsRead(version),
        defaultVersionAsRead(previousDefault),
        ...(deleted === undefined ? [belowTheVersionLimit] : stillUnused(deleted)),
        ...(makesRoom ? [olderOnesInUseAsRead(permission, deleted)] : []),
        ...(input.expectedRevision == null ? [] : [revisionIsExpected(input.expectedRevision)]),
      ]
      return {
        facts: { arn, version, time, ...(deleted !== undefined && { deletedVersion: deleted }) },
        writes: [
          headChanged(
            head,
            time,
            guards,
            versionAdded(version, unusedVersion(time)),
            defaultMoved(version),
            versionUpdated(previousDefault, time),
            ...(deleted === undefined ? [] : [versionRemoved(deleted)]),
          ),
          bodyAdded(head.pk, version, { text: policyTemplate, creationTime: time, life }),
          ...(deleted === undefined ? [] : [bodyRemoved(head.pk, deleted)]),
        ],
      }
    },
  })
}

/** The version that makes room in a full permission: the oldest that nothing protects. */
const oldestUnused = (permission: Permission): number | undefined =>
  liveVersions(permission).find((version) => deletionBlockers(permission, version).length === 0)

/**
 * What was read when the version to delete was chosen and is in no other guess; where it has changed, another is
 * chosen. That it is there and neither the default nor the only one follows from the limit, life and numbers as read.
 */
const stillUnused = (deleted: number): Guard<Refusal>[] =>
  permissionDeletionGuards(deleted)
    .map(({ name, condition }): Guard<Refusal> => ({ name, condition, kind: 'guess' }))
    .concat(atTheVersionLimitAsRead)

/**
 * Those that were passed over, all of them where none could be chosen, are still in use; where one is no longer, it
 * makes room. The default is in another guess.
 */
const olderOnesInUseAsRead = (permission: Permission, chosen = permission.nextVersion): Guard<never> => ({
  name: 'olderOnesInUseAsRead',
  kind: 'guess',
  condition: {
    allOf: [
      isLive,
      ...liveVersions(permission)
        .filter((version) => version < chosen && version !== permission.defaultVersion)
        .map(isInUse),
    ],
  },
})
