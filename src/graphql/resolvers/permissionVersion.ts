import { deletionBlockers } from '../../permissions/deletionGuards.ts'
import { readStatement } from '../../policyTemplates/statement.ts'
import type { PermissionVersionResolvers } from '../generated/resolvers.ts'

export const PermissionVersion: PermissionVersionResolvers = {
  id: ({ arn, version }) => `${arn}:${version}`,
  permission: ({ owner }) => owner,
  status: ({ isDefaultVersion }) => (isDefaultVersion ? 'ATTACHABLE' : 'UNATTACHABLE'),
  policyTemplate: async ({ document }) => (await document()).document,
  statement: async ({ document }) => readStatement((await document()).document),
  creationTime: async ({ document }) => (await document()).creationTime,
  lastUpdatedTime: ({ entry }) => entry.lastUpdatedTime,
  resourceShareCount: ({ entry }) => entry.resourceShares,
  deletionBlockers: ({ owner, version }) => deletionBlockers(owner.head, version),
}
