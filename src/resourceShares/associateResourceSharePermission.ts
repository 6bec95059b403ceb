import type { Call } from '../idempotency/call.ts'
import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer } from '../idempotency/runIdempotent.ts'
import { permissionExists } from '../permissions/guards.ts'
import { permissionKey } from '../permissions/keys.ts'
import { mutate } from '../permissions/mutate.ts'
import { permissionFrom } from '../permissions/permission.ts'
import { ownArn } from '../permissions/ramArn.ts'
import type { Refusal } from '../permissions/refusals.ts'
import { validateUsedPermissionArn, validateVersionNumber } from '../permissions/validation.ts'
import { type Guard, refusedAsRead } from '../table/guard.ts'
import type { GuardedWrite } from '../table/transact.ts'
import { headMissing } from '../versioning/headWrites.ts'
import { defaultVersionUnchanged } from '../versioning/preconditions.ts'
import { lastUpdatedTimeOf, timeAfter } from '../versioning/times.ts'
import {
  type Association,
  associationFrom,
  associationItem,
  associationMoved,
  associationUnchanged,
} from './association.ts'
import type { ShareResult } from './createResourceShare.ts'
import {
  belowTheAssociationLimit,
  resourceTypeUnchanged,
  shareExists,
  typeIsFree,
  versionIsTheDefault,
  versionStillExists,
} from './guards.ts'
import { associationKey, shareKey } from './keys.ts'
import { shareChanged, typeAdded } from './share.ts'
import { arrived, departed } from './uses.ts'
import { validateShareArn } from './validation.ts'

export interface AssociateResourceSharePermissionInput {
  readonly resourceShareArn: string
  readonly permissionArn: string
  readonly permissionVersion?: number
  readonly replace: boolean
  readonly clientToken?: string
}

/**
 * Gives a resource share the default version of a permission (RAM: AssociateResourceSharePermission): as a further
 * one, or with `replace` in place of the one that it has of that resource type. Where it has it, nothing changes.
 *
 * Two round trips, and one more where the share has a permission of that type: the write that takes the type to be
 * free brings back what is there. Refused with MalformedArn, InvalidParameter, UnknownResource,
 * OperationNotPermitted, InvalidClientToken or IdempotentParameterMismatch.
 */
export function associateResourceSharePermission(
  call: Call,
  input: AssociateResourceSharePermissionInput,
): Promise<Answer<ShareResult, Refusal>> {
  const { resourceShareArn: arn, permissionArn, permissionVersion } = input
  const share = shareKey(ownArn(call, arn))
  const head = permissionKey(ownArn(call, permissionArn))
  return mutate(call, {
    operation: 'associateResourceSharePermission',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input, { defaults: { replace: false } }),
    validationErrors: [
      ...validateShareArn(call, arn),
      ...validateUsedPermissionArn(call, permissionArn, ['input', 'permissionArn']),
      ...(permissionVersion === undefined ? [] : validateVersionNumber(permissionVersion)),
    ],
    reads: [head],
    plan: (known) => {
      const result = { shareArn: arn }
      const shareIsThere: GuardedWrite<Refusal> = { key: share, check: true, guards: [shareExists(arn)] }
      const permission = permissionFrom(known.get(head))
      if (!permission) {
        return { refusedBy: [shareIsThere, headMissing(head, permissionExists(permissionArn))] }
      }
      const { resourceType, defaultVersion: version } = permission
      const key = associationKey(share.pk, resourceType)
      const before = associationFrom(known.get(key))
      // Of these two is known only what came back with a refusal.
      const time = timeAfter(lastUpdatedTimeOf(known.get(share)), before?.lastUpdatedTime)
      const guards = [
        permissionExists(permissionArn),
        ...(permissionVersion === undefined ? [] : [versionIsTheDefault(permissionVersion)]),
        defaultVersionUnchanged(version),
        resourceTypeUnchanged(resourceType),
      ]
      if (before?.permissionArn === permissionArn && before.version === version) {
        return {
          result,
          writes: [
            shareIsThere,
            { key, check: true, guards: [associationUnchanged(before)] },
            { key: head, check: true, guards },
          ],
        }
      }
      if (before && !input.replace) {
        const occupied = refusedAsRead(typeIsFree(before), associationUnchanged(before))
        return {
          refusedBy: [
            shareIsThere,
            { key, check: true, guards: occupied },
            { key: head, check: true, guards },
          ],
        }
      }
      if (before) {
        return {
          result,
          writes: [
            shareIsThere,
            associationMoved(key, before, { permissionArn, version }, time),
            ...moved(before, { permissionArn, version }, guards),
          ],
        }
      }
      return {
        result,
        writes: [
          shareChanged(share, time, [shareExists(arn), belowTheAssociationLimit], typeAdded(resourceType)),
          {
            key,
            put: associationItem(share.pk, { permissionArn, version }, time),
            guards: [associationUnchanged(undefined)],
          },
          { key: head, update: { add: arrived(version) }, guards },
        ],
      }
    },
  })
}

/** One share less on the old version, one more on the new: one write for each head, also where they are the same. */
function moved(
  from: Association,
  to: Pick<Association, 'permissionArn' | 'version'>,
  guards: readonly Guard<Refusal>[],
): GuardedWrite<Refusal>[] {
  const left = departed(from.version)
  const guard = versionStillExists(from.version)
  const key = permissionKey(to.permissionArn)
  if (from.permissionArn === to.permissionArn) {
    return [{ key, update: { add: [...arrived(to.version), ...left] }, guards: [...guards, guard] }]
  }
  return [
    { key, update: { add: arrived(to.version) }, guards },
    { key: permissionKey(from.permissionArn), update: { add: left }, guards: [guard] },
  ]
}
