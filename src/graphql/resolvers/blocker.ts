import { associationsList } from '../../resourceShares/reader.ts'
import type { BlockerResolvers } from '../generated/resolvers.ts'
import { BLOCKING_ROWS, pageOf } from '../paging.ts'

export const Blocker: BlockerResolvers = {
  associations: ({ reason, permissionArn, version }, page, { call, shares }) => {
    if (reason !== 'ATTACHED_TO_RESOURCE_SHARES') return null
    const list = associationsList(call, permissionArn, version)
    return shares.associations(list, pageOf(list, page, BLOCKING_ROWS))
  },
  replaceWork: ({ workId }, _, { works }) => (workId === undefined ? null : works.read(workId)),
}
