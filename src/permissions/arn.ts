import type { Call } from '../idempotency/call.ts'
import { parseRamArn, partitionOf, ramArn } from './ramArn.ts'

/** Permission names, as CreatePermission takes them: 1 to 36 of letters, digits, `_`, `.` and `-`. */
const PERMISSION_NAME = /^[A-Za-z0-9_.-]{1,36}$/
const PERMISSION = /^permission\/[A-Za-z0-9_.-]{1,36}$/
/** What follows the partition in the ARN of an AWS managed permission, which is of no Region. */
const AWS_MANAGED = /^:ram::aws:permission\/[A-Za-z0-9_.-]{1,128}$/

export const isPermissionName = (name: string): boolean => PERMISSION_NAME.test(name)

/** A permission's ARN is its identity; the version is never part of it. */
export const permissionArn = (call: Pick<Call, 'region' | 'accountId'>, name: string): string =>
  ramArn(call, `permission/${name}`)

/** The id of a version: the permission's ARN and the number. */
export const permissionVersionId = (arn: string, version: number): string => `${arn}:${version}`

export type PermissionArnKind = 'customerManaged' | 'awsManaged' | 'malformed'

/** A customer's ARN has the partition of its own Region, an AWS managed one that of the Region of the call. */
export function permissionArnKind({ region }: Pick<Call, 'region'>, arn: string): PermissionArnKind {
  if (PERMISSION.test(parseRamArn(arn)?.resource ?? '')) return 'customerManaged'
  const partition = `arn:${partitionOf(region)}`
  return arn.startsWith(partition) && AWS_MANAGED.test(arn.slice(partition.length))
    ? 'awsManaged'
    : 'malformed'
}
