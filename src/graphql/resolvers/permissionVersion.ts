import { permissionVersionId } from '../../permissions/arn.ts'
import { deletionBlockers } from '../../permissions/deletionGuards.ts'
import { diffTemplates } from '../../policyTemplates/diff.ts'
import { readStatement } from '../../policyTemplates/statement.ts'
import type { PermissionVersionResolvers } from '../generated/resolvers.ts'
import { permissionVersions } from '../permissionVersions.ts'

export const PermissionVersion: PermissionVersionResolvers = {
  id: ({ arn, version }) => permissionVersionId(arn, version),
  permission: ({ owner }) => owner,
  status: ({ isDefaultVersion }) => (isDefaultVersion ? 'ATTACHABLE' : 'UNATTACHABLE'),
  policyTemplate: async ({ document }) => (await document()).document,
  statement: async ({ document }) => readStatement((await document()).document),
  creationTime: async ({ document }) => (await document()).creationTime,
  lastUpdatedTime: ({ entry }) => entry.lastUpdatedTime,
  resourceShareCount: ({ entry }) => entry.resourceShares,
  deletionBlockers: ({ owner, version }) => deletionBlockers(owner.head, version),
  diff: async (model, { from }, context) => {
    const compared = await permissionVersions.comparedWith(model, from, context)
    if (!compared) return null
    const { older, newer } = compared
    return {
      fromVersion: compared.from,
      toVersion: model.version,
      ...(await diffTemplates(older, newer, model.owner.head.resourceType)),
    }
  },
}
