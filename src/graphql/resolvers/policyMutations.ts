import type { GraphQLResolveInfo } from 'graphql'
import { attachPolicy } from '../../policies/attachPolicy.ts'
import { createPolicy, type PolicyResult } from '../../policies/createPolicy.ts'
import { createPolicyVersion } from '../../policies/createPolicyVersion.ts'
import { deletePolicy } from '../../policies/deletePolicy.ts'
import { deletePolicyVersion } from '../../policies/deletePolicyVersion.ts'
import { detachPolicy } from '../../policies/detachPolicy.ts'
import type { PolicySnapshot } from '../../policies/reader.ts'
import { setDefaultPolicyVersion } from '../../policies/setDefaultPolicyVersion.ts'
import type { Context } from '../context.ts'
import type { MutationResolvers, Resolvers } from '../generated/resolvers.ts'
import { payload } from '../payload.ts'
import { createdPolicyVersion, policyVersions } from '../policyVersions.ts'
import { selectsDocument, selectsDocumentIn, selectsField } from '../selectsDocument.ts'

export const policyMutations = {
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
} satisfies MutationResolvers

const requestId = (_: unknown, __: unknown, context: Context) => context.requestId

/** The policy that a call was about, as it is now. */
const policyOf = (
  { result }: { readonly result?: PolicyResult },
  _: unknown,
  context: Context,
  info: GraphQLResolveInfo,
) => result && policyVersions.ownerSince(result, { withDocuments: selectsDocument(info) }, context)

/**
 * What a call made, which has its policy in it wherever that is asked for.
 *
 * @returns nothing where the policy is asked for and has gone since
 */
async function withPolicy<Made>(
  done: PolicyResult,
  made: (policy?: PolicySnapshot) => Made,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Made | undefined> {
  if (!selectsField('policy', info)) return made()
  const policy = await policyVersions.ownerSince(
    done,
    { withDocuments: selectsDocumentIn('policy', info) },
    context,
  )
  return policy && made(policy)
}

export const policyPayloads = {
  CreatePolicyPayload: { requestId, policy: policyOf },
  CreatePolicyVersionPayload: {
    requestId,
    policyVersion: ({ result }, _, context, info) =>
      result && withPolicy(result, (policy) => createdPolicyVersion(result, policy), context, info),
  },
  DeletePolicyVersionPayload: { requestId, policy: policyOf },
  SetDefaultPolicyVersionPayload: { requestId, policy: policyOf },
  DeletePolicyPayload: { requestId },
  AttachPolicyPayload: {
    requestId,
    policyAttachment: ({ result }, _, context, info) =>
      result &&
      withPolicy(
        { policyName: result.policyName, time: result.attachDate },
        (policy) => ({ ...result, ...(policy && { policy }) }),
        context,
        info,
      ),
  },
  DetachPolicyPayload: { requestId },
} satisfies Resolvers
