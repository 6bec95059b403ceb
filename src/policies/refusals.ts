import { INVALID_CLIENT_TOKEN, PARAMETER_MISMATCH } from '../idempotency/clientToken.ts'

/**
 * Every error of the policy operations, to the letter of Resource Manager 2020-03-31 where it says anything; those of
 * our own are marked.
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
  // Told with the details of the fault in its place.
  MalformedPolicyDocument: { httpStatus: 400, message: 'The policy document is malformed.' },
  // Our own: the cloud knows its principals, and looks them up.
  'InvalidParameter.PrincipalName': {
    httpStatus: 400,
    message:
      'The specified principal name is invalid. It looks like NAME@ALIAS.onaliyun.com for an IMSUser, NAME@group.ALIAS.onaliyun.com for an IMSGroup, NAME@role.ALIAS.onaliyunservice.com for a ServiceRole.',
  },
  // Our own, as are client tokens here.
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
  /** Where in the operation's arguments the fault is. */
  readonly path: readonly string[]
}

/** The refusal of that code, about one argument of the operation. */
export const refusal = (code: Code, argument: string, details?: string): Refusal => ({
  code,
  httpStatus: ERRORS[code].httpStatus,
  message: details ?? ERRORS[code].message,
  path: ['input', argument],
})

/** How the cloud looks at a call, by the tables of its pages: at the arguments, at what they name, at the rules. */
const LOOKS = [400, 404, 409]

/** What the first look finds that finds anything, all of it together. */
export function firstFound(refusals: readonly Refusal[]): readonly Refusal[] {
  const found =
    LOOKS.map((look) => refusals.filter(({ httpStatus }) => httpStatus === look)).find(
      (ofLook) => ofLook.length > 0,
    ) ?? []
  // A policy that isn't there is attached to nobody: that goes without saying.
  return found.some(({ code }) => code === 'EntityNotExist.Policy')
    ? found.filter(({ code }) => code !== 'EntityNotExist.Policy.Attachment')
    : found
}
