import type { Call } from '../idempotency/once.ts'

/** Permission names, as CreatePermission takes them: 1 to 36 of letters, digits, `_`, `.` and `-`. */
const PERMISSION_NAME = /^[A-Za-z0-9_.-]{1,36}$/
/** No Region's name is near so long: a message can show the ARN whole. */
const PERMISSION_ARN = /^arn:aws:ram:([a-z0-9-]{1,23}):(\d{12}):permission\/[A-Za-z0-9_.-]{1,36}$/
const AWS_MANAGED_ARN = /^arn:aws:ram::aws:permission\/[A-Za-z0-9_.-]{1,128}$/

export const isPermissionName = (name: string): boolean => PERMISSION_NAME.test(name)

/** A permission's ARN is its identity; the version is never part of it. */
export const permissionArn = ({ region, accountId }: Pick<Call, 'region' | 'accountId'>, name: string) =>
  `arn:aws:ram:${region}:${accountId}:permission/${name}`

export type PermissionArnKind = 'customerManaged' | 'awsManaged' | 'malformed'

export function permissionArnKind(arn: string): PermissionArnKind {
  if (PERMISSION_ARN.test(arn)) return 'customerManaged'
  return AWS_MANAGED_ARN.test(arn) ? 'awsManaged' : 'malformed'
}

/**
 * The ARN under which the caller's call may look: the given one where it is of the caller's account, else one of
 * the caller's own that no permission can have, another for each. So someone else's permission costs and answers exactly what a
 * missing one does, and no key ever starts from another account.
 *
 * @param arn a well-formed ARN of a customer managed permission
 */
export function ownArn(call: Pick<Call, 'region' | 'accountId'>, arn: string): string {
  const account = PERMISSION_ARN.exec(arn)?.[2]
  return account === call.accountId ? arn : permissionArn(call, `?${arn}`)
}
