import type { CreatePermissionVersionResult } from '../permissions/createPermissionVersion.ts'
import { type Permission, unusedVersion } from '../permissions/permission.ts'
import type { PermissionSnapshot } from '../permissions/reader.ts'
import type { Selection } from '../versioning/snapshots.ts'
import type { Context } from './context.ts'
import {
  type Done,
  defaultVersionModel,
  since,
  type VersionModel,
  versionModel,
  versionModels,
} from './versionModel.ts'

/** What the fields of a PermissionVersion are resolved from. */
export type PermissionVersionModel = VersionModel<Permission> & { readonly arn: string }

const ofPermission =
  ({ head: { arn } }: PermissionSnapshot) =>
  (model: VersionModel<Permission>): PermissionVersionModel => ({ ...model, arn })

/** A live version of a permission that was read, `undefined` where it has none of that number. */
export function permissionVersion(
  snapshot: PermissionSnapshot,
  version: number,
  { permissions }: Context,
): PermissionVersionModel | undefined {
  const model = versionModel(snapshot, version, permissions.document)
  return model && ofPermission(snapshot)(model)
}

export const defaultPermissionVersion = (snapshot: PermissionSnapshot, { permissions }: Context) =>
  ofPermission(snapshot)(defaultVersionModel(snapshot, permissions.document))

/** The live versions of a permission that was read, newest first. */
export const permissionVersions = (snapshot: PermissionSnapshot, { permissions }: Context) =>
  versionModels(snapshot, permissions.document).map(ofPermission(snapshot))

/** The version that a call made, as that call made it: its facts and its own text, also where it has gone since. */
export const createdPermissionVersion = (
  { arn, version, policyTemplate, time }: CreatePermissionVersionResult & { readonly policyTemplate: string },
  context: Context,
): PermissionVersionModel => {
  // However many of its fields tell of the permission: it is read once, and once more with texts.
  const reads = new Map<boolean, Promise<PermissionSnapshot | undefined>>()
  return {
    arn,
    version,
    isDefaultVersion: true,
    entry: unusedVersion(time),
    document: () => ({ document: policyTemplate, creationTime: time }),
    owner: (wanted) => {
      const read = reads.get(wanted.withDocuments) ?? permissionSince({ arn, time }, wanted, context)
      reads.set(wanted.withDocuments, read)
      return read
    },
  }
}

/** The permission that a call was about, as it is now; `undefined` where it has been deleted since. */
export const permissionSince = async (
  { arn, ...done }: Done & { readonly arn: string },
  wanted: Selection,
  { permissions }: Context,
): Promise<PermissionSnapshot | undefined> => since(await permissions.read(arn, wanted), done)
