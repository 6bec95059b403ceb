import type { Call } from '../idempotency/call.ts'
import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer } from '../idempotency/runIdempotent.ts'
import { countedIn } from '../versioning/counters.ts'
import { documentAdded } from '../versioning/documents.ts'
import { FIRST_VERSION, newHead } from '../versioning/head.ts'
import { headCreated } from '../versioning/headWrites.ts'
import { lastUpdatedTimeOf, timeAfter } from '../versioning/times.ts'
import { nameIsFree } from './guards.ts'
import { policiesPartition, policyKey } from './keys.ts'
import { QUOTAS } from './limits.ts'
import { mutate } from './mutate.ts'
import type { Policy } from './policy.ts'
import type { Refusal } from './refusals.ts'
import { validateDescription, validatePolicyDocument, validatePolicyName } from './validation.ts'

export interface CreatePolicyInput {
  readonly policyName: string
  readonly policyDocument: string
  readonly description?: string
  readonly clientToken?: string
}

/** The policy that a call was about, and when the call took effect. */
export interface PolicyResult {
  readonly policyName: string
  readonly time: string
}

/**
 * Creates a custom policy with version v1, its default (Resource Manager: CreatePolicy).
 *
 * One round trip: counters, head, document and token are written together or not at all. Refused with
 * InvalidParameter.PolicyName.InvalidChars or .Length, InvalidParameter.PolicyDocument.Length,
 * InvalidParameter.Description.Length, MalformedPolicyDocument, InvalidClientToken or IdempotentParameterMismatch;
 * EntityAlreadyExists.Policy, LimitExceeded.Policy.
 */
export function createPolicy(call: Call, input: CreatePolicyInput): Promise<Answer<PolicyResult, Refusal>> {
  const { policyName, policyDocument, description } = input
  const { accountId } = call
  const key = policyKey(accountId, policyName)
  return mutate(call, {
    operation: 'createPolicy',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input),
    validationErrors: [
      ...validatePolicyName(policyName),
      ...validatePolicyDocument(policyDocument),
      ...validateDescription(description),
    ],
    reads: [],
    plan: (known) => {
      // Nothing is read first: what is known of the name's earlier incarnation was returned by a failed write.
      const time = timeAfter(lastUpdatedTimeOf(known.get(key)))
      const head: Omit<Policy, 'revision'> = {
        ...newHead({ creationTime: time }, time),
        name: policyName,
        ...(description !== undefined && { description }),
        attachments: { IMSUser: 0, IMSGroup: 0, ServiceRole: 0 },
      }
      return {
        result: { policyName, time },
        writes: [
          countedIn(accountId, QUOTAS),
          headCreated(key, { ...head, gsi1pk: policiesPartition(accountId), gsi1sk: policyName }, nameIsFree),
          documentAdded(key.pk, FIRST_VERSION, {
            document: policyDocument,
            creationTime: time,
            incarnation: head.incarnation,
          }),
        ],
      }
    },
  })
}
