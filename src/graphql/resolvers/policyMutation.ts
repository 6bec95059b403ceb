import { attachPolicy } from '../../policies/attachPolicy.ts'
import { createPolicy } from '../../policies/createPolicy.ts'
import { createPolicyVersion } from '../../policies/createPolicyVersion.ts'
import { deletePolicy } from '../../policies/deletePolicy.ts'
import { deletePolicyVersion } from '../../policies/deletePolicyVersion.ts'
import { detachPolicy } from '../../policies/detachPolicy.ts'
import { setDefaultPolicyVersion } from '../../policies/setDefaultPolicyVersion.ts'
import type { MutationResolvers } from '../generated/resolvers.ts'
import { payload } from '../payload.ts'

type PolicyMutations = Required<
  Pick<
    MutationResolvers,
    | 'createPolicy'
    | 'createPolicyVersion'
    | 'deletePolicyVersion'
    | 'setDefaultPolicyVersion'
    | 'deletePolicy'
    | 'attachPolicy'
    | 'detachPolicy'
  >
>

export const policyMutations: PolicyMutations = {
  createPolicy: async (_, { input }, { call }) => payload(await createPolicy(call, input)),
  createPolicyVersion: async (_, { input }, { call }) => {
    const { policyDocument } = input
    const setAsDefault = input.setAsDefault ?? false
    const answer = payload(await createPolicyVersion(call, { ...input, setAsDefault }))
    // The parameters aren't recorded with the token: a repeated call brings the same ones again.
    const { result, ...refused } = answer
    return result ? { ...answer, result: { ...result, policyDocument, setAsDefault } } : refused
  },
  deletePolicyVersion: async (_, { input }, { call }) => payload(await deletePolicyVersion(call, input)),
  setDefaultPolicyVersion: async (_, { input }, { call }) =>
    payload(await setDefaultPolicyVersion(call, input)),
  deletePolicy: async (_, { input }, { call }) => payload(await deletePolicy(call, input)),
  attachPolicy: async (_, { input }, { call }) => payload(await attachPolicy(call, input)),
  detachPolicy: async (_, { input }, { call }) => payload(await detachPolicy(call, input)),
}
