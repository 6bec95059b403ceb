import type { Call } from '../idempotency/call.ts'
import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer } from '../idempotency/runIdempotent.ts'
import { findResourceType } from '../policyTemplates/catalogue/resourceTypes.ts'
import { newTags, type Tag, validateTags } from '../tags/tags.ts'
import { countedIn } from '../versioning/counters.ts'
import { documentAdded } from '../versioning/documents.ts'
import { FIRST_VERSION, newHead } from '../versioning/head.ts'
import { headCreated } from '../versioning/headWrites.ts'
import { lastUpdatedTimeOf, timeAfter } from '../versioning/times.ts'
import { permissionArn } from './arn.ts'
import { nameIsFree } from './guards.ts'
import { permissionKey, permissionsPartition } from './keys.ts'
import { quotas } from './limits.ts'
import { mutate } from './mutate.ts'
import { unusedVersion } from './permission.ts'
import { type Refusal, refusal } from './refusals.ts'
import { validateTemplate } from './validateTemplate.ts'
import { validatePermissionName, validateResourceType } from './validation.ts'

export interface CreatePermissionInput {
  readonly name: string
  readonly resourceType: string
  readonly policyTemplate: string
  readonly tags?: readonly Tag[]
  readonly clientToken?: string
}

export interface CreatePermissionResult {
  readonly arn: string
  readonly time: string
}

/**
 * Creates a customer managed permission with version 1, its default (RAM: CreatePermission).
 *
 * One round trip: counters, head, document and token are written together or not at all. Refused with
 * InvalidParameter, MalformedPolicyTemplate, InvalidPolicy, PermissionAlreadyExists, PermissionLimitExceeded,
 * TagLimitExceeded, InvalidClientToken or IdempotentParameterMismatch.
 */
export async function createPermission(
  call: Call,
  input: CreatePermissionInput,
): Promise<Answer<CreatePermissionResult, Refusal>> {
  const { name, resourceType, policyTemplate } = input
  const tags = input.tags ?? []
  const arn = permissionArn(call, name)
  const head = permissionKey(arn)
  return mutate(call, {
    operation: 'createPermission',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input),
    validationErrors: [
      ...validatePermissionName(name),
      ...validateResourceType(resourceType),
      ...(await validateTemplate(policyTemplate, findResourceType(resourceType))),
      ...validateTags(tags).map(refusal),
    ],
    reads: [],
    plan: (known) => {
      // Nothing is read first: what is known of the name's earlier incarnation was returned by a failed write.
      const time = timeAfter(lastUpdatedTimeOf(known.get(head)))
      const fresh = newHead(unusedVersion(time), time)
      return {
        result: { arn, time },
        writes: [
          countedIn(call.accountId, quotas(resourceType)),
          headCreated(
            head,
            {
              gsi1pk: permissionsPartition(call.accountId),
              gsi1sk: `${resourceType}#${name}`,
              name,
              resourceType,
              works: {},
              ...fresh,
            },
            nameIsFree(name),
          ),
          documentAdded(head.pk, FIRST_VERSION, {
            document: policyTemplate,
            creationTime: time,
            incarnation: fresh.incarnation,
          }),
          ...(tags.length === 0 ? [] : [newTags(head.pk, tags)]),
        ],
      }
    },
  })
}
