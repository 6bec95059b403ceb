import type { Connection } from '../table/connection.ts'
import { positionOf } from '../table/cursor.ts'
import type { List } from '../table/list.ts'
import type { Position } from '../table/page.ts'
import { badUserInput } from './errors.ts'

/** The most rows of one page, as RAM has it for maxResults. */
export const MOST_ROWS = 500

/** How many rows a page has where nothing is said: of any list, and of one beside a blocker. */
export const ROWS = 50
export const BLOCKING_ROWS = 10

/** The arguments of a list. */
export interface PageArguments {
  readonly first?: number
  readonly after?: string
  readonly last?: number
  readonly before?: string
}

/**
 * Which page of a list is asked for, checked. Without `first` and `last` it has the rows right before `before`, where that
 * is the only cursor, and else the first ones.
 *
 * @param rows how many those are
 * @throws BAD_USER_INPUT where both are given, one is out of range, or a cursor is none of this list's
 */
export function pageOf(list: List, { first, after, last, before }: PageArguments, rows = ROWS): Position {
  if (first !== undefined && last !== undefined) {
    throw badUserInput('first and last exclude each other: first counts from the start, last from the end.')
  }
  const span = { after: cursorIn(list, 'after', after), before: cursorIn(list, 'before', before) }
  if (first !== undefined) return { ...span, first: checked('first', first) }
  if (last !== undefined) return { ...span, last: checked('last', last) }
  return span.before !== undefined && span.after === undefined
    ? { ...span, last: rows }
    : { ...span, first: rows }
}

function checked(argument: string, rows: number): number {
  if (rows < 1 || rows > MOST_ROWS) throw badUserInput(`${argument} must be 1 to ${MOST_ROWS}.`)
  return rows
}

function cursorIn(list: List, argument: string, cursor: string | undefined): string | undefined {
  // An empty one is what clients send that keep the cursor as a string.
  if (!cursor) return undefined
  const position = positionOf(list, cursor)
  if (position === undefined) {
    throw badUserInput(
      `${argument} is not a cursor of this list. Pass the ${argument === 'after' ? 'endCursor' : 'startCursor'} of a page with the same filter.`,
    )
  }
  return position
}

/** The page of an empty list. */
export const EMPTY_CONNECTION: Connection<never> = {
  edges: [],
  pageInfo: {
    hasPreviousPage: async () => false,
    hasNextPage: async () => false,
    startCursor: undefined,
    endCursor: undefined,
  },
}
