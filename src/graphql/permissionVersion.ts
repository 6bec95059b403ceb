import type { CreatePermissionVersionFacts } from '../permissions/createPermissionVersion.ts'
import { type Permission, unusedVersion } from '../permissions/permission.ts'
import type { PermissionSnapshot } from '../permissions/reader.ts'
import type { Wanted } from '../versioning/snapshots.ts'
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
  const model = versionModel(snapshot, version, permissions.body)
  return model && ofPermission(snapshot)(model)
}

export const defaultPermissionVersion = (snapshot: PermissionSnapshot, { permissions }: Context) =>
  ofPermission(snapshot)(defaultVersionModel(snapshot, permissions.body))

/** The live versions of a permission that was read, newest first. */
export const permissionVersions = (snapshot: PermissionSnapshot, { permissions }: Context) =>
  versionModels(snapshot, permissions.body).map(ofPermission(snapshot))

/** The version that a call made, as that call made it: its facts and its own text, also where it has gone since. */
export const createdPermissionVersion = (
  { arn, version, policyTemplate, time }: CreatePermissionVersionFacts & { readonly policyTemplate: string },
  context: Context,
): PermissionVersionModel => {
  // However many of its fields tell of the permission: it is read once, and once more with texts.
  const reads = new Map<boolean, Promise<PermissionSnapshot | undefined>>()
  return {
    arn,
    version,
    isDefaultVersion: true,
    entry: unusedVersion(time),
    body: () => ({ text: policyTemplate, creationTime: time }),
    owner: (wanted) => {
      const read = reads.get(wanted.texts) ?? permissionSince({ arn, time }, wanted, context)
      reads.set(wanted.texts, read)
      return read
    },
  }
}

/** The permission that a call was about, as it is now; `undefined` where it has been deleted since. */
export const permissionSince = async (
  { arn, ...done }: Done & { readonly arn: string },
  wanted: Wanted,
  { permissions }: Context,
): Promise<PermissionSnapshot | undefined> => since(await permissions.read(arn, wanted), done)
