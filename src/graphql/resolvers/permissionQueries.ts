import { permissionArnKind } from '../../permissions/arn.ts'
import { ramArnForm } from '../../permissions/ramArn.ts'
import { permissionsList } from '../../permissions/reader.ts'
import { resourceTypes } from '../../policyTemplates/catalogue/resourceTypes.ts'
import { badUserInput } from '../errors.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'
import { EMPTY_CONNECTION, pageOf } from '../paging.ts'
import { selectsDocument } from '../selectsDocument.ts'

export const permissionQueries = {
  permission: (_, { arn }, { call, permissions }, info) => {
    switch (permissionArnKind(call, arn)) {
      case 'customerManaged':
        return permissions.read(arn, { withDocuments: selectsDocument(info) })
      // AWS has it, but it is not kept here.
      case 'awsManaged':
        return null
      case 'malformed':
        throw badUserInput(
          `arn is not the ARN of a permission. It looks like ${ramArnForm(call, 'permission/NAME')}.`,
        )
    }
  },

  permissions: (_, { filter, ...page }, { call, permissions }, info) => {
    const resourceType = filter?.resourceType
    const wanted = pageOf(permissionsList(call.accountId, resourceType), page)
    // Permissions of AWS are not kept here, so there is nothing to list.
    if (filter?.permissionType === 'AWS_MANAGED') return EMPTY_CONNECTION
    return permissions.page(
      { ...wanted, ...(resourceType !== undefined && { resourceType }) },
      { withDocuments: selectsDocument(info) },
    )
  },

  resourceTypes: () => resourceTypes,
} satisfies QueryResolvers
