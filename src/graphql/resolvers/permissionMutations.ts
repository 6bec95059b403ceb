import type { GraphQLResolveInfo } from 'graphql'
import { createPermission } from '../../permissions/createPermission.ts'
import { createPermissionVersion } from '../../permissions/createPermissionVersion.ts'
import { deletePermission } from '../../permissions/deletePermission.ts'
import { deletePermissionVersion } from '../../permissions/deletePermissionVersion.ts'
import { setDefaultPermissionVersion } from '../../permissions/setDefaultPermissionVersion.ts'
import type { Context } from '../context.ts'
import type { MutationResolvers, Resolvers } from '../generated/resolvers.ts'
import { type Payload, payload } from '../payload.ts'
import { createdPermissionVersion, permissionVersions } from '../permissionVersions.ts'
import { selectsDocument } from '../selectsDocument.ts'
import { returnValue } from './returnValue.ts'

export const permissionMutations = {
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
} satisfies MutationResolvers

/** The permission that a call was about, as it is now. */
export const permissionOf = (
  { result }: Pick<Payload<{ readonly arn: string; readonly time: string }>, 'result'>,
  _: unknown,
  context: Context,
  info: GraphQLResolveInfo,
) => result && permissionVersions.ownerSince(result, { withDocuments: selectsDocument(info) }, context)

const permissionStatus = ({ result }: Pick<Payload<unknown>, 'result'>) => (result ? 'DELETED' : undefined)

export const permissionPayloads = {
  CreatePermissionPayload: { permission: permissionOf },
  CreatePermissionVersionPayload: {
    permissionVersion: ({ result }, _, context) => result && createdPermissionVersion(result, context),
    deletedVersion: ({ result }) => result?.deletedVersion,
  },
  DeletePermissionVersionPayload: { returnValue, permissionStatus, permission: permissionOf },
  SetDefaultPermissionVersionPayload: { returnValue, permission: permissionOf },
  DeletePermissionPayload: { returnValue, permissionStatus },
} satisfies Resolvers
