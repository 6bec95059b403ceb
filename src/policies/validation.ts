import { isNoLonger, isOfLength } from '../grammar/characters.ts'
import { versionOf } from './policy.ts'
import { type PrincipalType, principalTypeOf } from './principals.ts'
import { type Refusal, refusal } from './refusals.ts'
import { validateDocument } from './validateDocument.ts'

/** What is wrong with the arguments in themselves, told without the table, each fault by itself and all together. */

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

/** Nothing is read of a document that is too long. */
export const validatePolicyDocument = (policyDocument: string): Refusal[] =>
  isNoLonger(policyDocument, DOCUMENT_LENGTH)
    ? validateDocument(policyDocument).map((details) =>
        refusal('MalformedPolicyDocument', 'policyDocument', details),
      )
    : [refusal('InvalidParameter.PolicyDocument.Length', 'policyDocument')]

/** The cloud's pages begin at one character, but all that it says of a description is that one is too long. */
export const validateDescription = (description: string | null | undefined): Refusal[] =>
  description == null || isOfLength(description, 0, DESCRIPTION_LENGTH)
    ? []
    : [refusal('InvalidParameter.Description.Length', 'description')]

export const validatePrincipal = (principalType: PrincipalType, principalName: string): Refusal[] =>
  principalTypeOf(principalName) === principalType
    ? []
    : [refusal('InvalidParameter.PrincipalName', 'principalName')]
