import type { Call } from '../idempotency/call.ts'
import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer } from '../idempotency/runIdempotent.ts'
import { defaultMoved } from '../versioning/changes.ts'
import { headChanged } from '../versioning/headWrites.ts'
import {
  defaultVersionUnchanged,
  incarnationUnchanged,
  stillNotTheDefault,
} from '../versioning/preconditions.ts'
import { timeAfter } from '../versioning/times.ts'
import type { PolicyResult } from './createPolicy.ts'
import type { PolicyVersionInput } from './deletePolicyVersion.ts'
import { policyExists, policyVersionExists } from './guards.ts'
import { policyKey } from './keys.ts'
import { mutate } from './mutate.ts'
import { policyFrom, versionOf } from './policy.ts'
import type { Refusal } from './refusals.ts'
import { validatePolicyName, validateVersionId } from './validation.ts'

/**
 * Makes a version the default (Resource Manager: SetDefaultPolicyVersion): it is in force at once for every principal
 * that the policy is attached to. If it already is the default, nothing changes.
 *
 * One round trip; two if it already is the default, which the first one finds out. Refused with
 * InvalidParameter.PolicyName.InvalidChars or .Length, InvalidParameter.VersionId.Format, InvalidClientToken or
 * IdempotentParameterMismatch; EntityNotExist.Policy or EntityNotExist.Policy.Version.
 */
export function setDefaultPolicyVersion(
  call: Call,
  input: PolicyVersionInput,
): Promise<Answer<PolicyResult, Refusal>> {
  const { policyName, versionId } = input
  const head = policyKey(call.accountId, policyName)
  const version = versionOf(versionId)
  return mutate(call, {
    operation: 'setDefaultPolicyVersion',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input),
    validationErrors: [...validatePolicyName(policyName), ...validateVersionId(versionId)],
    reads: [],
    plan: (known) => {
      const exist = [policyExists, policyVersionExists(version)]
      // Nothing is read first: what is known was returned by a failed write.
      const policy = policyFrom(known.get(head))
      if (policy?.defaultVersion === version) {
        // No time is written, so the returned one must be of this incarnation of the name.
        const guards = [...exist, defaultVersionUnchanged(version), incarnationUnchanged(policy.incarnation)]
        const result = { policyName, time: policy.lastUpdatedTime }
        return { result, writes: [{ key: head, check: true, guards }] }
      }
      const time = timeAfter(policy?.lastUpdatedTime)
      return {
        result: { policyName, time },
        writes: [headChanged(head, time, [...exist, stillNotTheDefault(version)], defaultMoved(version))],
      }
    },
  })
}
