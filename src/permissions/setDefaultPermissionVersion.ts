import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer, Call } from '../idempotency/once.ts'
import { permissionKey } from '../table/keys.ts'
import { changed, defaultMoved } from '../versioning/changes.ts'
import { defaultVersionAsRead } from '../versioning/guesses.ts'
import { ownArn } from './arn.ts'
import { permissionArnFaults, versionNumberFaults } from './faults.ts'
import { permissionExists, permissionVersionExists, revisionIsExpected } from './guards.ts'
import { mutate } from './mutate.ts'
import { permissionFrom, versionUpdated } from './permission.ts'
import type { Refusal } from './refusals.ts'

export interface SetDefaultPermissionVersionInput {
  readonly permissionArn: string
  readonly permissionVersion: number
  readonly clientToken?: string | null
  readonly expectedRevision?: number | null
}

export interface SetDefaultPermissionVersionFacts {
  readonly arn: string
  readonly time: string
}

/**
 * Makes a version the default (RAM: SetDefaultPermissionVersion). Where it already is, nothing changes.
 *
 * Two round trips: the old default's lastUpdatedTime moves too, so its number is read first. Refused with
 * MalformedArn, InvalidParameter, UnknownResource, RevisionMismatch, InvalidClientToken or
 * IdempotentParameterMismatch.
 */
export function setDefaultPermissionVersion(
  call: Call,
  input: SetDefaultPermissionVersionInput,
): Promise<Answer<SetDefaultPermissionVersionFacts, Refusal>> {
  const { permissionArn: arn, permissionVersion: version, expectedRevision } = input
  const head = permissionKey(ownArn(call, arn))
  return mutate(call, {
    operation: 'setDefaultPermissionVersion',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input),
    faults: [...permissionArnFaults(arn, 'InvalidParameter'), ...versionNumberFaults(version)],
    reads: [head],
    plan: (known) => {
      // Of a missing permission nothing is known: the guards refuse whatever is planned for it.
      const previous = permissionFrom(known.get(head))?.defaultVersion ?? version
      const time = new Date().toISOString()
      const guards = [
        permissionExists(arn),
        permissionVersionExists(arn, version),
        defaultVersionAsRead(previous),
        ...(expectedRevision == null ? [] : [revisionIsExpected(expectedRevision)]),
      ]
      return {
        facts: { arn, time },
        writes: [
          previous === version
            ? { key: head, guards, check: true }
            : {
                key: head,
                guards,
                update: changed(
                  time,
                  defaultMoved(version),
                  versionUpdated(previous, time),
                  versionUpdated(version, time),
                ),
              },
        ],
      }
    },
  })
}
