import type { Call } from '../idempotency/call.ts'
import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer } from '../idempotency/runIdempotent.ts'
import { findResourceType } from '../policyTemplates/catalogue/resourceTypes.ts'
import type { Guard } from '../table/guard.ts'
import { defaultMoved, versionAdded, versionRemoved } from '../versioning/changes.ts'
import { isLive, VERSION_LIMIT } from '../versioning/conditions.ts'
import { documentAdded, documentRemoved } from '../versioning/documents.ts'
import { liveVersions } from '../versioning/head.ts'
import { headChanged, headMissing } from '../versioning/headWrites.ts'
import {
  defaultVersionUnchanged,
  incarnationUnchanged,
  nextVersionUnchanged,
  stillAtTheVersionLimit,
} from '../versioning/preconditions.ts'
import { timeAfter } from '../versioning/times.ts'
import { deletionBlockers, isInUse, stillUnused } from './deletionGuards.ts'
import { belowTheVersionLimit, permissionExists, revisionIsExpected } from './guards.ts'
import { permissionKey } from './keys.ts'
import { mutate } from './mutate.ts'
import { type Permission, permissionFrom, unusedVersion, versionUpdated } from './permission.ts'
import { ownArn } from './ramArn.ts'
import type { Refusal } from './refusals.ts'
import { validateTemplate } from './validateTemplate.ts'
import { validatePermissionArn } from './validation.ts'

export interface CreatePermissionVersionInput {
  readonly permissionArn: string
  readonly policyTemplate: string
  readonly clientToken?: string
  readonly onVersionLimit: 'REJECT' | 'DELETE_OLDEST_UNUSED'
  readonly expectedRevision?: number
}

export interface CreatePermissionVersionResult {
  readonly arn: string
  readonly version: number
  readonly time: string
  /** The version that was deleted to make room, if DELETE_OLDEST_UNUSED had to delete one. */
  readonly deletedVersion?: number
}

/**
 * Creates a version, which becomes the default at once (RAM: CreatePermissionVersion).
 *
 * Two round trips: the number is read first and confirmed by a guard in the transaction. Refused with
 * MalformedArn, InvalidParameter, MalformedPolicyTemplate, InvalidPolicy, UnknownResource,
 * PermissionVersionsLimitExceeded, RevisionMismatch, InvalidClientToken or IdempotentParameterMismatch.
 */
export async function createPermissionVersion(
  call: Call,
  input: CreatePermissionVersionInput,
): Promise<Answer<CreatePermissionVersionResult, Refusal>> {
  const { permissionArn: arn, policyTemplate } = input
  const head = permissionKey(ownArn(call, arn))
  return mutate(call, {
    operation: 'createPermissionVersion',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input, { defaults: { onVersionLimit: 'REJECT' } }),
    validationErrors: [
      ...validatePermissionArn(call, arn, 'InvalidParameterException'),
      ...(await validateTemplate(policyTemplate)),
    ],
    reads: [head],
    plan: async (known) => {
      const permission = permissionFrom(known.get(head))
      if (!permission) return { refusedBy: [headMissing(head, permissionExists(arn))] }
      // The actions can be validated only now: the head has the resource type, which never changes.
      const resourceType = findResourceType(permission.resourceType)
      const refusals = await validateTemplate(policyTemplate, resourceType)
      if (refusals.length > 0) return { refusals }
      const { nextVersion: version, defaultVersion: previousDefault, incarnation } = permission
      const time = timeAfter(permission.lastUpdatedTime)
      const makesRoom =
        input.onVersionLimit === 'DELETE_OLDEST_UNUSED' && liveVersions(permission).length >= VERSION_LIMIT
      const deleted = makesRoom ? oldestUnused(permission) : undefined
      const guards = [
        permissionExists(arn),
        incarnationUnchanged(incarnation),
        nextVersionUnchanged(version),
        defaultVersionUnchanged(previousDefault),
        // That the version to delete exists and is neither the default nor the only one follows from the preconditions.
        ...(deleted === undefined
          ? [belowTheVersionLimit]
          : [...stillUnused(deleted), stillAtTheVersionLimit]),
        ...(makesRoom ? [olderVersionsStillInUse(permission, deleted)] : []),
        ...(input.expectedRevision === undefined ? [] : [revisionIsExpected(input.expectedRevision)]),
      ]
      return {
        result: { arn, version, time, ...(deleted !== undefined && { deletedVersion: deleted }) },
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
          documentAdded(head.pk, version, { document: policyTemplate, creationTime: time, incarnation }),
          ...(deleted === undefined ? [] : [documentRemoved(head.pk, deleted)]),
        ],
      }
    },
  })
}

/** The version to delete where the limit is reached: the oldest without a blocker. */
const oldestUnused = (permission: Permission): number | undefined =>
  liveVersions(permission).find((version) => deletionBlockers(permission, version).length === 0)

/**
 * The versions older than the chosen one (all versions if none could be chosen) are still in use; if one is not any
 * more, the call is planned again and chooses it. The default is left out: another precondition checks it.
 */
const olderVersionsStillInUse = (permission: Permission, chosen = permission.nextVersion): Guard<never> => ({
  name: 'olderVersionsStillInUse',
  kind: 'precondition',
  condition: {
    allOf: [
      isLive,
      ...liveVersions(permission)
        .filter((version) => version < chosen && version !== permission.defaultVersion)
        .map(isInUse),
    ],
  },
})
