import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer, Call } from '../idempotency/once.ts'
import { policyKey } from '../table/keys.ts'
import { bodyRemoved } from '../versioning/bodies.ts'
import { changed, versionRemoved } from '../versioning/changes.ts'
import type { PolicyFacts } from './createPolicy.ts'
import { policyNameFaults, versionIdFaults } from './faults.ts'
import { notTheDefault, policyExists, policyVersionExists } from './guards.ts'
import { mutate } from './mutate.ts'
import { versionOf } from './policy.ts'
import type { Refusal } from './refusals.ts'

export interface PolicyVersionInput {
  readonly policyName: string
  readonly versionId: string
  readonly clientToken?: string | null
}

/**
 * Deletes a version that is not the default (Resource Manager: DeletePolicyVersion). Attachments follow the default,
 * so that no other version is ever in use.
 *
 * One round trip, also where it is refused or replayed. Refused with InvalidParameter.PolicyName.InvalidChars or
 * .Length, InvalidParameter.VersionId.Format, InvalidClientToken or IdempotentParameterMismatch; EntityNotExist.Policy
 * or EntityNotExist.Policy.Version; DeleteConflict.Policy.Version.Default.
 */
export function deletePolicyVersion(
  call: Call,
  input: PolicyVersionInput,
): Promise<Answer<PolicyFacts, Refusal>> {
  const { policyName, versionId } = input
  const head = policyKey(call.accountId, policyName)
  const version = versionOf(versionId)
  return mutate(call, {
    operation: 'deletePolicyVersion',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input),
    faults: [...policyNameFaults(policyName), ...versionIdFaults(versionId)],
    reads: [],
    plan: () => {
      const time = new Date().toISOString()
      return {
        facts: { policyName, time },
        writes: [
          {
            key: head,
            update: changed(time, versionRemoved(version)),
            guards: [policyExists, policyVersionExists(version), notTheDefault(version)],
          },
          bodyRemoved(head.pk, version),
        ],
      }
    },
  })
}
