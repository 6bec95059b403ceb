import { worksList } from '../../replaceWorks/reader.ts'
import { isWorkId } from '../../replaceWorks/work.ts'
import { badUserInput } from '../errors.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'
import { pageOf } from '../paging.ts'

/** The most rows of a page. */
const MOST_IDS = 500

export const replaceQueries = {
  replacePermissionAssociationsWork: (_, { id }, { works }) => (isWorkId(id) ? works.read(id) : null),

  replacePermissionAssociationsWorks: (_, { filter, ...page }, { call, works }) => {
    const { ids, status } = filter ?? {}
    if (ids && ids.length > MOST_IDS) throw badUserInput(`ids must be at most ${MOST_IDS}.`)
    return works.page(
      { ...(ids && { ids: ids.filter(isWorkId) }), ...(status && { status }) },
      pageOf(worksList(call.accountId), page),
    )
  },
} satisfies QueryResolvers
