import { isNoLonger, isOfLength } from '../grammar/characters.ts'
import { versionOf } from './policy.ts'
import { type PrincipalType, principalTypeOf } from './principals.ts'
import { type Refusal, refusal } from './refusals.ts'
import { validateDocument } from './validateDocument.ts'

/** Validation errors: what is wrong with the arguments, found without a read. All are reported together. */

const INVALID_CHARS = /[^A-Za-z0-9-]/
const NAME_LENGTH = 128
const DOCUMENT_LENGTH = 6144
const DESCRIPTION_LENGTH = 1024

export const isPolicyName = (policyName: string): boolean => validatePolicyName(policyName).length === 0

export const validatePolicyName = (policyName: string): Refusal[] => [
  ...(INVALID_CHARS.test(policyName)
    ? [refusal('InvalidParameter.PolicyName.InvalidChars', 'policyName')]
    : []),
  ...(policyName !== '' && isNoLonger(policyName, NAME_LENGTH)
    ? []
    : [refusal('InvalidParameter.PolicyName.Length', 'policyName')]),
]

export const validateVersionId = (versionId: string): Refusal[] =>
  versionOf(versionId) === 0 ? [refusal('InvalidParameter.VersionId.Format', 'versionId')] : []

/** A document that is too long is not parsed. */
export const validatePolicyDocument = (policyDocument: string): Refusal[] =>
  isNoLonger(policyDocument, DOCUMENT_LENGTH)
    ? validateDocument(policyDocument).map((details) =>
        refusal('MalformedPolicyDocument', 'policyDocument', details),
      )
    : [refusal('InvalidParameter.PolicyDocument.Length', 'policyDocument')]

/** The cloud's pages ask for at least one character, but its only error about a description is that it is too long. */
export const validateDescription = (description: string | undefined): Refusal[] =>
  description === undefined || isOfLength(description, 0, DESCRIPTION_LENGTH)
    ? []
    : [refusal('InvalidParameter.Description.Length', 'description')]

export const validatePrincipal = (principalType: PrincipalType, principalName: string): Refusal[] =>
  principalTypeOf(principalName) === principalType
    ? []
    : [refusal('InvalidParameter.PrincipalName', 'principalName')]
