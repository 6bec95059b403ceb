import type { ReplacePermissionAssociationsWorkResolvers } from '../generated/resolvers.ts'
import { selectsDocument } from '../selectsDocument.ts'

export const ReplacePermissionAssociationsWork: ReplacePermissionAssociationsWorkResolvers = {
  fromPermission: ({ fromPermissionArn }, _, { permissions }, info) =>
    permissions.readOneOfMany(fromPermissionArn, { withDocuments: selectsDocument(info) }),
  toPermission: ({ toPermissionArn }, _, { permissions }, info) =>
    permissions.readOneOfMany(toPermissionArn, { withDocuments: selectsDocument(info) }),
  workStatus: ({ status }) => status,
  totalCount: ({ total }) => total,
  replacedCount: ({ replaced }) => replaced,
  skippedCount: ({ skipped }) => skipped,
  progress: ({ total, replaced, skipped }) => (total === 0 ? 1 : (replaced + skipped) / total),
}
