import type { PermissionSnapshot } from '../../permissions/reader.ts'
import { type Association, associationId } from '../../resourceShares/association.ts'
import { UnavailableError } from '../../table/retry.ts'
import type { Context } from '../context.ts'
import type { PermissionAssociationResolvers } from '../generated/resolvers.ts'
import { permissionVersions } from '../permissionVersions.ts'
import { selectsDocument } from '../selectsDocument.ts'

export const PermissionAssociation: PermissionAssociationResolvers = {
  id: associationId,
  permission: (association, _, context, info) => permissionOf(association, context, selectsDocument(info)),
  permissionVersion: async (association, _, context) => {
    // The text is read later, in one batch with those of the other rows.
    const snapshot = await permissionOf(association, context, false)
    return permissionVersions.one(snapshot, association.version, context) ?? changedMeanwhile()
  },
  isDefaultVersion: async (association, _, context) => {
    const { head } = await permissionOf(association, context, false)
    return head.defaultVersion === association.version
  },
  resourceShare: async ({ shareArn }, _, { shares }) => (await shares.read(shareArn)) ?? changedMeanwhile(),
  associationStatus: () => 'ASSOCIATED',
  status: () => 'ASSOCIATED',
}

/** A permission in use can't be deleted: if it is missing, the share has been moved or deleted since it was read. */
const permissionOf = async (
  { permissionArn }: Association,
  { permissions }: Context,
  withDocuments: boolean,
): Promise<PermissionSnapshot> =>
  (await permissions.readOneOfMany(permissionArn, { withDocuments })) ?? changedMeanwhile()

const changedMeanwhile = (): never => {
  throw new UnavailableError('A resource share was moved or deleted while it was read. Try again.')
}
