import type { GraphQLResolveInfo } from 'graphql'
import { attachmentArn, policyArn, policyVersionArn } from '../../policies/arn.ts'
import { attachPolicy } from '../../policies/attachPolicy.ts'
import { createPolicy, type PolicyResult } from '../../policies/createPolicy.ts'
import { createPolicyVersion } from '../../policies/createPolicyVersion.ts'
import { deletePolicy } from '../../policies/deletePolicy.ts'
import { deletePolicyVersion } from '../../policies/deletePolicyVersion.ts'
import { detachPolicy } from '../../policies/detachPolicy.ts'
import { versionOf } from '../../policies/policy.ts'
import type { PolicySnapshot } from '../../policies/reader.ts'
import { setDefaultPolicyVersion } from '../../policies/setDefaultPolicyVersion.ts'
import type { Context } from '../context.ts'
import { deletedId } from '../deletedId.ts'
import type { MutationResolvers, Resolvers } from '../generated/resolvers.ts'
import { payload, withParameters } from '../payload.ts'
import { createdPolicyVersion, policyVersions } from '../policyVersions.ts'
import { selectsDocument, selectsDocumentIn, selectsField } from '../selectsDocument.ts'

export const policyMutations = {
  createPolicy: async (_, { input }, { call }) => payload(await createPolicy(call, input)),
  createPolicyVersion: async (_, { input }, { call }) => {
    const { policyDocument, setAsDefault = false } = input
    const answer = payload(await createPolicyVersion(call, { ...input, setAsDefault }))
    return withParameters(answer, { policyDocument, setAsDefault })
  },
  deletePolicyVersion: async (_, { input }, { call }) =>
    withParameters(payload(await deletePolicyVersion(call, input)), {
      deletedId: policyVersionArn(call.accountId, input.policyName, versionOf(input.versionId)),
    }),
  setDefaultPolicyVersion: async (_, { input }, { call }) =>
    payload(await setDefaultPolicyVersion(call, input)),
  deletePolicy: async (_, { input }, { call }) =>
    withParameters(payload(await deletePolicy(call, input)), {
      deletedId: policyArn(call.accountId, input.policyName),
    }),
  attachPolicy: async (_, { input }, { call }) => payload(await attachPolicy(call, input)),
  detachPolicy: async (_, { input }, { call }) =>
    withParameters(payload(await detachPolicy(call, input)), {
      deletedId: attachmentArn(call.accountId, input),
    }),
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
  DeletePolicyVersionPayload: { requestId, policy: policyOf, deletedPolicyVersionId: deletedId },
  SetDefaultPolicyVersionPayload: { requestId, policy: policyOf },
  DeletePolicyPayload: { requestId, deletedPolicyId: deletedId },
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
  DetachPolicyPayload: { requestId, deletedPolicyAttachmentId: deletedId },
} satisfies Resolvers
