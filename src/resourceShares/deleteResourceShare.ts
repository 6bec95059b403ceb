import type { Call } from '../idempotency/call.ts'
import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer } from '../idempotency/runIdempotent.ts'
import { permissionKey } from '../permissions/keys.ts'
import { mutate } from '../permissions/mutate.ts'
import { ownArn } from '../permissions/ramArn.ts'
import type { Refusal } from '../permissions/refusals.ts'
import type { Guard } from '../table/guard.ts'
import type { GuardedWrite } from '../table/transact.ts'
import { tagsKey } from '../tags/keys.ts'
import { type Association, associationUnchanged } from './association.ts'
import type { ShareResult } from './createResourceShare.ts'
import { shareExists, typesUnchanged, versionStillExists } from './guards.ts'
import { associationKey, shareKey } from './keys.ts'
import { readAssociations } from './readAssociations.ts'
import { departed } from './uses.ts'
import { validateShareArn } from './validation.ts'

export interface DeleteResourceShareInput {
  readonly resourceShareArn: string
  readonly clientToken?: string
}

/**
 * Deletes a resource share; the versions that it used are one share freer at once (RAM: DeleteResourceShare).
 *
 * Two round trips: what it uses is read first and confirmed by guards. Refused with MalformedArn, UnknownResource,
 * InvalidClientToken or IdempotentParameterMismatch.
 */
export function deleteResourceShare(
  call: Call,
  input: DeleteResourceShareInput,
): Promise<Answer<ShareResult, Refusal>> {
  const { resourceShareArn: arn } = input
  const key = shareKey(ownArn(call, arn))
  return mutate(call, {
    operation: 'deleteResourceShare',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input),
    validationErrors: validateShareArn(call, arn),
    reads: [],
    planByQuery: async () => {
      const associations = await readAssociations(call, key)
      return {
        result: { shareArn: arn },
        writes: [
          {
            key,
            delete: true,
            guards: [shareExists(arn), typesUnchanged(associations)],
          },
          { key: tagsKey(key.pk), guards: [], delete: true },
          ...associations.flatMap((association) => associationRemoved(key.pk, association)),
        ],
      }
    },
  })
}

/** An association goes, and its version is counted one share less. */
export const associationRemoved = (
  sharePk: string,
  association: Association,
  guards: readonly Guard<Refusal>[] = [],
): readonly GuardedWrite<Refusal>[] => [
  {
    key: associationKey(sharePk, association.resourceType),
    delete: true,
    guards: [associationUnchanged(association), ...guards],
  },
  {
    key: permissionKey(association.permissionArn),
    update: { add: departed(association.version) },
    guards: [versionStillExists(association.version)],
  },
]
