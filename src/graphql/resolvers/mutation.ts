import { createPermission } from '../../permissions/createPermission.ts'
import { createPermissionVersion } from '../../permissions/createPermissionVersion.ts'
import { deletePermission } from '../../permissions/deletePermission.ts'
import { deletePermissionVersion } from '../../permissions/deletePermissionVersion.ts'
import { setDefaultPermissionVersion } from '../../permissions/setDefaultPermissionVersion.ts'
import { asksForTexts } from '../asksForTexts.ts'
import type {
  CreatePermissionPayloadResolvers,
  CreatePermissionVersionPayloadResolvers,
  DeletePermissionPayloadResolvers,
  DeletePermissionVersionPayloadResolvers,
  MutationResolvers,
  SetDefaultPermissionVersionPayloadResolvers,
} from '../generated/resolvers.ts'
import { payload } from '../payload.ts'
import { createdVersionModel, readSince } from '../versionModel.ts'

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
}

export const CreatePermissionPayload: CreatePermissionPayloadResolvers = {
  permission: ({ facts }, _, context, info) =>
    facts && readSince(facts, { texts: asksForTexts(info) }, context),
}

export const CreatePermissionVersionPayload: CreatePermissionVersionPayloadResolvers = {
  permissionVersion: ({ facts }, _, context) => facts && createdVersionModel(facts, context),
  deletedVersion: ({ facts }) => facts?.deletedVersion,
}

export const DeletePermissionVersionPayload: DeletePermissionVersionPayloadResolvers = {
  returnValue: ({ facts }) => facts !== undefined,
  permissionStatus: ({ facts }) => facts && 'DELETED',
  permission: ({ facts }, _, context, info) =>
    facts && readSince(facts, { texts: asksForTexts(info) }, context),
}

export const SetDefaultPermissionVersionPayload: SetDefaultPermissionVersionPayloadResolvers = {
  returnValue: ({ facts }) => facts !== undefined,
  permission: ({ facts }, _, context, info) =>
    facts && readSince(facts, { texts: asksForTexts(info) }, context),
}

export const DeletePermissionPayload: DeletePermissionPayloadResolvers = {
  returnValue: ({ facts }) => facts !== undefined,
  permissionStatus: ({ facts }) => facts && 'DELETED',
}
