import type { Call } from '../idempotency/call.ts'
import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer } from '../idempotency/runIdempotent.ts'
import { tagsKey } from '../tags/keys.ts'
import { countedOut } from '../versioning/counters.ts'
import { documentRemoved } from '../versioning/documents.ts'
import { liveVersions } from '../versioning/head.ts'
import { headDeleted, headMissing } from '../versioning/headWrites.ts'
import { timeAfter } from '../versioning/times.ts'
import { permissionDeletionGuards } from './deletionGuards.ts'
import { permissionExists } from './guards.ts'
import { permissionKey } from './keys.ts'
import { quotas } from './limits.ts'
import { mutate } from './mutate.ts'
import { permissionFrom } from './permission.ts'
import { ownArn } from './ramArn.ts'
import type { Refusal } from './refusals.ts'
import { validatePermissionArn } from './validation.ts'

export interface DeletePermissionInput {
  readonly permissionArn: string
  readonly clientToken?: string
}

export interface DeletePermissionResult {
  readonly arn: string
}

/**
 * Deletes a permission with all its versions, unless one is in use (RAM: DeletePermission).
 *
 * Two round trips: the versions are read first, and the revision confirms them. Refused with
 * MalformedArn, UnknownResource, OperationNotPermitted (with every blocker), InvalidClientToken or
 * IdempotentParameterMismatch.
 */
export function deletePermission(
  call: Call,
  input: DeletePermissionInput,
): Promise<Answer<DeletePermissionResult, Refusal>> {
  const { permissionArn: arn } = input
  const head = permissionKey(ownArn(call, arn))
  return mutate(call, {
    operation: 'deletePermission',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input),
    validationErrors: validatePermissionArn(call, arn, 'OperationNotPermittedException'),
    reads: [head],
    plan: (known) => {
      const permission = permissionFrom(known.get(head))
      if (!permission) return { refusedBy: [headMissing(head, permissionExists(arn))] }
      const versions = liveVersions(permission)
      const guards = [permissionExists(arn), ...versions.flatMap(permissionDeletionGuards)]
      return {
        result: { arn },
        writes: [
          headDeleted(head, permission, timeAfter(permission.lastUpdatedTime), guards),
          ...versions.map((version) => documentRemoved(head.pk, version)),
          { key: tagsKey(head.pk), guards: [], delete: true },
          countedOut(call.accountId, quotas(permission.resourceType)),
        ],
      }
    },
  })
}
