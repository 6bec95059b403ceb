import type { Call } from '../idempotency/call.ts'
import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer } from '../idempotency/runIdempotent.ts'
import { mutate } from '../permissions/mutate.ts'
import { ownArn } from '../permissions/ramArn.ts'
import type { Refusal } from '../permissions/refusals.ts'
import { validateUsedPermissionArn } from '../permissions/validation.ts'
import { refusedAsRead } from '../table/guard.ts'
import type { GuardedWrite } from '../table/transact.ts'
import { lastUpdatedTimeOf, timeAfter } from '../versioning/times.ts'
import { associationTimeRises, associationUnchanged } from './association.ts'
import type { ShareResult } from './createResourceShare.ts'
import { associationRemoved } from './deleteResourceShare.ts'
import { permissionIsHeld, shareExists, typesUnchanged } from './guards.ts'
import { associationKey, shareKey } from './keys.ts'
import { readAssociations } from './readAssociations.ts'
import { shareChanged, typeRemoved } from './share.ts'
import { validateShareArn } from './validation.ts'

export interface DisassociateResourceSharePermissionInput {
  readonly resourceShareArn: string
  readonly permissionArn: string
  readonly clientToken?: string
}

export interface DisassociateResourceSharePermissionResult extends ShareResult {
  /** Of the permission that was taken away. Release 0.2.0 did not record it. */
  readonly resourceType?: string
}

/**
 * Takes a permission away from a resource share (RAM: DisassociateResourceSharePermission).
 *
 * Two round trips: which version the share has is read first and confirmed by guards. Refused with MalformedArn,
 * InvalidParameter, UnknownResource, InvalidClientToken or IdempotentParameterMismatch.
 */
export function disassociateResourceSharePermission(
  call: Call,
  input: DisassociateResourceSharePermissionInput,
): Promise<Answer<DisassociateResourceSharePermissionResult, Refusal>> {
  const { resourceShareArn: arn, permissionArn } = input
  const key = shareKey(ownArn(call, arn))
  return mutate(call, {
    operation: 'disassociateResourceSharePermission',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input),
    validationErrors: [
      ...validateShareArn(call, arn),
      ...validateUsedPermissionArn(call, permissionArn, ['input', 'permissionArn']),
    ],
    reads: [],
    planByQuery: async (known) => {
      const associations = await readAssociations(call, key)
      const association = associations.find((held) => held.permissionArn === permissionArn)
      if (!association) {
        const notHeld = refusedAsRead(permissionIsHeld(arn, permissionArn), typesUnchanged(associations))
        return {
          refusedBy: [
            { key, check: true, guards: [shareExists(arn), ...notHeld] },
            ...associations.map(
              (held): GuardedWrite<Refusal> => ({
                key: associationKey(key.pk, held.resourceType),
                check: true,
                guards: [associationUnchanged(held)],
              }),
            ),
          ],
        }
      }
      // Of the share is known only what came back with a refusal.
      const time = timeAfter(lastUpdatedTimeOf(known.get(key)), association.lastUpdatedTime)
      return {
        result: { shareArn: arn, resourceType: association.resourceType },
        writes: [
          shareChanged(key, time, [shareExists(arn)], typeRemoved(association.resourceType)),
          // The next association of that type comes after this change of the share, and so after this association.
          ...associationRemoved(key.pk, association, [associationTimeRises(time)]),
        ],
      }
    },
  })
}
