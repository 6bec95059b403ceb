import { associationsList, outdatedList } from '../../resourceShares/reader.ts'
import type { PermissionResolvers } from '../generated/resolvers.ts'
import { pageOf } from '../paging.ts'
import { permissionVersions } from '../permissionVersions.ts'

const versionByNumber: NonNullable<PermissionResolvers['versionByNumber']> = (
  snapshot,
  { number },
  context,
) => permissionVersions.one(snapshot, number, context)

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
  defaultVersion: (snapshot, _, context) => permissionVersions.defaultOf(snapshot, context),
  versionByNumber,
  version: versionByNumber,
  versions: (snapshot, _, context) => permissionVersions.all(snapshot, context),
  associations: ({ head }, { version, outdatedOnly, ...page }, { call, shares }) => {
    const all = associationsList(call, head.arn, version)
    const list = outdatedOnly ? outdatedList(all, head, version) : all
    return shares.associations(list, pageOf(list, page))
  },
}
