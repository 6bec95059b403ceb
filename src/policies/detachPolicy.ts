import type { Call } from '../idempotency/call.ts'
import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer } from '../idempotency/runIdempotent.ts'
import {
  type AttachmentInput,
  attachmentsCounted,
  inScope,
  soughtAttachment,
  validateAttachment,
} from './attachmentInput.ts'
import { attachmentItems } from './attachments.ts'
import type { NoResult } from './deletePolicy.ts'
import { isAttached, policyExists } from './guards.ts'
import { policyKey } from './keys.ts'
import { mutate } from './mutate.ts'
import type { Refusal } from './refusals.ts'

/**
 * Detaches a policy from a principal (Resource Manager: DetachPolicy).
 *
 * One round trip. Refused with InvalidParameter.PolicyName.InvalidChars or .Length, InvalidParameter.PrincipalName,
 * InvalidClientToken or IdempotentParameterMismatch; EntityNotExist.Policy, EntityNotExists.ResourceGroup or
 * EntityNotExist.Policy.Attachment.
 */
export function detachPolicy(call: Call, input: AttachmentInput): Promise<Answer<NoResult, Refusal>> {
  const sought = soughtAttachment(call, input)
  const { attachment, inGroup } = attachmentItems(call.accountId, sought)
  return mutate(call, {
    operation: 'detachPolicy',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input),
    validationErrors: validateAttachment(input),
    reads: [],
    plan: () => ({
      result: {},
      writes: [
        {
          key: policyKey(call.accountId, sought.policyName),
          update: attachmentsCounted(sought, -1),
          guards: [policyExists],
        },
        { key: attachment.key, delete: true, guards: inScope(call, input, isAttached) },
        { key: inGroup.key, delete: true, guards: [] },
      ],
    }),
  })
}
