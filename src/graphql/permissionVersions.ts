import type { CreatePermissionVersionResult } from '../permissions/createPermissionVersion.ts'
import { type Permission, unusedVersion } from '../permissions/permission.ts'
import type { PermissionSnapshot } from '../permissions/reader.ts'
import type { Context } from './context.ts'
import { type VersionModel, versionModels } from './versionModels.ts'

/** What the fields of a PermissionVersion are resolved from. */
export type PermissionVersionModel = VersionModel<Permission> & { readonly arn: string }

export const permissionVersions = versionModels({
  nameOf: ({ arn }: Permission) => ({ arn }),
  idOf: ({ arn }) => arn,
  readerOf: ({ permissions }) => permissions,
})

/** The version that a call made, as that call made it: its facts and its own text, also where it has gone since. */
export const createdPermissionVersion = (
  { arn, version, policyTemplate, time }: CreatePermissionVersionResult & { readonly policyTemplate: string },
  context: Context,
): PermissionVersionModel => {
  // However many of its fields ask for the permission: it is read once, and once more with texts.
  const reads = new Map<boolean, Promise<PermissionSnapshot | undefined>>()
  return {
    arn,
    version,
    isDefaultVersion: true,
    entry: unusedVersion(time),
    document: () => ({ document: policyTemplate, creationTime: time }),
    owner: (wanted) => {
      const read =
        reads.get(wanted.withDocuments) ?? permissionVersions.ownerSince({ arn, time }, wanted, context)
      reads.set(wanted.withDocuments, read)
      return read
    },
  }
}
