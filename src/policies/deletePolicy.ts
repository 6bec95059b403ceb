import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer, Call } from '../idempotency/once.ts'
import { policyKey } from '../table/keys.ts'
import { bodyRemoved } from '../versioning/bodies.ts'
import { countedOut } from '../versioning/counters.ts'
import { defaultVersionAsRead } from '../versioning/guesses.ts'
import { NO_HEAD } from '../versioning/head.ts'
import { policyNameFaults } from './faults.ts'
import { POLICY_DELETION_GUARDS, policyExists } from './guards.ts'
import { QUOTAS } from './limits.ts'
import { mutate } from './mutate.ts'
import { policyFrom } from './policy.ts'
import type { Refusal } from './refusals.ts'

export interface DeletePolicyInput {
  readonly policyName: string
  readonly clientToken?: string | null
}

/** A deletion leaves nothing to tell. */
export type NoFacts = Readonly<Record<never, never>>

/**
 * Deletes a policy of which only the default version is left, and which is attached to nobody (Resource Manager:
 * DeletePolicy).
 *
 * Two round trips: which version is left is read first and confirmed by a guard. Refused with
 * InvalidParameter.PolicyName.InvalidChars or .Length, InvalidClientToken or IdempotentParameterMismatch;
 * EntityNotExist.Policy; every one of DeleteConflict.Policy.Version, .User, .Group and .Role that stands in the way.
 */
export function deletePolicy(call: Call, input: DeletePolicyInput): Promise<Answer<NoFacts, Refusal>> {
  const { policyName } = input
  const { accountId } = call
  const head = policyKey(accountId, policyName)
  return mutate(call, {
    operation: 'deletePolicy',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input),
    faults: policyNameFaults(policyName),
    reads: [head],
    plan: (known) => {
      const { defaultVersion } = policyFrom(known.get(head)) ?? NO_HEAD
      return {
        facts: {},
        writes: [
          {
            key: head,
            delete: true,
            guards: [policyExists, defaultVersionAsRead(defaultVersion), ...POLICY_DELETION_GUARDS],
          },
          bodyRemoved(head.pk, defaultVersion),
          countedOut(accountId, QUOTAS),
        ],
      }
    },
  })
}
