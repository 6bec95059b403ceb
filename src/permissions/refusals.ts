import type { Permission } from './permission.ts'

export type BlockerReason =
  | 'DEFAULT_VERSION'
  | 'ONLY_VERSION'
  | 'ATTACHED_TO_RESOURCE_SHARES'
  | 'TARGET_OF_REPLACE_WORK'
  | 'SOURCE_OF_REPLACE_WORK'

/** One thing that stands in the way of a deletion, and how to clear it. */
export interface Blocker {
  readonly reason: BlockerReason
  /** The permission that it is about, and which version of it; none: the permission as a whole. */
  readonly permissionArn: string
  readonly version?: number
  readonly message: string
  readonly remedy: string
  readonly resourceShareCount?: number
  /** For the two reasons of replace work: which one. */
  readonly workId?: string
}

interface Told {
  readonly message: string
  /** Where in the operation's arguments the fault is. */
  readonly path?: readonly string[]
}

type Plain =
  | 'InvalidClientToken'
  | 'InvalidParameter'
  | 'InvalidPolicy'
  | 'MalformedArn'
  | 'MalformedPolicyTemplate'
  | 'PermissionAlreadyExists'
  | 'UnknownResource'

/** Why an operation on permissions was refused: AWS RAM's own exceptions by name, and one of ours. */
export type Refusal = Told &
  (
    | { readonly kind: Plain }
    | { readonly kind: 'IdempotentParameterMismatch'; readonly clientToken: string }
    | { readonly kind: 'OperationNotPermitted'; readonly blockers: readonly Blocker[] }
    | { readonly kind: 'PermissionLimitExceeded' | 'TagLimitExceeded'; readonly limit: number }
    | {
        readonly kind: 'PermissionVersionsLimitExceeded'
        readonly limit: number
        readonly permission: Permission
      }
    | {
        readonly kind: 'RevisionMismatch'
        readonly expectedRevision: number
        readonly actualRevision: number
      }
  )

/** RAM answers 400 to everything that a caller can get wrong, but for the one clash of names; ours is a 409 too. */
const CONFLICTS: ReadonlySet<Refusal['kind']> = new Set(['PermissionAlreadyExists', 'RevisionMismatch'])

export const httpStatusOf = ({ kind }: Refusal): number => (CONFLICTS.has(kind) ? 409 : 400)

/** Codes are RAM's exception names, whole; `RevisionMismatch` is our own and carries no such suffix. */
export type Code = 'RevisionMismatch' | `${Exclude<Refusal['kind'], 'RevisionMismatch'>}Exception`

export const codeOf = ({ kind }: Refusal): Code => (kind === 'RevisionMismatch' ? kind : `${kind}Exception`)

/** Everything that is not permitted is told in one refusal, whichever guards found it. */
export function merged(refusals: readonly Refusal[]): Refusal[] {
  const blocked = refusals.filter((refusal) => refusal.kind === 'OperationNotPermitted')
  const [first, ...more] = blocked
  if (!first || more.length === 0) return [...refusals]
  return [
    {
      ...first,
      message: blocked.map(({ message }) => message).join(' '),
      blockers: blocked.flatMap(({ blockers }) => blockers),
    },
    ...refusals.filter((refusal) => refusal.kind !== 'OperationNotPermitted'),
  ]
}
