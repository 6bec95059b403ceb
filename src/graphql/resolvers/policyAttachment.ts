import { cut } from '../../grammar/quoted.ts'
import { attachmentArn } from '../../policies/arn.ts'
import { UnavailableError } from '../../table/retry.ts'
import type { PolicyAttachmentResolvers } from '../generated/resolvers.ts'
import { selectsDocument } from '../selectsDocument.ts'

export const PolicyAttachment: PolicyAttachmentResolvers = {
  id: (attachment, _, { call }) => attachmentArn(call.accountId, attachment),
  policy: async ({ policyName }, _, { policies }, info) => {
    const policy = await policies.readOneOfMany(policyName, { withDocuments: selectsDocument(info) })
    if (!policy) {
      throw new UnavailableError(
        `The policy ${cut(policyName)} was detached and deleted while it was read. Try again.`,
      )
    }
    return policy
  },
}
