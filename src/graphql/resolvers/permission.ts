import { deletionBlockers } from '../../permissions/deletionGuards.ts'
import { readStatement } from '../../policyTemplates/statement.ts'
import { associationsList, outdatedList } from '../../resourceShares/reader.ts'
import type {
  PermissionConnectionResolvers,
  PermissionResolvers,
  PermissionVersionResolvers,
  PermissionVersionsLimitExceededErrorResolvers,
} from '../generated/resolvers.ts'
import { pageOf } from '../paging.ts'
import { defaultPermissionVersion, permissionVersion, permissionVersions } from '../permissionVersion.ts'
import { selectsDocument } from '../selectsDocument.ts'

export const Permission: PermissionResolvers = {
  id: ({ head }) => head.arn,
  arn: ({ head }) => head.arn,
  name: ({ head }) => head.name,
  resourceType: ({ head }) => head.resourceType,
  permissionType: () => 'CUSTOMER_MANAGED',
  featureSet: () => 'STANDARD',
  // A permission is listed with its default version, which is the one that can be attached (ListPermissions).
  status: () => 'ATTACHABLE',
  isResourceTypeDefault: () => false,
  tags: ({ head }, _, { permissions }) => permissions.tags(head),
  creationTime: ({ head }) => head.creationTime,
  lastUpdatedTime: ({ head }) => head.lastUpdatedTime,
  revision: ({ head }) => head.revision,
  defaultVersion: (snapshot, _, context) => defaultPermissionVersion(snapshot, context),
  version: (snapshot, { number }, context) => permissionVersion(snapshot, number, context),
  versions: (snapshot, _, context) => permissionVersions(snapshot, context),
  associations: ({ head }, { version, outdatedOnly, ...page }, { call, shares }) => {
    const all = associationsList(call, head.arn, version ?? undefined)
    const list = outdatedOnly ? outdatedList(all, head, version ?? undefined) : all
    return shares.associations(list, pageOf(list, page))
  },
}

export const PermissionConnection: PermissionConnectionResolvers = {
  nodes: ({ edges }) => edges.map(({ node }) => node),
}

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

export const PermissionVersionsLimitExceededError: PermissionVersionsLimitExceededErrorResolvers = {
  versions: ({ permission }, _, context) => permissionVersions({ head: permission }, context),
}
