import type { Call } from '../idempotency/call.ts'
import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer } from '../idempotency/runIdempotent.ts'
import { versionRemoved } from '../versioning/changes.ts'
import { documentRemoved } from '../versioning/documents.ts'
import { headChanged } from '../versioning/headWrites.ts'
import { lastUpdatedTimeOf, timeAfter } from '../versioning/times.ts'
import { versionDeletionGuards } from './deletionGuards.ts'
import { permissionExists, permissionVersionExists, revisionIsExpected } from './guards.ts'
import { permissionKey } from './keys.ts'
import { mutate } from './mutate.ts'
import { ownArn } from './ramArn.ts'
import type { Refusal } from './refusals.ts'
import { validatePermissionArn, validateVersionNumber } from './validation.ts'

export interface DeletePermissionVersionInput {
  readonly permissionArn: string
  readonly permissionVersion: number
  readonly clientToken?: string
  readonly expectedRevision?: number
}

export interface DeletePermissionVersionResult {
  readonly arn: string
  readonly time: string
}

/**
 * Deletes a version that is neither the default nor the only one and is not in use (RAM: DeletePermissionVersion).
 *
 * One round trip, also for a refusal or a replay. Refused with MalformedArn, InvalidParameter,
 * UnknownResource, OperationNotPermitted (with every blocker), RevisionMismatch, InvalidClientToken or
 * IdempotentParameterMismatch.
 */
export function deletePermissionVersion(
  call: Call,
  input: DeletePermissionVersionInput,
): Promise<Answer<DeletePermissionVersionResult, Refusal>> {
  const { permissionArn: arn, permissionVersion: version, expectedRevision } = input
  const head = permissionKey(ownArn(call, arn))
  return mutate(call, {
    operation: 'deletePermissionVersion',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input),
    validationErrors: [
      ...validatePermissionArn(call, arn, 'OperationNotPermittedException'),
      ...validateVersionNumber(version),
    ],
    reads: [],
    plan: (known) => {
      // Nothing is read first: what is known was returned by a failed write.
      const time = timeAfter(lastUpdatedTimeOf(known.get(head)))
      const guards = [
        permissionExists(arn),
        permissionVersionExists(arn, version),
        ...versionDeletionGuards(version),
        ...(expectedRevision === undefined ? [] : [revisionIsExpected(expectedRevision)]),
      ]
      return {
        result: { arn, time },
        writes: [headChanged(head, time, guards, versionRemoved(version)), documentRemoved(head.pk, version)],
      }
    },
  })
}
