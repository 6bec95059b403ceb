import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer, Call } from '../idempotency/once.ts'
import { findResourceType } from '../policyTemplates/catalogue/resourceTypes.ts'
import { permissionKey, permissionsPartition } from '../table/keys.ts'
import { newTags, type Tag, tagFaults } from '../tags/tags.ts'
import { bodyAdded } from '../versioning/bodies.ts'
import { countedIn } from '../versioning/counters.ts'
import { FIRST_VERSION, newHead } from '../versioning/head.ts'
import { headCreated } from '../versioning/headWrites.ts'
import { lastUpdatedTimeOf, timeAfter } from '../versioning/times.ts'
import { permissionArn } from './arn.ts'
import { permissionNameFaults, resourceTypeFaults } from './faults.ts'
import { nameIsFree } from './guards.ts'
import { quotas } from './limits.ts'
import { mutate } from './mutate.ts'
import { unusedVersion } from './permission.ts'
import type { Refusal } from './refusals.ts'
import { templateFaults } from './templateFaults.ts'

export interface CreatePermissionInput {
  readonly name: string
  readonly resourceType: string
  readonly policyTemplate: string
  readonly tags?: readonly Tag[] | null
  readonly clientToken?: string | null
}

export interface CreatePermissionFacts {
  readonly arn: string
  readonly time: string
}

/**
 * Creates a customer managed permission with version 1, its default (RAM: CreatePermission).
 *
 * One round trip: counters, head, text and token are written together or not at all. Refused with
 * InvalidParameter, MalformedPolicyTemplate, InvalidPolicy, PermissionAlreadyExists, PermissionLimitExceeded,
 * TagLimitExceeded, InvalidClientToken or IdempotentParameterMismatch.
 */
export async function createPermission(
  call: Call,
  input: CreatePermissionInput,
): Promise<Answer<CreatePermissionFacts, Refusal>> {
  const { name, resourceType, policyTemplate } = input
  const tags = input.tags ?? []
  const arn = permissionArn(call, name)
  const head = permissionKey(arn)
  return mutate(call, {
    operation: 'createPermission',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input),
    faults: [
      ...permissionNameFaults(name),
      ...resourceTypeFaults(resourceType),
      ...(await templateFaults(policyTemplate, findResourceType(resourceType))),
      ...tagFaults(tags),
    ],
    reads: [],
    plan: (known) => {
      // Known is only what came back with a refusal: what an earlier life of the name has left.
      const time = timeAfter(lastUpdatedTimeOf(known.get(head)))
      const fresh = newHead(unusedVersion(time), time)
      return {
        facts: { arn, time },
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
          bodyAdded(head.pk, FIRST_VERSION, { text: policyTemplate, creationTime: time, life: fresh.life }),
          ...(tags.length === 0 ? [] : [newTags(head.pk, tags)]),
        ],
      }
    },
  })
}
