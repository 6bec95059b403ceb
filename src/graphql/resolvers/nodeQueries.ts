import type { QueryResolvers } from '../generated/resolvers.ts'
import { nodeById } from '../nodeById.ts'

/** What is of no family: who calls, and whatever an id stands for. */
export const nodeQueries = {
  viewer: (_, __, { call, scopes }) => ({ accountId: call.accountId, region: call.region, scopes }),
  node: (_, { id }, context) => nodeById(id, context),
} satisfies QueryResolvers
