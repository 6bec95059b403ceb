import type { GraphQLResolveInfo } from 'graphql'
import { permissionVersionId } from '../../permissions/arn.ts'
import { createPermission } from '../../permissions/createPermission.ts'
import { createPermissionVersion } from '../../permissions/createPermissionVersion.ts'
import { deletePermission } from '../../permissions/deletePermission.ts'
import { deletePermissionVersion } from '../../permissions/deletePermissionVersion.ts'
import { setDefaultPermissionVersion } from '../../permissions/setDefaultPermissionVersion.ts'
import type { Context } from '../context.ts'
import { deletedId } from '../deletedId.ts'
import type { MutationResolvers, Resolvers } from '../generated/resolvers.ts'
import { type Payload, payload, withParameters } from '../payload.ts'
import { permissionVersions } from '../permissionVersions.ts'
import { selectsDocument } from '../selectsDocument.ts'
import { returnValue } from './returnValue.ts'

export const permissionMutations = {
  createPermission: async (_, { input }, { call }) => payload(await createPermission(call, input)),
  createPermissionVersion: async (_, { input }, { call }) => {
    const { policyTemplate, onVersionLimit = 'REJECT' } = input
    const answer = payload(await createPermissionVersion(call, { ...input, onVersionLimit }))
    const { deletedVersion } = answer.result ?? {}
    return withParameters(answer, {
      policyTemplate,
      ...(deletedVersion !== undefined && {
        deletedId: permissionVersionId(input.permissionArn, deletedVersion),
      }),
    })
  },
  deletePermissionVersion: async (_, { input }, { call }) =>
    withParameters(payload(await deletePermissionVersion(call, input)), {
      deletedId: permissionVersionId(input.permissionArn, input.permissionVersion),
    }),
  setDefaultPermissionVersion: async (_, { input }, { call }) =>
    payload(await setDefaultPermissionVersion(call, input)),
  deletePermission: async (_, { input }, { call }) =>
    withParameters(payload(await deletePermission(call, input)), { deletedId: input.permissionArn }),
} satisfies MutationResolvers

/** The permission that a call changed, as it is now. */
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
    permissionArn: ({ result }) => result?.arn,
    version: ({ result }) => result?.version,
    creationTime: ({ result }) => result?.time,
    policyTemplate: ({ result }) => result?.policyTemplate,
    permissionVersion: ({ result }, _, context) => result && permissionVersions.oneSince(result, context),
    deletedVersion: ({ result }) => result?.deletedVersion,
    deletedPermissionVersionId: deletedId,
  },
  DeletePermissionVersionPayload: {
    returnValue,
    permissionStatus,
    permission: permissionOf,
    deletedPermissionVersionId: deletedId,
  },
  SetDefaultPermissionVersionPayload: { returnValue, permission: permissionOf },
  DeletePermissionPayload: { returnValue, permissionStatus, deletedPermissionId: deletedId },
} satisfies Resolvers
