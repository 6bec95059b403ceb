import { permissionArnKind } from '../../permissions/arn.ts'
import { asksForTexts } from '../asksForTexts.ts'
import { badUserInput } from '../errors.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'

export const Query: Required<QueryResolvers> = {
  viewer: (_, __, { call, scopes }) => ({ accountId: call.accountId, region: call.region, scopes }),

  permission: (_, { arn }, { permissions }, info) => {
    switch (permissionArnKind(arn)) {
      case 'customerManaged':
        return permissions.read(arn, { texts: asksForTexts(info) })
      // Well known, but not kept here.
      case 'awsManaged':
        return null
      case 'malformed':
        throw badUserInput(
          'arn is not the ARN of a permission. It looks like arn:aws:ram:REGION:ACCOUNT:permission/NAME.',
        )
    }
  },
}
