import { attachmentsList, type PolicyAttachmentFilter } from '../../policies/attachments.ts'
import { principalTypeOf } from '../../policies/principals.ts'
import { policiesList } from '../../policies/reader.ts'
import { isScope } from '../../policies/resourceGroups.ts'
import { isPolicyName } from '../../policies/validation.ts'
import { badUserInput } from '../errors.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'
import { pageOf } from '../paging.ts'
import { selectsDocument } from '../selectsDocument.ts'

export const policyQueries = {
  policy: (_, { policyName }, { policies }, info) => {
    checkPolicyName(policyName)
    return policies.read(policyName, { withDocuments: selectsDocument(info) })
  },

  policies: (_, { filter, ...page }, { call, policies }, info) => {
    const list = policiesList(call.accountId, filter?.namePrefix)
    return policies.page(list, pageOf(list, page), { withDocuments: selectsDocument(info) })
  },

  policyAttachments: (_, { filter = {}, ...page }, { call, policies }) => {
    checkFilter(filter)
    return policies.attachments(filter, pageOf(attachmentsList(call.accountId, filter), page))
  },
} satisfies QueryResolvers

/** Checks the values of a filter, because they become part of keys. */
function checkFilter({ policyName, principalName, resourceGroupId }: PolicyAttachmentFilter): void {
  if (policyName !== undefined) checkPolicyName(policyName)
  if (principalName !== undefined && principalTypeOf(principalName) === undefined) {
    throw badUserInput(
      'principalName is not the name of a principal. It looks like alice@example.onaliyun.com.',
    )
  }
  if (resourceGroupId !== undefined && !isScope(resourceGroupId)) {
    throw badUserInput('resourceGroupId is neither the id of a resource group (rg-…) nor that of an account.')
  }
}

function checkPolicyName(policyName: string): void {
  if (!isPolicyName(policyName)) {
    throw badUserInput('policyName must be 1 to 128 characters: letters, digits and "-".')
  }
}
