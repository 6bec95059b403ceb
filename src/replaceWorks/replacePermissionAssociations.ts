import { ulid } from 'ulid'
import type { Call } from '../idempotency/call.ts'
import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer } from '../idempotency/runIdempotent.ts'
import { isNotSourceOfWork, isNotTargetOfWork } from '../permissions/deletionGuards.ts'
import { permissionExists, permissionVersionExists } from '../permissions/guards.ts'
import { permissionKey } from '../permissions/keys.ts'
import { mutate } from '../permissions/mutate.ts'
import { permissionFrom } from '../permissions/permission.ts'
import { ownArn } from '../permissions/ramArn.ts'
import type { Refusal } from '../permissions/refusals.ts'
import { validateUsedPermissionArn, validateVersionNumber } from '../permissions/validation.ts'
import { refusedAsRead } from '../table/guard.ts'
import type { GuardedWrite } from '../table/transact.ts'
import { liveVersions } from '../versioning/head.ts'
import { defaultVersionUnchanged, revisionUnchanged, stillMissing } from '../versioning/preconditions.ts'
import { timeAfter } from '../versioning/times.ts'
import { belowTheWorkLimit, isForTheSameType, usesUnchanged } from './guards.ts'
import { type HeadWrite, marksAdded, oneForEachHead } from './heads.ts'
import { runningKey, workKey } from './keys.ts'
import { wakeItem } from './wake.ts'
import type { Work } from './work.ts'

export interface ReplacePermissionAssociationsInput {
  readonly fromPermissionArn: string
  readonly fromPermissionVersion?: number
  readonly toPermissionArn: string
  readonly clientToken?: string
}

export interface ReplacePermissionAssociationsResult {
  readonly workId: string
}

const FROM = ['input', 'fromPermissionArn']
const TO = ['input', 'toPermissionArn']

/**
 * Accepts the work of moving every resource share that has a permission, or one version of it, to the default version
 * of a permission (RAM: ReplacePermissionAssociations). Versions and target are frozen here, and safe from deletion
 * until the work ends; where no share has them, it has ended.
 *
 * Two round trips: what there is to move is read first and confirmed by guards. Refused with MalformedArn,
 * InvalidParameter, UnknownResource, OperationNotPermitted (with the running works in the way), InvalidClientToken or
 * IdempotentParameterMismatch.
 */
export function replacePermissionAssociations(
  call: Call,
  input: ReplacePermissionAssociationsInput,
): Promise<Answer<ReplacePermissionAssociationsResult, Refusal>> {
  const { fromPermissionArn, toPermissionArn } = input
  const fromVersion = input.fromPermissionVersion
  const fromHead = permissionKey(ownArn(call, fromPermissionArn))
  const toHead = permissionKey(ownArn(call, toPermissionArn))
  const id = ulid()
  return mutate(call, {
    operation: 'replacePermissionAssociations',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input),
    validationErrors: [
      ...validateUsedPermissionArn(call, fromPermissionArn, FROM),
      ...validateUsedPermissionArn(call, toPermissionArn, TO),
      ...(fromVersion === undefined ? [] : validateVersionNumber(fromVersion, 'fromPermissionVersion')),
    ],
    reads: fromHead.pk === toHead.pk ? [fromHead] : [fromHead, toHead],
    plan: (known) => {
      const from = permissionFrom(known.get(fromHead))
      const to = permissionFrom(known.get(toHead))
      if (!from || !to) {
        const fromExists = permissionExists(fromPermissionArn, FROM)
        const toExists = permissionExists(toPermissionArn, TO)
        return {
          refusedBy: oneForEachHead(
            {
              key: fromHead,
              update: {},
              guards: from ? [fromExists] : refusedAsRead(fromExists, stillMissing),
            },
            { key: toHead, update: {}, guards: to ? [toExists] : refusedAsRead(toExists, stillMissing) },
          ).map(checked),
        }
      }
      const time = timeAfter()
      const target = to.defaultVersion
      const isTarget = (version: number): boolean => from.arn === to.arn && version === target
      const sources = (fromVersion === undefined ? liveVersions(from) : [fromVersion]).filter(
        (version) => !isTarget(version),
      )
      const work: Work = {
        id,
        fromPermissionArn,
        ...(fromVersion !== undefined && { fromPermissionVersion: fromVersion }),
        toPermissionArn,
        toPermissionVersion: target,
        sourceVersions: sources,
        status: 'IN_PROGRESS',
        creationTime: time,
        lastUpdatedTime: time,
      }
      const isEmpty = sources.every((version) => from.versions[version]?.resourceShares === 0)
      const onHeads = isEmpty ? { from: {}, to: {} } : marksAdded(work, from)
      return {
        result: { workId: id },
        writes: [
          ...(isEmpty ? [completedAtOnce(call.accountId, work)] : accepted(call.accountId, work)),
          ...oneForEachHead(
            {
              key: fromHead,
              update: onHeads.from,
              guards: [
                permissionExists(fromPermissionArn, FROM),
                ...(fromVersion === undefined
                  ? []
                  : [permissionVersionExists(fromPermissionArn, fromVersion, 'fromPermissionVersion')]),
                revisionUnchanged(from.revision),
                ...sources.flatMap((version) => [usesUnchanged(from, version), isNotTargetOfWork(version)]),
                belowTheWorkLimit,
              ],
            },
            {
              key: toHead,
              update: onHeads.to,
              guards: [
                permissionExists(toPermissionArn, TO),
                defaultVersionUnchanged(target),
                isForTheSameType(from),
                isNotSourceOfWork(target),
                belowTheWorkLimit,
              ],
            },
          ).map(checked),
        ],
      }
    },
  })
}

/** A write that changes nothing only checks. */
const checked = ({ key, guards, update }: HeadWrite<Refusal>): GuardedWrite<Refusal> =>
  update.set || update.add ? { key, guards, update } : { key, guards, check: true }

/** A work that begins: the worker is woken by the same transaction. */
const accepted = (accountId: string, work: Work): GuardedWrite<never>[] => [
  { table: 'works', key: workKey(accountId, work.id), guards: [], put: { ...work } },
  {
    table: 'works',
    key: runningKey(accountId, work.id),
    guards: [],
    put: { accountId, id: work.id, attemptsWithoutProgress: 0, sweepsWithoutAttempt: 0 },
  },
  wakeItem(accountId, work.id),
]

/** A work that has nothing to move. */
const completedAtOnce = (accountId: string, work: Work): GuardedWrite<never> => ({
  table: 'works',
  key: workKey(accountId, work.id),
  guards: [],
  put: { ...work, status: 'COMPLETED', total: 0, replaced: 0, skipped: 0 },
})
