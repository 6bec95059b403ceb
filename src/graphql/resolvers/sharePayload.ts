import type { ShareResult } from '../../resourceShares/createResourceShare.ts'
import type { Context } from '../context.ts'
import type {
  AssociateResourceSharePermissionPayloadResolvers,
  CreateResourceSharePayloadResolvers,
  DeleteResourceSharePayloadResolvers,
  DisassociateResourceSharePermissionPayloadResolvers,
} from '../generated/resolvers.ts'
import type { Payload } from '../payload.ts'

/** The share that a call was about, as it is now. */
const shareOf = ({ result }: Payload<ShareResult>, _: unknown, { shares }: Context) =>
  result && shares.read(result.shareArn)

const returnValue = ({ result }: Payload<ShareResult>): boolean => result !== undefined

export const CreateResourceSharePayload: CreateResourceSharePayloadResolvers = { resourceShare: shareOf }

export const DeleteResourceSharePayload: DeleteResourceSharePayloadResolvers = { returnValue }

export const AssociateResourceSharePermissionPayload: AssociateResourceSharePermissionPayloadResolvers = {
  returnValue,
  resourceShare: shareOf,
}

export const DisassociateResourceSharePermissionPayload: DisassociateResourceSharePermissionPayloadResolvers =
  { returnValue, resourceShare: shareOf }
