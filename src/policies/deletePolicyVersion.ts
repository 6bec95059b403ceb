import type { Call } from '../idempotency/call.ts'
import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer } from '../idempotency/runIdempotent.ts'
import { versionRemoved } from '../versioning/changes.ts'
import { documentRemoved } from '../versioning/documents.ts'
import { headChanged } from '../versioning/headWrites.ts'
import { lastUpdatedTimeOf, timeAfter } from '../versioning/times.ts'
import type { PolicyResult } from './createPolicy.ts'
import { notTheDefault, policyExists, policyVersionExists } from './guards.ts'
import { policyKey } from './keys.ts'
import { mutate } from './mutate.ts'
import { versionOf } from './policy.ts'
import type { Refusal } from './refusals.ts'
import { validatePolicyName, validateVersionId } from './validation.ts'

export interface PolicyVersionInput {
  readonly policyName: string
  readonly versionId: string
  readonly clientToken?: string
}

/**
 * Deletes a version that is not the default (Resource Manager: DeletePolicyVersion). Attachments use the
 * default, so no other version is ever in use.
 *
 * One round trip, also for a refusal or a replay. Refused with InvalidParameter.PolicyName.InvalidChars or
 * .Length, InvalidParameter.VersionId.Format, InvalidClientToken or IdempotentParameterMismatch; EntityNotExist.Policy
 * or EntityNotExist.Policy.Version; DeleteConflict.Policy.Version.Default.
 */
export function deletePolicyVersion(
  call: Call,
  input: PolicyVersionInput,
): Promise<Answer<PolicyResult, Refusal>> {
  const { policyName, versionId } = input
  const head = policyKey(call.accountId, policyName)
  const version = versionOf(versionId)
  return mutate(call, {
    operation: 'deletePolicyVersion',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input),
    validationErrors: [...validatePolicyName(policyName), ...validateVersionId(versionId)],
    reads: [],
    plan: (known) => {
      // Nothing is read first: what is known was returned by a failed write.
      const time = timeAfter(lastUpdatedTimeOf(known.get(head)))
      return {
        result: { policyName, time },
        writes: [
          headChanged(
            head,
            time,
            [policyExists, policyVersionExists(version), notTheDefault(version)],
            versionRemoved(version),
          ),
          documentRemoved(head.pk, version),
        ],
      }
    },
  })
}
