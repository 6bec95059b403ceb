import type { Permission } from './permission.ts'

export type BlockerReason =
  | 'DEFAULT_VERSION'
  | 'ONLY_VERSION'
  | 'ATTACHED_TO_RESOURCE_SHARES'
  | 'TARGET_OF_REPLACE_WORK'
  | 'SOURCE_OF_REPLACE_WORK'

/** One reason why something can't be deleted or changed now, and how to clear it. */
export interface Blocker {
  readonly reason: BlockerReason
  /** The permission that it is about, and which version of it; without one, the permission as a whole. */
  readonly permissionArn: string
  readonly version?: number
  readonly message: string
  readonly remedy: string
  readonly resourceShareCount?: number
  /** For the two reasons of replace work: which one. */
  readonly workId?: string
}

/**
 * Every code of a refused operation on permissions and resource shares, with its HTTP status: the names of AWS RAM's
 * exceptions, and one code of our own, `RevisionMismatch`. RAM answers 400 to whatever a caller can get wrong, except
 * for a name that is taken.
 */
export const HTTP_STATUS = {
  MalformedArnException: 400,
  InvalidParameterException: 400,
  MalformedPolicyTemplateException: 400,
  InvalidPolicyException: 400,
  InvalidClientTokenException: 400,
  IdempotentParameterMismatchException: 400,
  UnknownResourceException: 400,
  PermissionAlreadyExistsException: 409,
  PermissionLimitExceededException: 400,
  PermissionVersionsLimitExceededException: 400,
  OperationNotPermittedException: 400,
  TagLimitExceededException: 400,
  RevisionMismatch: 409,
} as const satisfies Readonly<Record<string, number>>

export type Code = keyof typeof HTTP_STATUS

/** What the refusals of some codes hold besides the message and the path. */
interface Details {
  readonly IdempotentParameterMismatchException: { readonly clientToken: string }
  readonly OperationNotPermittedException: { readonly blockers: readonly Blocker[] }
  readonly PermissionLimitExceededException: { readonly limit: number }
  readonly PermissionVersionsLimitExceededException: {
    readonly limit: number
    readonly permission: Permission
  }
  readonly TagLimitExceededException: { readonly limit: number }
  readonly RevisionMismatch: { readonly expectedRevision: number; readonly actualRevision: number }
}

/** A refusal as a rule states it: which code it has decides its HTTP status. */
type Reason = {
  [C in Code]: {
    readonly code: C
    readonly message: string
    /** The argument of the operation that it is about. */
    readonly path?: readonly string[]
  } & (C extends keyof Details ? Details[C] : unknown)
}[Code]

/** Why an operation on permissions or resource shares was refused. */
export type Refusal = Reason & { readonly httpStatus: number }

export const refusal = (reason: Reason): Refusal => ({ ...reason, httpStatus: HTTP_STATUS[reason.code] })

/** One refusal with the blockers of all that have some, whichever guards found them; the others follow. */
export function merged(refusals: readonly Refusal[]): Refusal[] {
  const blocked = refusals.filter((refusal) => refusal.code === 'OperationNotPermittedException')
  const [first, ...more] = blocked
  if (!first || more.length === 0) return [...refusals]
  return [
    {
      ...first,
      message: blocked.map(({ message }) => message).join(' '),
      blockers: blocked.flatMap(({ blockers }) => blockers),
    },
    ...refusals.filter(({ code }) => code !== 'OperationNotPermittedException'),
  ]
}
