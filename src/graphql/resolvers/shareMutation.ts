import { associateResourceSharePermission } from '../../resourceShares/associateResourceSharePermission.ts'
import { createResourceShare } from '../../resourceShares/createResourceShare.ts'
import { deleteResourceShare } from '../../resourceShares/deleteResourceShare.ts'
import { disassociateResourceSharePermission } from '../../resourceShares/disassociateResourceSharePermission.ts'
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
