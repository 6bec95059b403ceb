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

  policies: (_, page, { call, policies }, info) =>
    policies.page(pageOf(policiesList(call.accountId), page), { withDocuments: selectsDocument(info) }),

  policyAttachments: (_, { filter, ...page }, { call, policies }) => {
    const wanted = given(filter ?? {})
    return policies.attachments(wanted, pageOf(attachmentsList(call.accountId, wanted), page))
  },
} satisfies QueryResolvers

/** What a filter names, checked: it becomes part of keys. Null leaves open what is not given. */
function given(
  filter: { readonly [name in keyof PolicyAttachmentFilter]: PolicyAttachmentFilter[name] | null },
) {
  const { policyName, principalName, resourceGroupId } = filter
  if (policyName != null) checkPolicyName(policyName)
  if (principalName != null && principalTypeOf(principalName) === undefined) {
    throw badUserInput(
      'principalName is not the name of a principal. It looks like alice@example.onaliyun.com.',
    )
  }
  if (resourceGroupId != null && !isScope(resourceGroupId)) {
    throw badUserInput('resourceGroupId is neither the id of a resource group (rg-…) nor that of an account.')
  }
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value != null),
  ) as PolicyAttachmentFilter
}

function checkPolicyName(policyName: string): void {
  if (!isPolicyName(policyName)) {
    throw badUserInput('policyName must be 1 to 128 characters: letters, digits and "-".')
  }
}
