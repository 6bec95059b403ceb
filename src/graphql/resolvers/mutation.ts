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
import { selectsDocument } from '../selectsDocument.ts'
import { policyMutations } from './policyMutation.ts'
import { shareMutations } from './shareMutation.ts'

export const Mutation: Required<MutationResolvers> = {
  createPermission: async (_, { input }, { call }) => payload(await createPermission(call, input)),
  createPermissionVersion: async (_, { input }, { call }) => {
    const answer = payload(
      await createPermissionVersion(call, { ...input, onVersionLimit: input.onVersionLimit ?? 'REJECT' }),
    )
    // The text isn't recorded with the token: a repeated call brings the same one again.
    const { result, ...refused } = answer
    return result ? { ...answer, result: { ...result, policyTemplate: input.policyTemplate } } : refused
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
  { result }: { readonly result?: { readonly arn: string; readonly time: string } },
  _: unknown,
  context: Context,
  info: GraphQLResolveInfo,
) => result && permissionSince(result, { withDocuments: selectsDocument(info) }, context)

export const CreatePermissionPayload: CreatePermissionPayloadResolvers = {
  permission: permissionOf,
}

export const CreatePermissionVersionPayload: CreatePermissionVersionPayloadResolvers = {
  permissionVersion: ({ result }, _, context) => result && createdPermissionVersion(result, context),
  deletedVersion: ({ result }) => result?.deletedVersion,
}

export const DeletePermissionVersionPayload: DeletePermissionVersionPayloadResolvers = {
  returnValue: ({ result }) => result !== undefined,
  permissionStatus: ({ result }) => result && 'DELETED',
  permission: permissionOf,
}

export const SetDefaultPermissionVersionPayload: SetDefaultPermissionVersionPayloadResolvers = {
  returnValue: ({ result }) => result !== undefined,
  permission: permissionOf,
}

export const DeletePermissionPayload: DeletePermissionPayloadResolvers = {
  returnValue: ({ result }) => result !== undefined,
  permissionStatus: ({ result }) => result && 'DELETED',
}

/** What was tagged, as it is now: one of the two. */
const tagged: TagResourcePayloadResolvers & UntagResourcePayloadResolvers = {
  permission: (payload, _, context, info) =>
    payload.result && !isShareArn(payload.result.arn) ? permissionOf(payload, _, context, info) : undefined,
  resourceShare: ({ result }, _, { shares }) =>
    result && isShareArn(result.arn) ? shares.read(result.arn) : undefined,
}

export const TagResourcePayload: TagResourcePayloadResolvers = tagged

export const UntagResourcePayload: UntagResourcePayloadResolvers = tagged
