import type { Connection } from '../table/connection.ts'
import { positionOf } from '../table/cursor.ts'
import type { List } from '../table/list.ts'
import { badUserInput } from './errors.ts'

/** The most rows of one page, as RAM has it for maxResults. */
export const MOST_ROWS = 500

/**
 * Where a page of a list begins and how long it may be, checked.
 *
 * @throws BAD_USER_INPUT where `first` is out of range, or the cursor is none of this list's
 */
export function pageOf(
  list: List,
  { first, after }: { readonly first: number; readonly after?: string },
): { first: number; after?: string } {
  if (first < 1 || first > MOST_ROWS) throw badUserInput(`first must be 1 to ${MOST_ROWS}.`)
  // An empty one is what clients send that keep the cursor as a string.
  if (!after) return { first }
  const position = positionOf(list, after)
  if (position === undefined) {
    throw badUserInput(
      'after is not a cursor of this list. Pass the endCursor of a page with the same filter.',
    )
  }
  return { first, after: position }
}

/** The page of a list that holds nothing. */
export const EMPTY_CONNECTION: Connection<never> = {
  edges: [],
  pageInfo: {
    hasPreviousPage: async () => false,
    hasNextPage: async () => false,
    startCursor: undefined,
    endCursor: undefined,
  },
}
