import type { GraphQLResolveInfo } from 'graphql'
import type { PolicyResult } from '../../policies/createPolicy.ts'
import type { PolicySnapshot } from '../../policies/reader.ts'
import type { Context } from '../context.ts'
import type {
  AttachPolicyPayloadResolvers,
  CreatePolicyPayloadResolvers,
  CreatePolicyVersionPayloadResolvers,
  DeletePolicyPayloadResolvers,
  DeletePolicyVersionPayloadResolvers,
  DetachPolicyPayloadResolvers,
  SetDefaultPolicyVersionPayloadResolvers,
} from '../generated/resolvers.ts'
import { createdPolicyVersion, policySince } from '../policyVersion.ts'
import { selectsDocument, selectsDocumentIn, selectsField } from '../selectsDocument.ts'

const requestId = (_: unknown, __: unknown, context: Context) => context.requestId

/** The policy that a call was about, as it is now. */
const policyOf = (
  { result }: { readonly result?: PolicyResult },
  _: unknown,
  context: Context,
  info: GraphQLResolveInfo,
) => result && policySince(result, { withDocuments: selectsDocument(info) }, context)

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
  const policy = await policySince(done, { withDocuments: selectsDocumentIn('policy', info) }, context)
  return policy && made(policy)
}

export const CreatePolicyPayload: CreatePolicyPayloadResolvers = { requestId, policy: policyOf }

export const CreatePolicyVersionPayload: CreatePolicyVersionPayloadResolvers = {
  requestId,
  policyVersion: ({ result }, _, context, info) =>
    result && withPolicy(result, (policy) => createdPolicyVersion(result, policy), context, info),
}

export const DeletePolicyVersionPayload: DeletePolicyVersionPayloadResolvers = { requestId, policy: policyOf }

export const SetDefaultPolicyVersionPayload: SetDefaultPolicyVersionPayloadResolvers = {
  requestId,
  policy: policyOf,
}

export const DeletePolicyPayload: DeletePolicyPayloadResolvers = { requestId }

export const AttachPolicyPayload: AttachPolicyPayloadResolvers = {
  requestId,
  policyAttachment: ({ result }, _, context, info) =>
    result &&
    withPolicy(
      { policyName: result.policyName, time: result.attachDate },
      (policy) => ({ ...result, ...(policy && { policy }) }),
      context,
      info,
    ),
}

export const DetachPolicyPayload: DetachPolicyPayloadResolvers = { requestId }
