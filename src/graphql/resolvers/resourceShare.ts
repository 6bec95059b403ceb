import type { ResourceShareResolvers } from '../generated/resolvers.ts'

export const ResourceShare: ResourceShareResolvers = {
  id: ({ arn }) => arn,
  owningAccountId: (_, __, { call }) => call.accountId,
  resourceShareStatus: () => 'ACTIVE',
  status: () => 'ACTIVE',
  tags: (share, _, { shares }) => shares.tags(share),
  permissions: (share, _, { shares }) => shares.permissions(share),
}
