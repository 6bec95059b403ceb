import type { QueryResolvers } from '../generated/resolvers.ts'
import { nodeById } from '../nodeById.ts'

/** Queries that belong to no family: the caller, and any object by its id. */
export const nodeQueries = {
  viewer: (_, __, { call, scopes }) => ({ accountId: call.accountId, region: call.region, scopes }),
  node: (_, { id }, context) => nodeById(id, context),
} satisfies QueryResolvers
