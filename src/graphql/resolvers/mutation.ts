import type { GraphQLResolveInfo } from 'graphql'
import { createPermission } from '../../permissions/createPermission.ts'
import { createPermissionVersion } from '../../permissions/createPermissionVersion.ts'
import { deletePermission } from '../../permissions/deletePermission.ts'
import { deletePermissionVersion } from '../../permissions/deletePermissionVersion.ts'
import { setDefaultPermissionVersion } from '../../permissions/setDefaultPermissionVersion.ts'
import { replacePermissionAssociations } from '../../replaceWorks/replacePermissionAssociations.ts'
import { isShareArn } from '../../resourceShares/shareArn.ts'
import { tagResource } from '../../tagging/tagResource.ts'
import { untagResource } from '../../tagging/untagResource.ts'
import { asksForTexts } from '../asksForTexts.ts'
import type { Context } from '../context.ts'
import type {
  CreatePermissionPayloadResolvers,
  CreatePermissionVersionPayloadResolvers,
  DeletePermissionPayloadResolvers,
  DeletePermissionVersionPayloadResolvers,
  MutationResolvers,
  SetDefaultPermissionVersionPayloadResolvers,
  TagResourcePayloadResolvers,
  UntagResourcePayloadResolvers,
} from '../generated/resolvers.ts'
import { payload, withoutToken } from '../payload.ts'
import { createdPermissionVersion, permissionSince } from '../permissionVersion.ts'
import { policyMutations } from './policyMutation.ts'
import { shareMutations } from './shareMutation.ts'

export const Mutation: Required<MutationResolvers> = {
  createPermission: async (_, { input }, { call }) => payload(await createPermission(call, input)),
  createPermissionVersion: async (_, { input }, { call }) => {
    const answer = payload(
      await createPermissionVersion(call, { ...input, onVersionLimit: input.onVersionLimit ?? 'REJECT' }),
    )
    // The text isn't recorded with the token: a repeated call brings the same one again.
    const { facts, ...refused } = answer
    return facts ? { ...answer, facts: { ...facts, policyTemplate: input.policyTemplate } } : refused
  },
  deletePermissionVersion: async (_, { input }, { call }) =>
    payload(await deletePermissionVersion(call, input)),
  setDefaultPermissionVersion: async (_, { input }, { call }) =>
    payload(await setDefaultPermissionVersion(call, input)),
  deletePermission: async (_, { input }, { call }) => payload(await deletePermission(call, input)),
  tagResource: async (_, { input }, { call }) => withoutToken(await tagResource(call, input)),
  untagResource: async (_, { input }, { call }) => withoutToken(await untagResource(call, input)),
  ...policyMutations,
  ...shareMutations,
  replacePermissionAssociations: async (_, { input }, { call }) =>
    payload(await replacePermissionAssociations(call, input)),
}

/** The permission that a call was about, as it is now. */
const permissionOf = (
  { facts }: { readonly facts?: { readonly arn: string; readonly time: string } },
  _: unknown,
  context: Context,
  info: GraphQLResolveInfo,
) => facts && permissionSince(facts, { texts: asksForTexts(info) }, context)

export const CreatePermissionPayload: CreatePermissionPayloadResolvers = {
  permission: permissionOf,
}

export const CreatePermissionVersionPayload: CreatePermissionVersionPayloadResolvers = {
  permissionVersion: ({ facts }, _, context) => facts && createdPermissionVersion(facts, context),
  deletedVersion: ({ facts }) => facts?.deletedVersion,
}

export const DeletePermissionVersionPayload: DeletePermissionVersionPayloadResolvers = {
  returnValue: ({ facts }) => facts !== undefined,
  permissionStatus: ({ facts }) => facts && 'DELETED',
  permission: permissionOf,
}

export const SetDefaultPermissionVersionPayload: SetDefaultPermissionVersionPayloadResolvers = {
  returnValue: ({ facts }) => facts !== undefined,
  permission: permissionOf,
}

export const DeletePermissionPayload: DeletePermissionPayloadResolvers = {
  returnValue: ({ facts }) => facts !== undefined,
  permissionStatus: ({ facts }) => facts && 'DELETED',
}

/** What was tagged, as it is now: one of the two. */
const tagged: TagResourcePayloadResolvers & UntagResourcePayloadResolvers = {
  permission: (payload, _, context, info) =>
    payload.facts && !isShareArn(payload.facts.arn) ? permissionOf(payload, _, context, info) : undefined,
  resourceShare: ({ facts }, _, { shares }) =>
    facts && isShareArn(facts.arn) ? shares.read(facts.arn) : undefined,
}

export const TagResourcePayload: TagResourcePayloadResolvers = tagged

export const UntagResourcePayload: UntagResourcePayloadResolvers = tagged
