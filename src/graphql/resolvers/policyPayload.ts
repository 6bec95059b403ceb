import type { GraphQLResolveInfo } from 'graphql'
import type { PolicyFacts } from '../../policies/createPolicy.ts'
import type { PolicySnapshot } from '../../policies/reader.ts'
import { asksFor, asksForTexts, asksForTextsIn } from '../asksForTexts.ts'
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

const requestId = (_: unknown, __: unknown, context: Context) => context.requestId

/** The policy that a call was about, as it is now. */
const policyOf = (
  { facts }: { readonly facts?: PolicyFacts },
  _: unknown,
  context: Context,
  info: GraphQLResolveInfo,
) => facts && policySince(facts, { texts: asksForTexts(info) }, context)

/**
 * What a call made, which has its policy in it wherever that is asked for.
 *
 * @returns nothing where the policy is asked for and has gone since
 */
async function withPolicy<Made>(
  done: PolicyFacts,
  made: (policy?: PolicySnapshot) => Made,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Made | undefined> {
  if (!asksFor('policy', info)) return made()
  const policy = await policySince(done, { texts: asksForTextsIn('policy', info) }, context)
  return policy && made(policy)
}

export const CreatePolicyPayload: CreatePolicyPayloadResolvers = { requestId, policy: policyOf }

export const CreatePolicyVersionPayload: CreatePolicyVersionPayloadResolvers = {
  requestId,
  policyVersion: ({ facts }, _, context, info) =>
    facts && withPolicy(facts, (policy) => createdPolicyVersion(facts, policy), context, info),
}

export const DeletePolicyVersionPayload: DeletePolicyVersionPayloadResolvers = { requestId, policy: policyOf }

export const SetDefaultPolicyVersionPayload: SetDefaultPolicyVersionPayloadResolvers = {
  requestId,
  policy: policyOf,
}

export const DeletePolicyPayload: DeletePolicyPayloadResolvers = { requestId }

export const AttachPolicyPayload: AttachPolicyPayloadResolvers = {
  requestId,
  policyAttachment: ({ facts }, _, context, info) =>
    facts &&
    withPolicy(
      { policyName: facts.policyName, time: facts.attachDate },
      (policy) => ({ ...facts, ...(policy && { policy }) }),
      context,
      info,
    ),
}

export const DetachPolicyPayload: DetachPolicyPayloadResolvers = { requestId }
