import type { Policy } from '../policies/policy.ts'
import { type VersionModel, versionModels } from './versionModels.ts'

/** What the fields of a PolicyVersion are resolved from. */
export type PolicyVersionModel = VersionModel<Policy> & { readonly policyName: string }

export const policyVersions = versionModels({
  nameOf: ({ name }: Policy) => ({ policyName: name }),
  idOf: ({ policyName }) => policyName,
  readerOf: ({ policies }) => policies,
})
