import type { ReplacePermissionAssociationsWorkResolvers } from '../generated/resolvers.ts'

export const ReplacePermissionAssociationsWork: ReplacePermissionAssociationsWorkResolvers = {
  totalCount: ({ total }) => total,
  replacedCount: ({ replaced }) => replaced,
  skippedCount: ({ skipped }) => skipped,
  progress: ({ total, replaced, skipped }) => (total === 0 ? 1 : (replaced + skipped) / total),
}
