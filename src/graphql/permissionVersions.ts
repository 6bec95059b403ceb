import type { Permission } from '../permissions/permission.ts'
import { type VersionModel, versionModels } from './versionModels.ts'

/** What the fields of a PermissionVersion are resolved from. */
export type PermissionVersionModel = VersionModel<Permission> & { readonly arn: string }

export const permissionVersions = versionModels({
  nameOf: ({ arn }: Permission) => ({ arn }),
  idOf: ({ arn }) => arn,
  readerOf: ({ permissions }) => permissions,
})
