import type { Code as PermissionCode } from '../permissions/refusals.ts'
import type { Code as PolicyCode } from '../policies/refusals.ts'

/** The type of the schema for each code of a refusal: permissions have a type for each. */
const TYPES = {
  MalformedArnException: 'MalformedArnError',
  InvalidParameterException: 'InvalidParameterError',
  MalformedPolicyTemplateException: 'MalformedPolicyTemplateError',
  InvalidPolicyException: 'InvalidPolicyError',
  InvalidClientTokenException: 'InvalidClientTokenError',
  IdempotentParameterMismatchException: 'IdempotentParameterMismatchError',
  UnknownResourceException: 'UnknownResourceError',
  PermissionAlreadyExistsException: 'PermissionAlreadyExistsError',
  PermissionLimitExceededException: 'PermissionLimitExceededError',
  PermissionVersionsLimitExceededException: 'PermissionVersionsLimitExceededError',
  OperationNotPermittedException: 'OperationNotPermittedError',
  TagLimitExceededException: 'TagLimitExceededError',
  RevisionMismatch: 'RevisionMismatchError',
} as const satisfies Readonly<Record<PermissionCode, string>>

/** The type of the schema for a code; policies have one type for all their codes. */
export const errorType = (code: PermissionCode | PolicyCode) =>
  isOfPermissions(code) ? TYPES[code] : 'PolicyError'

const isOfPermissions = (code: PermissionCode | PolicyCode): code is PermissionCode =>
  Object.hasOwn(TYPES, code)
