import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer, Call } from '../idempotency/once.ts'
import { policyKey } from '../table/keys.ts'
import { bodyAdded } from '../versioning/bodies.ts'
import { defaultMoved, versionAdded } from '../versioning/changes.ts'
import { lifeAsRead, nextVersionAsRead } from '../versioning/guesses.ts'
import { NO_HEAD } from '../versioning/head.ts'
import { headChanged } from '../versioning/headWrites.ts'
import { timeAfter } from '../versioning/times.ts'
import type { PolicyFacts } from './createPolicy.ts'
import { policyDocumentFaults, policyNameFaults } from './faults.ts'
import { belowTheVersionLimit, policyExists } from './guards.ts'
import { mutate } from './mutate.ts'
import { policyFrom } from './policy.ts'
import type { Refusal } from './refusals.ts'

export interface CreatePolicyVersionInput {
  readonly policyName: string
  readonly policyDocument: string
  readonly setAsDefault: boolean
  readonly clientToken?: string | null
}

export interface CreatePolicyVersionFacts extends PolicyFacts {
  readonly version: number
}

/**
 * Creates a version, which is the default only where that is asked for (Resource Manager: CreatePolicyVersion).
 *
 * Two round trips: the number is read first and confirmed by a guard in the transaction. Refused with
 * InvalidParameter.PolicyName.InvalidChars or .Length, InvalidParameter.PolicyDocument.Length, MalformedPolicyDocument,
 * InvalidClientToken or IdempotentParameterMismatch; EntityNotExist.Policy; LimitExceeded.Policy.Version.
 */
export function createPolicyVersion(
  call: Call,
  input: CreatePolicyVersionInput,
): Promise<Answer<CreatePolicyVersionFacts, Refusal>> {
  const { policyName, policyDocument, setAsDefault } = input
  const head = policyKey(call.accountId, policyName)
  return mutate(call, {
    operation: 'createPolicyVersion',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input, { defaults: { setAsDefault: false } }),
    faults: [...policyNameFaults(policyName), ...policyDocumentFaults(policyDocument)],
    reads: [head],
    plan: (known) => {
      const policy = policyFrom(known.get(head))
      const { nextVersion: version, life } = policy ?? NO_HEAD
      const time = timeAfter(policy?.lastUpdatedTime)
      return {
        facts: { policyName, version, time },
        writes: [
          headChanged(
            head,
            time,
            [policyExists, lifeAsRead(life), nextVersionAsRead(version), belowTheVersionLimit],
            versionAdded(version, { creationTime: time }),
            ...(setAsDefault ? [defaultMoved(version)] : []),
          ),
          bodyAdded(head.pk, version, { text: policyDocument, creationTime: time, life }),
        ],
      }
    },
  })
}
