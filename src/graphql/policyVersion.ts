import type { CreatePolicyVersionResult } from '../policies/createPolicyVersion.ts'
import type { Policy } from '../policies/policy.ts'
import type { PolicySnapshot } from '../policies/reader.ts'
import type { Selection } from '../versioning/snapshots.ts'
import type { Context } from './context.ts'
import {
  type Done,
  defaultVersionModel,
  since,
  type VersionModel,
  versionModel,
  versionModels,
} from './versionModel.ts'

/** What the fields of a PolicyVersion are resolved from. */
export type PolicyVersionModel = VersionModel<Policy> & { readonly policyName: string }

const ofPolicy =
  ({ head: { name } }: PolicySnapshot) =>
  (model: VersionModel<Policy>): PolicyVersionModel => ({ ...model, policyName: name })

/** A live version of a policy that was read, `undefined` where it has none of that number. */
export function policyVersion(
  snapshot: PolicySnapshot,
  version: number,
  { policies }: Context,
): PolicyVersionModel | undefined {
  const model = versionModel(snapshot, version, policies.document)
  return model && ofPolicy(snapshot)(model)
}

export const defaultPolicyVersion = (snapshot: PolicySnapshot, { policies }: Context) =>
  ofPolicy(snapshot)(defaultVersionModel(snapshot, policies.document))

/** The live versions of a policy that was read, newest first. */
export const policyVersions = (snapshot: PolicySnapshot, { policies }: Context) =>
  versionModels(snapshot, policies.document).map(ofPolicy(snapshot))

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

/** The policy that a call was about, as it is now; `undefined` where it has been deleted since. */
export const policySince = async (
  { policyName, ...done }: Done & { readonly policyName: string },
  wanted: Selection,
  { policies }: Context,
): Promise<PolicySnapshot | undefined> => since(await policies.read(policyName, wanted), done)
