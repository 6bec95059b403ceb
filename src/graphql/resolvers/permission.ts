import { deletionBlockers } from '../../permissions/deletionGuards.ts'
import { readStatement } from '../../permissions/policyTemplate/statement.ts'
import { asksForTexts } from '../asksForTexts.ts'
import type {
  PermissionConnectionResolvers,
  PermissionResolvers,
  PermissionVersionResolvers,
  PermissionVersionsLimitExceededErrorResolvers,
} from '../generated/resolvers.ts'
import { versionModel, versionModels } from '../versionModel.ts'

export const Permission: PermissionResolvers = {
  id: ({ permission }) => permission.arn,
  arn: ({ permission }) => permission.arn,
  name: ({ permission }) => permission.name,
  resourceType: ({ permission }) => permission.resourceType,
  permissionType: () => 'CUSTOMER_MANAGED',
  featureSet: () => 'STANDARD',
  // A permission is listed with its default version, which is the one that can be attached (ListPermissions).
  status: () => 'ATTACHABLE',
  isResourceTypeDefault: () => false,
  tags: ({ permission }, _, { permissions }) => permissions.tags(permission),
  creationTime: ({ permission }) => permission.creationTime,
  lastUpdatedTime: ({ permission }) => permission.lastUpdatedTime,
  revision: ({ permission }) => permission.revision,
  defaultVersion: (snapshot, _, context) => {
    const model = versionModel(snapshot, snapshot.permission.defaultVersion, context)
    if (!model) throw new Error('the default version is always a live one')
    return model
  },
  version: (snapshot, { number }, context) => versionModel(snapshot, number, context),
  versions: (snapshot, _, context) => versionModels(snapshot, context),
}

export const PermissionConnection: PermissionConnectionResolvers = {
  nodes: ({ edges }) => edges.map(({ node }) => node),
}

export const PermissionVersion: PermissionVersionResolvers = {
  id: ({ arn, version }) => `${arn}:${version}`,
  permission: (model, _, __, info) => model.permission({ texts: asksForTexts(info) }),
  status: ({ isDefaultVersion }) => (isDefaultVersion ? 'ATTACHABLE' : 'UNATTACHABLE'),
  policyTemplate: async (model) => (await model.body()).text,
  statement: async (model) => readStatement((await model.body()).text),
  creationTime: async (model) => (await model.body()).creationTime,
  resourceShareCount: async (model) => {
    const now = await model.permission({ texts: false })
    return now?.permission.versions[model.version]?.resourceShares ?? 0
  },
  deletionBlockers: async (model) => {
    const now = await model.permission({ texts: false })
    // A version that has gone since needs no deletion.
    return now?.permission.versions[model.version] ? deletionBlockers(now.permission, model.version) : []
  },
}

export const PermissionVersionsLimitExceededError: PermissionVersionsLimitExceededErrorResolvers = {
  versions: ({ permission }, _, context) => versionModels({ permission }, context),
}
