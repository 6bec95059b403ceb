import { associateResourceSharePermission } from '../../resourceShares/associateResourceSharePermission.ts'
import { associationId } from '../../resourceShares/association.ts'
import { createResourceShare, type ShareResult } from '../../resourceShares/createResourceShare.ts'
import { deleteResourceShare } from '../../resourceShares/deleteResourceShare.ts'
import { disassociateResourceSharePermission } from '../../resourceShares/disassociateResourceSharePermission.ts'
import type { Context } from '../context.ts'
import { deletedId } from '../deletedId.ts'
import type { MutationResolvers, Resolvers } from '../generated/resolvers.ts'
import { type Payload, payload, withParameters } from '../payload.ts'
import { returnValue } from './returnValue.ts'

export const shareMutations = {
  createResourceShare: async (_, { input }, { call }) => {
    const { allowExternalPrincipals = true } = input
    return payload(await createResourceShare(call, { ...input, allowExternalPrincipals }))
  },
  deleteResourceShare: async (_, { input }, { call }) =>
    withParameters(payload(await deleteResourceShare(call, input)), { deletedId: input.resourceShareArn }),
  associateResourceSharePermission: async (_, { input }, { call }) => {
    const { replace = false } = input
    return payload(await associateResourceSharePermission(call, { ...input, replace }))
  },
  disassociateResourceSharePermission: async (_, { input }, { call }) => {
    const answer = payload(await disassociateResourceSharePermission(call, input))
    const { shareArn = '', resourceType } = answer.result ?? {}
    return withParameters(answer, {
      ...(resourceType !== undefined && { deletedId: associationId({ shareArn, resourceType }) }),
    })
  },
} satisfies MutationResolvers

/** The share that a call changed, as it is now. */
const shareOf = ({ result }: Payload<ShareResult>, _: unknown, { shares }: Context) =>
  result && shares.read(result.shareArn)

export const sharePayloads = {
  CreateResourceSharePayload: { resourceShare: shareOf },
  DeleteResourceSharePayload: { returnValue, deletedResourceShareId: deletedId },
  AssociateResourceSharePermissionPayload: { returnValue, resourceShare: shareOf },
  DisassociateResourceSharePermissionPayload: {
    returnValue,
    resourceShare: shareOf,
    deletedPermissionAssociationId: deletedId,
  },
} satisfies Resolvers
