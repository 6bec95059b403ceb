import type { GraphQLResolveInfo } from 'graphql'
import { attachmentArn, policyArn, policyVersionArn } from '../../policies/arn.ts'
import { attachPolicy } from '../../policies/attachPolicy.ts'
import { createPolicy, type PolicyResult } from '../../policies/createPolicy.ts'
import { createPolicyVersion } from '../../policies/createPolicyVersion.ts'
import { deletePolicy } from '../../policies/deletePolicy.ts'
import { deletePolicyVersion } from '../../policies/deletePolicyVersion.ts'
import { detachPolicy } from '../../policies/detachPolicy.ts'
import { versionIdOf, versionOf } from '../../policies/policy.ts'
import { setDefaultPolicyVersion } from '../../policies/setDefaultPolicyVersion.ts'
import type { Context } from '../context.ts'
import { deletedId } from '../deletedId.ts'
import type { MutationResolvers, Resolvers } from '../generated/resolvers.ts'
import { payload, withParameters } from '../payload.ts'
import { policyVersions } from '../policyVersions.ts'
import { selectsDocument } from '../selectsDocument.ts'

export const policyMutations = {
  createPolicy: async (_, { input }, { call }) => payload(await createPolicy(call, input)),
  createPolicyVersion: async (_, { input }, { call }) => {
    const { policyDocument, setAsDefault = false } = input
    const answer = payload(await createPolicyVersion(call, { ...input, setAsDefault }))
    return withParameters(answer, { policyDocument })
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

/** The policy that a call changed, as it is now. */
const policyOf = (
  { result }: { readonly result?: PolicyResult },
  _: unknown,
  context: Context,
  info: GraphQLResolveInfo,
) => result && policyVersions.ownerSince(result, { withDocuments: selectsDocument(info) }, context)

export const policyPayloads = {
  CreatePolicyPayload: { requestId, policy: policyOf },
  CreatePolicyVersionPayload: {
    requestId,
    policyName: ({ result }) => result?.policyName,
    versionId: ({ result }) => result && versionIdOf(result.version),
    createDate: ({ result }) => result?.time,
    policyDocument: ({ result }) => result?.policyDocument,
    policyVersion: ({ result }, _, context) => result && policyVersions.oneSince(result, context),
  },
  DeletePolicyVersionPayload: { requestId, policy: policyOf, deletedPolicyVersionId: deletedId },
  SetDefaultPolicyVersionPayload: { requestId, policy: policyOf },
  DeletePolicyPayload: { requestId, deletedPolicyId: deletedId },
  AttachPolicyPayload: {
    requestId,
    policyName: ({ result }) => result?.policyName,
    resourceGroupId: ({ result }) => result?.resourceGroupId,
    principalType: ({ result }) => result?.principalType,
    principalName: ({ result }) => result?.principalName,
    attachDate: ({ result }) => result?.attachDate,
    policyAttachment: ({ result }, _, { policies }) => result && policies.attachment(result),
  },
  DetachPolicyPayload: { requestId, deletedPolicyAttachmentId: deletedId },
} satisfies Resolvers
