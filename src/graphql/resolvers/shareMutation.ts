import { associateResourceSharePermission } from '../../permissions/shares/associateResourceSharePermission.ts'
import { createResourceShare } from '../../permissions/shares/createResourceShare.ts'
import { deleteResourceShare } from '../../permissions/shares/deleteResourceShare.ts'
import { disassociateResourceSharePermission } from '../../permissions/shares/disassociateResourceSharePermission.ts'
import type { MutationResolvers } from '../generated/resolvers.ts'
import { payload } from '../payload.ts'

export const shareMutations = {
  createResourceShare: async (_, { input }, { call }) =>
    payload(
      await createResourceShare(call, {
        ...input,
        allowExternalPrincipals: input.allowExternalPrincipals ?? true,
      }),
    ),
  deleteResourceShare: async (_, { input }, { call }) => payload(await deleteResourceShare(call, input)),
  associateResourceSharePermission: async (_, { input }, { call }) =>
    payload(await associateResourceSharePermission(call, { ...input, replace: input.replace ?? false })),
  disassociateResourceSharePermission: async (_, { input }, { call }) =>
    payload(await disassociateResourceSharePermission(call, input)),
} satisfies MutationResolvers
