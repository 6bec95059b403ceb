import type { QueryResolvers } from '../generated/resolvers.ts'
import { nodeQueries } from './nodeQueries.ts'
import { permissionQueries } from './permissionQueries.ts'
import { policyQueries } from './policyQueries.ts'
import { replaceQueries } from './replaceQueries.ts'
import { shareQueries } from './shareQueries.ts'

export const Query: Required<QueryResolvers> = {
  ...nodeQueries,
  ...permissionQueries,
  ...shareQueries,
  ...replaceQueries,
  ...policyQueries,
}
