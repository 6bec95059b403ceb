import { permissionArnKind } from '../../permissions/arn.ts'
import { ramArnForm } from '../../permissions/ramArn.ts'
import { associationsList, sharesList } from '../../resourceShares/reader.ts'
import { isShareArn } from '../../resourceShares/shareArn.ts'
import { badUserInput } from '../errors.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'
import { EMPTY_CONNECTION, pageOf } from '../paging.ts'

export const shareQueries = {
  resourceShare: (_, { arn }, { call, shares }) => {
    if (isShareArn(arn)) return shares.read(arn)
    throw badUserInput(
      `arn is not the ARN of a resource share. It looks like ${ramArnForm(call, 'resource-share/UUID')}.`,
    )
  },

  resourceShares: (_, { filter, ...page }, { call, shares }) => {
    const { permissionVersion: version, permissionArn: arn, ...names } = filter ?? {}
    if (names.name !== undefined && names.namePrefix !== undefined) {
      throw badUserInput('Pass name or namePrefix, not both.')
    }
    if (arn === undefined) {
      if (version !== undefined) throw badUserInput('permissionVersion needs permissionArn beside it.')
      const list = sharesList(call.accountId, names)
      return shares.page(list, pageOf(list, page))
    }
    const kind = permissionArnKind(call, arn)
    if (kind === 'malformed') throw badUserInput('permissionArn is not the ARN of a permission.')
    const list = associationsList(call, arn, version)
    const wanted = pageOf(list, page)
    // Permissions of AWS are not kept here, so no share uses one.
    return kind === 'awsManaged' ? EMPTY_CONNECTION : shares.sharesUsing(list, wanted, names)
  },
} satisfies QueryResolvers
