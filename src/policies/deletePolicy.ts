import type { Call } from '../idempotency/call.ts'
import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer } from '../idempotency/runIdempotent.ts'
import { countedOut } from '../versioning/counters.ts'
import { documentRemoved } from '../versioning/documents.ts'
import { headDeleted, headMissing } from '../versioning/headWrites.ts'
import { timeAfter } from '../versioning/times.ts'
import { noLaterAttachment, POLICY_DELETION_GUARDS, policyExists } from './guards.ts'
import { policyKey } from './keys.ts'
import { QUOTAS } from './limits.ts'
import { mutate } from './mutate.ts'
import { policyFrom } from './policy.ts'
import type { Refusal } from './refusals.ts'
import { validatePolicyName } from './validation.ts'

export interface DeletePolicyInput {
  readonly policyName: string
  readonly clientToken?: string
}

/** The operations that delete return no result. */
export type NoResult = Readonly<Record<never, never>>

/**
 * Deletes a policy that has only its default version left and is attached to nobody (Resource Manager:
 * DeletePolicy).
 *
 * Two round trips: the version that is left is read first, and the revision confirms it. Refused with
 * InvalidParameter.PolicyName.InvalidChars or .Length, InvalidClientToken or IdempotentParameterMismatch;
 * EntityNotExist.Policy; every one of DeleteConflict.Policy.Version, .User, .Group and .Role that applies.
 */
export function deletePolicy(call: Call, input: DeletePolicyInput): Promise<Answer<NoResult, Refusal>> {
  const { policyName } = input
  const { accountId } = call
  const head = policyKey(accountId, policyName)
  return mutate(call, {
    operation: 'deletePolicy',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input),
    validationErrors: validatePolicyName(policyName),
    reads: [head],
    plan: (known) => {
      const policy = policyFrom(known.get(head))
      if (!policy) return { refusedBy: [headMissing(head, policyExists)] }
      const time = timeAfter(policy.lastUpdatedTime, policy.lastAttachDate)
      const guards = [policyExists, noLaterAttachment(time), ...POLICY_DELETION_GUARDS]
      return {
        result: {},
        writes: [
          headDeleted(head, policy, time, guards),
          documentRemoved(head.pk, policy.defaultVersion),
          countedOut(accountId, QUOTAS),
        ],
      }
    },
  })
}
