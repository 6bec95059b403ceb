import { INVALID_CLIENT_TOKEN, PARAMETER_MISMATCH } from '../idempotency/clientToken.ts'

/**
 * Every code of a refused operation on policies, with its HTTP status and message: those of Resource Manager
 * 2020-03-31, word for word. Our own are marked.
 */
export const ERRORS = {
  'InvalidParameter.PolicyName.InvalidChars': {
    httpStatus: 400,
    message:
      'The policy name contains invalid characters. It must only contain upper or lower case letters, numbers, and dash (-).',
  },
  'InvalidParameter.PolicyName.Length': {
    httpStatus: 400,
    message: 'The length of the policy name is invalid. It must be 1 to 128 characters in length.',
  },
  'InvalidParameter.VersionId.Format': { httpStatus: 400, message: 'The specified version ID is invalid.' },
  'InvalidParameter.PolicyDocument.Length': {
    httpStatus: 400,
    message: 'The maximum length of the policy document is exceeded. It must not exceed 6144 characters.',
  },
  'InvalidParameter.Description.Length': {
    httpStatus: 400,
    message: 'The maximum length of the description is exceeded. It must not exceed 1024 characters.',
  },
  // Its message is replaced by the details of the error.
  MalformedPolicyDocument: { httpStatus: 400, message: 'The policy document is malformed.' },
  // Our own: the cloud looks its principals up; here only the form of the name is checked.
  'InvalidParameter.PrincipalName': {
    httpStatus: 400,
    message:
      'The specified principal name is invalid. It looks like NAME@ALIAS.onaliyun.com for an IMSUser, NAME@group.ALIAS.onaliyun.com for an IMSGroup, NAME@role.ALIAS.onaliyunservice.com for a ServiceRole.',
  },
  // Our own: the cloud's operations have no client tokens.
  InvalidClientToken: {
    httpStatus: 400,
    message: INVALID_CLIENT_TOKEN,
  },
  IdempotentParameterMismatch: {
    httpStatus: 400,
    message: PARAMETER_MISMATCH,
  },
  'EntityNotExist.Policy': { httpStatus: 404, message: 'The policy does not exist.' },
  'EntityNotExist.Policy.Version': { httpStatus: 404, message: 'The policy version does not exist.' },
  // Our own: the cloud's page of DetachPolicy names none for it.
  'EntityNotExist.Policy.Attachment': {
    httpStatus: 404,
    message: 'The policy is not attached to the principal in this scope.',
  },
  'EntityNotExists.ResourceGroup': {
    httpStatus: 404,
    message: 'The specified resource group does not exist. You must first create a resource group.',
  },
  // The code is the cloud's; its page has the message of another error there.
  'EntityAlreadyExists.Policy': { httpStatus: 409, message: 'The policy already exists.' },
  // Our own: the cloud's page of AttachPolicy names none for it.
  'EntityAlreadyExists.Policy.Attachment': {
    httpStatus: 409,
    message: 'The policy is already attached to the principal in this scope.',
  },
  'LimitExceeded.Policy': { httpStatus: 409, message: 'The count of policy beyond the current limits.' },
  'LimitExceeded.Policy.Version': {
    httpStatus: 409,
    message: 'The maximum number of policy versions is exceeded.',
  },
  'DeleteConflict.Policy.Version.Default': {
    httpStatus: 409,
    message: 'You cannot delete the default policy version.',
  },
  'DeleteConflict.Policy.Version': {
    httpStatus: 409,
    message: 'You must delete all non-default versions before you delete the policy.',
  },
  'DeleteConflict.Policy.User': {
    httpStatus: 409,
    message: 'Before deleting the policy, it may not be attached to any user.',
  },
  'DeleteConflict.Policy.Group': {
    httpStatus: 409,
    message: 'The policy cannot be attached to any group when you delete it.',
  },
  'DeleteConflict.Policy.Role': {
    httpStatus: 409,
    message: 'The policy cannot be attached to any role when you delete it.',
  },
} as const satisfies Readonly<Record<string, { readonly httpStatus: number; readonly message: string }>>

export type Code = keyof typeof ERRORS

/** Why an operation on policies was refused. */
export interface Refusal {
  readonly code: Code
  readonly httpStatus: number
  readonly message: string
  /** The argument of the operation that it is about. */
  readonly path: readonly string[]
}

/** The refusal of that code, about one argument of the operation. */
export const refusal = (code: Code, argument: string, details?: string): Refusal => ({
  code,
  httpStatus: ERRORS[code].httpStatus,
  message: details ?? ERRORS[code].message,
  path: ['input', argument],
})

/** The statuses in the order in which the cloud checks a call: its arguments, what they name, the rules. */
const CHECKED = [400, 404, 409]

/** All refusals of the first of these statuses that has any. */
export function firstFound(refusals: readonly Refusal[]): readonly Refusal[] {
  const found =
    CHECKED.map((status) => refusals.filter(({ httpStatus }) => httpStatus === status)).find(
      (ofStatus) => ofStatus.length > 0,
    ) ?? []
  // A missing policy is attached to nobody: that needs no refusal of its own.
  return found.some(({ code }) => code === 'EntityNotExist.Policy')
    ? found.filter(({ code }) => code !== 'EntityNotExist.Policy.Attachment')
    : found
}
