import type { CreatePermissionVersionFacts } from '../permissions/createPermissionVersion.ts'
import type { PermissionSnapshot } from '../permissions/reader.ts'
import { liveVersions, type VersionBody } from '../versioning/head.ts'
import type { Context } from './context.ts'

type Text = Pick<VersionBody, 'text' | 'creationTime'>

/** What the fields of a PermissionVersion are resolved from. */
export interface VersionModel {
  readonly arn: string
  readonly version: number
  readonly isDefaultVersion: boolean
  readonly lastUpdatedTime: string
  readonly body: () => Promise<Text> | Text
  /** The permission that it belongs to, as it is now; `undefined` where it has gone. */
  readonly permission: (texts: {
    readonly texts: boolean
  }) => Promise<PermissionSnapshot | undefined> | PermissionSnapshot
}

/** A live version of a permission that was read, `undefined` where it has none of that number. */
export function versionModel(
  snapshot: PermissionSnapshot,
  version: number,
  { permissions }: Context,
): VersionModel | undefined {
  const { permission, bodies } = snapshot
  const entry = Object.hasOwn(permission.versions, version) && permission.versions[version]
  if (!entry) return undefined
  return {
    arn: permission.arn,
    version,
    isDefaultVersion: permission.defaultVersion === version,
    lastUpdatedTime: entry.lastUpdatedTime,
    body: () => bodies?.get(version) ?? permissions.body(permission, version),
    permission: () => snapshot,
  }
}

/** The live versions of a permission that was read, newest first. */
export const versionModels = (snapshot: PermissionSnapshot, context: Context): VersionModel[] =>
  liveVersions(snapshot.permission)
    .reverse()
    .flatMap((version) => versionModel(snapshot, version, context) ?? [])

/** The version that a call made, as that call made it: its facts and its own text, also where it has gone since. */
export function createdVersionModel(
  { arn, version, time, policyTemplate }: CreatePermissionVersionFacts & { readonly policyTemplate: string },
  context: Context,
): VersionModel {
  return {
    arn,
    version,
    isDefaultVersion: true,
    lastUpdatedTime: time,
    body: () => ({ text: policyTemplate, creationTime: time }),
    permission: (texts) => readSince({ arn, time }, texts, context),
  }
}

/**
 * The permission that a call was about, as it is now; `undefined` where it has been deleted since, also where
 * another was created under its name.
 */
export async function readSince(
  { arn, time }: { readonly arn: string; readonly time: string },
  { texts }: { readonly texts: boolean },
  { permissions }: Context,
): Promise<PermissionSnapshot | undefined> {
  const snapshot = await permissions.read(arn, { texts })
  return snapshot && snapshot.permission.creationTime <= time ? snapshot : undefined
}
