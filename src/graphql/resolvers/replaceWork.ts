import type {
  ReplacePermissionAssociationsPayloadResolvers,
  ReplacePermissionAssociationsWorkConnectionResolvers,
  ReplacePermissionAssociationsWorkResolvers,
} from '../generated/resolvers.ts'

export const ReplacePermissionAssociationsWork: ReplacePermissionAssociationsWorkResolvers = {
  totalCount: ({ total }) => total,
  replacedCount: ({ replaced }) => replaced,
  skippedCount: ({ skipped }) => skipped,
  progress: ({ total, replaced, skipped }) => (total === 0 ? 1 : (replaced + skipped) / total),
}

export const ReplacePermissionAssociationsWorkConnection: ReplacePermissionAssociationsWorkConnectionResolvers =
  { nodes: ({ edges }) => edges.map(({ node }) => node) }

export const ReplacePermissionAssociationsPayload: ReplacePermissionAssociationsPayloadResolvers = {
  replacePermissionAssociationsWork: ({ result }, _, { works }) => result && works.read(result.workId),
}
