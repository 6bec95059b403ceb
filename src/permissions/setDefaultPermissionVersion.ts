import type { Call } from '../idempotency/call.ts'
import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer } from '../idempotency/runIdempotent.ts'
import { defaultMoved } from '../versioning/changes.ts'
import { headChanged, headMissing } from '../versioning/headWrites.ts'
import { defaultVersionUnchanged, incarnationUnchanged } from '../versioning/preconditions.ts'
import { timeAfter } from '../versioning/times.ts'
import { permissionExists, permissionVersionExists, revisionIsExpected } from './guards.ts'
import { permissionKey } from './keys.ts'
import { mutate } from './mutate.ts'
import { permissionFrom, versionUpdated } from './permission.ts'
import { ownArn } from './ramArn.ts'
import type { Refusal } from './refusals.ts'
import { validatePermissionArn, validateVersionNumber } from './validation.ts'

export interface SetDefaultPermissionVersionInput {
  readonly permissionArn: string
  readonly permissionVersion: number
  readonly clientToken?: string
  readonly expectedRevision?: number
}

export interface SetDefaultPermissionVersionResult {
  readonly arn: string
  readonly time: string
}

/**
 * Makes a version the default (RAM: SetDefaultPermissionVersion). If it already is the default, nothing changes.
 *
 * Two round trips: the lastUpdatedTime of the old default changes, too, so its number is read first. Refused with
 * MalformedArn, InvalidParameter, UnknownResource, RevisionMismatch, InvalidClientToken or
 * IdempotentParameterMismatch.
 */
export function setDefaultPermissionVersion(
  call: Call,
  input: SetDefaultPermissionVersionInput,
): Promise<Answer<SetDefaultPermissionVersionResult, Refusal>> {
  const { permissionArn: arn, permissionVersion: version, expectedRevision } = input
  const head = permissionKey(ownArn(call, arn))
  return mutate(call, {
    operation: 'setDefaultPermissionVersion',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input),
    validationErrors: [
      ...validatePermissionArn(call, arn, 'InvalidParameterException'),
      ...validateVersionNumber(version),
    ],
    reads: [head],
    plan: (known) => {
      const permission = permissionFrom(known.get(head))
      if (!permission) return { refusedBy: [headMissing(head, permissionExists(arn))] }
      const { defaultVersion: previous } = permission
      const guards = [
        permissionExists(arn),
        permissionVersionExists(arn, version),
        defaultVersionUnchanged(previous),
        ...(expectedRevision === undefined ? [] : [revisionIsExpected(expectedRevision)]),
      ]
      if (previous === version) {
        // No time is written, so the returned one must be of this incarnation of the name.
        const settledGuards = [...guards, incarnationUnchanged(permission.incarnation)]
        const result = { arn, time: permission.lastUpdatedTime }
        return { result, writes: [{ key: head, guards: settledGuards, check: true }] }
      }
      const time = timeAfter(permission.lastUpdatedTime)
      return {
        result: { arn, time },
        writes: [
          headChanged(
            head,
            time,
            guards,
            defaultMoved(version),
            versionUpdated(previous, time),
            versionUpdated(version, time),
          ),
        ],
      }
    },
  })
}
