import type { ShareFacts } from '../../resourceShares/createResourceShare.ts'
import type { Context } from '../context.ts'
import type {
  AssociateResourceSharePermissionPayloadResolvers,
  CreateResourceSharePayloadResolvers,
  DeleteResourceSharePayloadResolvers,
  DisassociateResourceSharePermissionPayloadResolvers,
} from '../generated/resolvers.ts'
import type { Payload } from '../payload.ts'

/** The share that a call was about, as it is now. */
const shareOf = ({ facts }: Payload<ShareFacts>, _: unknown, { shares }: Context) =>
  facts && shares.read(facts.shareArn)

const returnValue = ({ facts }: Payload<ShareFacts>): boolean => facts !== undefined

export const CreateResourceSharePayload: CreateResourceSharePayloadResolvers = { resourceShare: shareOf }

export const DeleteResourceSharePayload: DeleteResourceSharePayloadResolvers = { returnValue }

export const AssociateResourceSharePermissionPayload: AssociateResourceSharePermissionPayloadResolvers = {
  returnValue,
  resourceShare: shareOf,
}

export const DisassociateResourceSharePermissionPayload: DisassociateResourceSharePermissionPayloadResolvers =
  { returnValue, resourceShare: shareOf }
