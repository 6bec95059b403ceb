import type { Call } from '../idempotency/call.ts'
import type { Changes } from '../table/expression.ts'
import type { Guard } from '../table/guard.ts'
import type { PolicyAttachment } from './attachments.ts'
import { scopeExists } from './guards.ts'
import { UNMATCHABLE } from './policy.ts'
import type { Refusal } from './refusals.ts'
import { isOwnScope } from './resourceGroups.ts'
import { validatePolicyName, validatePrincipal } from './validation.ts'

/** What `attachPolicy` and `detachPolicy` take. */
export interface AttachmentInput extends PolicyAttachment {
  readonly policyType: 'Custom' | 'System'
  readonly clientToken?: string
}

export const validateAttachment = ({
  policyName,
  principalType,
  principalName,
}: AttachmentInput): Refusal[] => [
  ...validatePolicyName(policyName),
  ...validatePrincipal(principalType, principalName),
]

/**
 * The attachment to look up. System policies belong to the cloud and are not stored here, and within a scope of another
 * account nothing is attached. Both are looked up all the same, under a name that nothing can have, so that such a call
 * is handled like any other: its client token first, then everything that is missing, together.
 */
export const soughtAttachment = (call: Call, input: AttachmentInput): PolicyAttachment => ({
  policyName: input.policyType === 'Custom' ? input.policyName : UNMATCHABLE,
  principalType: input.principalType,
  principalName: input.principalName,
  resourceGroupId: isOwnScope(call, input.resourceGroupId) ? input.resourceGroupId : UNMATCHABLE,
})

/** The guard of an attachment; within a scope of another account, the guard that refuses that scope. */
export const inScope = (
  call: Call,
  { resourceGroupId }: AttachmentInput,
  guard: Guard<Refusal>,
): Guard<Refusal>[] => [isOwnScope(call, resourceGroupId) ? guard : scopeExists]

/** The policy's head counts its attachments, which changes neither its revision nor its time. */
export const attachmentsCounted = ({ principalType }: PolicyAttachment, by: 1 | -1): Changes => ({
  add: [[['attachments', principalType], by]],
})
