import type { Call } from '../idempotency/call.ts'
import { fingerprint } from '../idempotency/fingerprint.ts'
import type { Answer } from '../idempotency/runIdempotent.ts'
import { timeAfter } from '../versioning/times.ts'
import {
  type AttachmentInput,
  attachmentsCounted,
  inScope,
  soughtAttachment,
  validateAttachment,
} from './attachmentInput.ts'
import { attachmentItems, type KeptAttachment } from './attachments.ts'
import { noLaterAttachment, notCreatedLater, notYetAttached, policyExists } from './guards.ts'
import { policyKey } from './keys.ts'
import { mutate } from './mutate.ts'
import { policyFrom } from './policy.ts'
import type { Refusal } from './refusals.ts'

/**
 * Attaches a policy to a principal, within a resource group or the whole account (Resource Manager: AttachPolicy). From
 * then on the policy's default version is in force for the principal, also after the default changes.
 *
 * One round trip. Refused with InvalidParameter.PolicyName.InvalidChars or .Length, InvalidParameter.PrincipalName,
 * InvalidClientToken or IdempotentParameterMismatch; EntityNotExist.Policy, EntityNotExists.ResourceGroup;
 * EntityAlreadyExists.Policy.Attachment.
 */
export function attachPolicy(call: Call, input: AttachmentInput): Promise<Answer<KeptAttachment, Refusal>> {
  const sought = soughtAttachment(call, input)
  const { attachment, inGroup } = attachmentItems(call.accountId, sought)
  const head = policyKey(call.accountId, sought.policyName)
  return mutate(call, {
    operation: 'attachPolicy',
    clientToken: input.clientToken,
    fingerprint: fingerprint(input),
    validationErrors: validateAttachment(input),
    reads: [],
    plan: (known) => {
      // Nothing is read first: what is known was returned by a failed write.
      const policy = policyFrom(known.get(head))
      const attachDate = timeAfter(policy?.creationTime, policy?.lastAttachDate)
      const kept: KeptAttachment = { ...sought, attachDate }
      return {
        result: kept,
        writes: [
          {
            key: head,
            update: { ...attachmentsCounted(sought, 1), set: [[['lastAttachDate'], attachDate]] },
            guards: [policyExists, notCreatedLater(attachDate), noLaterAttachment(attachDate)],
          },
          {
            key: attachment.key,
            put: { ...kept, ...attachment.index },
            guards: inScope(call, input, notYetAttached),
          },
          { key: inGroup.key, put: { ...kept, ...inGroup.index }, guards: [] },
        ],
      }
    },
  })
}
