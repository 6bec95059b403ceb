import { deletionBlockers } from '../../permissions/deletionGuards.ts'
import { readStatement } from '../../policyTemplates/statement.ts'
import { associationsList, outdatedList } from '../../resourceShares/reader.ts'
import { asksForTexts } from '../asksForTexts.ts'
import type {
  PermissionConnectionResolvers,
  PermissionResolvers,
  PermissionVersionResolvers,
  PermissionVersionsLimitExceededErrorResolvers,
} from '../generated/resolvers.ts'
import { pageOf } from '../paging.ts'
import { defaultPermissionVersion, permissionVersion, permissionVersions } from '../permissionVersion.ts'

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
  permission: ({ owner }, _, __, info) => owner({ texts: asksForTexts(info) }),
  status: ({ isDefaultVersion }) => (isDefaultVersion ? 'ATTACHABLE' : 'UNATTACHABLE'),
  policyTemplate: async ({ body }) => (await body()).text,
  statement: async ({ body }) => readStatement((await body()).text),
  creationTime: async ({ body }) => (await body()).creationTime,
  lastUpdatedTime: ({ entry }) => entry.lastUpdatedTime,
  resourceShareCount: async ({ owner, version }) => {
    const now = await owner({ texts: false })
    return now?.head.versions[version]?.resourceShares ?? 0
  },
  deletionBlockers: async ({ owner, version }) => {
    const now = await owner({ texts: false })
    // A version that has gone since needs no deletion.
    return now?.head.versions[version] ? deletionBlockers(now.head, version) : []
  },
}

export const PermissionVersionsLimitExceededError: PermissionVersionsLimitExceededErrorResolvers = {
  versions: ({ permission }, _, context) => permissionVersions({ head: permission }, context),
}
