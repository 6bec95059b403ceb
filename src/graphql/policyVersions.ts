import type { CreatePolicyVersionResult } from '../policies/createPolicyVersion.ts'
import type { Policy } from '../policies/policy.ts'
import type { PolicySnapshot } from '../policies/reader.ts'
import { type VersionModel, versionModels } from './versionModels.ts'

/** What the fields of a PolicyVersion are resolved from. */
export type PolicyVersionModel = VersionModel<Policy> & { readonly policyName: string }

export const policyVersions = versionModels({
  nameOf: ({ name }: Policy) => ({ policyName: name }),
  idOf: ({ policyName }) => policyName,
  readerOf: ({ policies }) => policies,
})

/** What a call that created a version was given, and what became of it. */
export interface CreatedPolicyVersion extends CreatePolicyVersionResult {
  readonly policyDocument: string
  readonly setAsDefault: boolean
}

/**
 * The version that a call made, as that call made it: its facts and its own document, also where it has gone since.
 *
 * @param policy the policy that it belongs to, where that is asked for
 */
export const createdPolicyVersion = (
  { policyName, version, time, policyDocument, setAsDefault }: CreatedPolicyVersion,
  policy?: PolicySnapshot,
): PolicyVersionModel => ({
  policyName,
  version,
  isDefaultVersion: setAsDefault,
  entry: { creationTime: time },
  document: () => ({ document: policyDocument, creationTime: time }),
  owner: async () => policy,
})
