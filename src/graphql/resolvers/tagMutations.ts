import { isShareArn } from '../../resourceShares/shareArn.ts'
import { tagResource } from '../../tagging/tagResource.ts'
import { untagResource } from '../../tagging/untagResource.ts'
import type {
  MutationResolvers,
  Resolvers,
  TagResourcePayloadResolvers,
  UntagResourcePayloadResolvers,
} from '../generated/resolvers.ts'
import { withoutToken } from '../payload.ts'
import { permissionOf } from './permissionMutations.ts'

export const tagMutations = {
  tagResource: async (_, { input }, { call }) => withoutToken(await tagResource(call, input)),
  untagResource: async (_, { input }, { call }) => withoutToken(await untagResource(call, input)),
} satisfies MutationResolvers

/** The resource that was tagged, as it is now: a permission or a resource share. */
const tagged: TagResourcePayloadResolvers & UntagResourcePayloadResolvers = {
  permission: (payload, _, context, info) =>
    payload.result && !isShareArn(payload.result.arn) ? permissionOf(payload, _, context, info) : undefined,
  resourceShare: ({ result }, _, { shares }) =>
    result && isShareArn(result.arn) ? shares.read(result.arn) : undefined,
}

export const tagPayloads = {
  TagResourcePayload: tagged,
  UntagResourcePayload: tagged,
} satisfies Resolvers
