import type { Call } from '../idempotency/call.ts'
import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer } from '../idempotency/runIdempotent.ts'
import { defaultMoved, versionAdded } from '../versioning/changes.ts'
import { documentAdded } from '../versioning/documents.ts'
import { headChanged, headMissing } from '../versioning/headWrites.ts'
import { incarnationUnchanged, nextVersionUnchanged } from '../versioning/preconditions.ts'
import { timeAfter } from '../versioning/times.ts'
import type { PolicyResult } from './createPolicy.ts'
import { belowTheVersionLimit, policyExists } from './guards.ts'
import { policyKey } from './keys.ts'
import { mutate } from './mutate.ts'
import { policyFrom } from './policy.ts'
import type { Refusal } from './refusals.ts'
import { validatePolicyDocument, validatePolicyName } from './validation.ts'

export interface CreatePolicyVersionInput {
  readonly policyName: string
  readonly policyDocument: string
  readonly setAsDefault: boolean
  readonly clientToken?: string
}

export interface CreatePolicyVersionResult extends PolicyResult {
  readonly version: number
}

/**
 * Creates a version, which becomes the default only if that is asked for (Resource Manager: CreatePolicyVersion).
 *
 * Two round trips: the number is read first and confirmed by a guard in the transaction. Refused with
 * InvalidParameter.PolicyName.InvalidChars or .Length, InvalidParameter.PolicyDocument.Length, MalformedPolicyDocument,
 * InvalidClientToken or IdempotentParameterMismatch; EntityNotExist.Policy; LimitExceeded.Policy.Version.
 */
export function createPolicyVersion(
  call: Call,
  input: CreatePolicyVersionInput,
): Promise<Answer<CreatePolicyVersionResult, Refusal>> {
  const { policyName, policyDocument, setAsDefault } = input
  const head = policyKey(call.accountId, policyName)
  return mutate(call, {
    operation: 'createPolicyVersion',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input, { defaults: { setAsDefault: false } }),
    validationErrors: [...validatePolicyName(policyName), ...validatePolicyDocument(policyDocument)],
    reads: [head],
    plan: (known) => {
      const policy = policyFrom(known.get(head))
      if (!policy) return { refusedBy: [headMissing(head, policyExists)] }
      const { nextVersion: version, incarnation } = policy
      const time = timeAfter(policy.lastUpdatedTime)
      return {
        result: { policyName, version, time },
        writes: [
          headChanged(
            head,
            time,
            [
              policyExists,
              incarnationUnchanged(incarnation),
              nextVersionUnchanged(version),
              belowTheVersionLimit,
            ],
            versionAdded(version, { creationTime: time }),
            ...(setAsDefault ? [defaultMoved(version)] : []),
          ),
          documentAdded(head.pk, version, { document: policyDocument, creationTime: time, incarnation }),
        ],
      }
    },
  })
}
