import { deletionBlockers } from '../../permissions/deletionGuards.ts'
import { readStatement } from '../../policyTemplates/statement.ts'
import type { PermissionVersionResolvers } from '../generated/resolvers.ts'
import { selectsDocument } from '../selectsDocument.ts'

export const PermissionVersion: PermissionVersionResolvers = {
  id: ({ arn, version }) => `${arn}:${version}`,
  permission: ({ owner }, _, __, info) => owner({ withDocuments: selectsDocument(info) }),
  status: ({ isDefaultVersion }) => (isDefaultVersion ? 'ATTACHABLE' : 'UNATTACHABLE'),
  policyTemplate: async ({ document }) => (await document()).document,
  statement: async ({ document }) => readStatement((await document()).document),
  creationTime: async ({ document }) => (await document()).creationTime,
  lastUpdatedTime: ({ entry }) => entry.lastUpdatedTime,
  resourceShareCount: async ({ owner, version }) => {
    const now = await owner({ withDocuments: false })
    return now?.head.versions[version]?.resourceShares ?? 0
  },
  deletionBlockers: async ({ owner, version }) => {
    const now = await owner({ withDocuments: false })
    // A version that has gone since needs no deletion.
    return now?.head.versions[version] ? deletionBlockers(now.head, version) : []
  },
}
