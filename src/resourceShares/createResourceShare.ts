import { randomUUID } from 'node:crypto'
import { duplicates } from '../grammar/duplicates.ts'
import { cut } from '../grammar/quoted.ts'
import type { Call } from '../idempotency/call.ts'
import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer } from '../idempotency/runIdempotent.ts'
import { noPermission, permissionExists } from '../permissions/guards.ts'
import { permissionKey } from '../permissions/keys.ts'
import { mutate } from '../permissions/mutate.ts'
import { type Permission, permissionFrom } from '../permissions/permission.ts'
import { ownArn } from '../permissions/ramArn.ts'
import { type Refusal, refusal } from '../permissions/refusals.ts'
import { validateUsedPermissionArn } from '../permissions/validation.ts'
import type { GuardedWrite } from '../table/transact.ts'
import { newTags, type Tag, validateTags } from '../tags/tags.ts'
import { headMissing } from '../versioning/headWrites.ts'
import { defaultVersionUnchanged } from '../versioning/preconditions.ts'
import { timeAfter } from '../versioning/times.ts'
import { associationItem } from './association.ts'
import { ASSOCIATION_LIMIT, resourceTypeUnchanged } from './guards.ts'
import { associationKey, shareKey, sharesPartition } from './keys.ts'
import { shareArn } from './shareArn.ts'
import { arrived } from './uses.ts'
import { validateShareName } from './validation.ts'

export interface CreateResourceShareInput {
  readonly name: string
  readonly permissionArns?: readonly string[]
  readonly allowExternalPrincipals: boolean
  readonly tags?: readonly Tag[]
  readonly clientToken?: string
}

/** What the mutations of a share return of it. */
export interface ShareResult {
  readonly shareArn: string
}

/**
 * Creates a resource share that uses these permissions, each in its default version (RAM: CreateResourceShare).
 *
 * Two round trips, one where it uses none: which versions are the defaults is read first and confirmed by guards.
 * Refused with MalformedArn, InvalidParameter, UnknownResource, TagLimitExceeded, InvalidClientToken or
 * IdempotentParameterMismatch.
 */
export function createResourceShare(
  call: Call,
  input: CreateResourceShareInput,
): Promise<Answer<ShareResult, Refusal>> {
  const tags = input.tags ?? []
  const used = (input.permissionArns ?? []).map((arn, index) => ({
    arn,
    path: ['input', 'permissionArns', String(index)],
    head: permissionKey(ownArn(call, arn)),
  }))
  const arn = shareArn(call, randomUUID())
  const share = shareKey(arn)
  return mutate(call, {
    operation: 'createResourceShare',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input, {
      defaults: { allowExternalPrincipals: true },
      sets: ['permissionArns'],
    }),
    validationErrors: [
      ...validateShareName(input.name),
      ...used.flatMap(({ arn, path }) => validateUsedPermissionArn(call, arn, path)),
      ...duplicates(used, ({ arn }) => arn).map(({ arn, path }) =>
        invalid(`${cut(arn)} is duplicated.`, path),
      ),
      ...(used.length > ASSOCIATION_LIMIT ? [tooMany] : []),
      ...validateTags(tags).map(refusal),
    ],
    reads: used.map(({ head }) => head),
    plan: (known) => {
      const time = timeAfter()
      const found = used.flatMap((use) => {
        const permission = permissionFrom(known.get(use.head))
        return permission ? [{ ...use, permission }] : []
      })
      const missing = used.filter((use) => !found.some(({ head }) => head === use.head))
      const clashing = duplicates(found, ({ permission }) => permission.resourceType)
      if (clashing.length > 0) {
        return {
          refusals: [
            ...missing.map(({ arn, path }) => noPermission(arn, path)),
            ...clashing.map(({ permission, path }) => ofOneType(permission, path)),
          ],
        }
      }
      return {
        result: { shareArn: arn },
        writes: [
          {
            key: share,
            guards: [],
            put: {
              gsi1pk: sharesPartition(call.accountId),
              // No name holds a line break, so that no name's list is met in another's.
              gsi1sk: `${input.name}\n${arn}`,
              name: input.name,
              allowExternalPrincipals: input.allowExternalPrincipals,
              resourceTypes: Object.fromEntries(
                found.map(({ permission }) => [permission.resourceType, true]),
              ),
              creationTime: time,
              lastUpdatedTime: time,
            },
          },
          ...(tags.length === 0 ? [] : [newTags(share.pk, tags)]),
          ...missing.map(({ arn, path, head }) => headMissing(head, permissionExists(arn, path))),
          ...found.flatMap(({ arn, path, head, permission }): GuardedWrite<Refusal>[] => [
            {
              key: head,
              update: { add: arrived(permission.defaultVersion) },
              guards: [
                permissionExists(arn, path),
                defaultVersionUnchanged(permission.defaultVersion),
                resourceTypeUnchanged(permission.resourceType),
              ],
            },
            {
              key: associationKey(share.pk, permission.resourceType),
              put: associationItem(
                share.pk,
                { permissionArn: arn, version: permission.defaultVersion },
                time,
              ),
              guards: [],
            },
          ]),
        ],
      }
    },
  })
}

const invalid = (message: string, path: readonly string[]): Refusal =>
  refusal({
    code: 'InvalidParameterException',
    message,
    path,
  })

const ofOneType = ({ arn, resourceType }: Permission, path: readonly string[]): Refusal =>
  invalid(
    `${arn} is for ${resourceType}, as another one of permissionArns is: a share has one permission for each resource type.`,
    path,
  )

const tooMany = invalid(`A resource share can have at most ${ASSOCIATION_LIMIT} permissions.`, [
  'input',
  'permissionArns',
])
