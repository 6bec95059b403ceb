import { describe, expect, test } from 'vitest'
import type { List } from '../../src/table/list.ts'
import { type Position, readPage } from '../../src/table/page.ts'
import { type ReadRows, rowsAmong, rowsOf } from '../../src/table/rows.ts'
import { transact } from '../../src/table/transact.ts'
import { disturb } from '../harness/faults.ts'
import { newAccount, newStore } from '../harness/service.ts'

/**
 * Each page that a list has, from either end, after and before each row that it ever had, held against the list as a whole.
 */

const soon = () => Date.now() + 60_000

const ROWS = ['1', '2', '3', '4', '5', '6'].map((letter) => `row#${letter}#`)
/** The first and the last, two beside each other, and none of the two that are left between. */
const GONE = ROWS.filter((_, index) => [0, 2, 3, 5].includes(index))
const COUNTS = [1, 3]

/** What pages are read of, and how often that went to the store since this was asked last. */
interface Listed {
  readonly read: ReadRows
  readonly trips: () => number
}

async function stored(of: List['of'], only?: readonly string[]) {
  const store = newStore()
  const table = of === 'works' ? 'works' : 'permissions'
  const pk = `both ways#${newAccount()}`
  const keys = ROWS.map((sk) => ({ pk, sk }))
  const index = (sk: string) => ({ gsi1pk: pk, gsi1sk: sk })
  const puts = keys.map((key) => ({ table, key, guards: [], put: index(key.sk) }) as const)
  expect(await transact(store, soon(), puts)).toEqual([])
  let sent = 0
  disturb(store, () => {
    sent++
    return undefined
  })
  const list: List = { of, partition: pk, prefix: 'row#', ...(only && { only }) }
  const listed: Listed = {
    read: rowsOf(store, soon(), list),
    trips: () => {
      const taken = sent
      sent = 0
      return taken
    },
  }
  const remove = async (gone: readonly string[]) => {
    const deletes = gone.map((sk) => ({ table, key: { pk, sk }, guards: [], delete: true }) as const)
    expect(await transact(store, soon(), deletes)).toEqual([])
    listed.trips()
  }
  return { ...listed, remove }
}

/** Every page, with the trips that it took: without its flags, and for both of them. */
async function pagesOf({ read, trips }: Listed, cursors: readonly string[]) {
  const pages = []
  for (const after of [undefined, ...cursors]) {
    for (const before of [undefined, ...cursors]) {
      for (const size of COUNTS.flatMap((count) => [{ first: count }, { last: count }])) {
        trips()
        const page = await readPage(read, { ...size, after, before })
        const forRows = trips()
        const flags = [await page.hasPreviousPage(), await page.hasNextPage()]
        const positions = page.rows.map(({ position }) => position)
        pages.push({ position: { ...size, after, before }, positions, flags, forRows, forFlags: trips() })
      }
    }
  }
  return pages
}

/** The same of the whole list, in its order; `order` has the rows that there ever were. */
function pageOf(live: readonly string[], order: readonly string[], position: Position) {
  const { after, before } = position
  const at = (row: string) => order.indexOf(row)
  const isAfter = (row: string) => after === undefined || at(row) > at(after)
  const isBefore = (row: string) => before === undefined || at(row) < at(before)
  const within = live.filter((row) => isAfter(row) && isBefore(row))
  const positions =
    'first' in position
      ? within.slice(0, position.first)
      : within.slice(-Math.min(position.last, ROWS.length))
  const isCut = positions.length < within.length
  return {
    positions,
    flags: [
      live.some((row) => !isAfter(row)) || (isCut && 'last' in position),
      live.some((row) => !isBefore(row)) || (isCut && 'first' in position),
    ],
  }
}

describe.each<[string, List['of'], readonly string[]]>([
  ['of the table', 'table', ROWS],
  ['of the index', 'index', ROWS],
  ['of works, newest first', 'works', ROWS.toReversed()],
])('a list %s', (_, of, order) => {
  test('has the pages of the whole list and true flags, whatever row they go on from', async () => {
    const listed = await stored(of)
    for (const gone of [[], GONE]) {
      if (gone.length > 0) await listed.remove(gone)
      const live = order.filter((row) => !gone.includes(row))
      const isCrossed = ({ after, before }: Position) =>
        after !== undefined && before !== undefined && order.indexOf(after) > order.indexOf(before)
      for (const { position, positions, flags, forRows, forFlags } of await pagesOf(listed, order)) {
        expect({ position, positions, flags }).toEqual({ position, ...pageOf(live, order, position) })
        if (isCrossed(position)) continue
        expect(forRows).toBe(1)
        // Only where the row that it goes on from is gone, nothing that was read tells of what lies beyond it.
        const missing = [position.after, position.before].filter((row) => row && gone.includes(row))
        expect(forFlags).toBeLessThanOrEqual(missing.length)
      }
    }
  })
})

test('a list of parts has them, too, and takes a query more for each cursor at most', async () => {
  const parts = ROWS.filter((_, index) => [1, 2, 4].includes(index))
  const listed = await stored('index', parts)
  for (const gone of [[], GONE]) {
    if (gone.length > 0) await listed.remove(gone)
    const live = parts.filter((row) => !gone.includes(row))
    for (const { position, positions, flags, forRows, forFlags } of await pagesOf(listed, ROWS)) {
      expect({ position, positions, flags }).toEqual({ position, ...pageOf(live, ROWS, position) })
      const cursors = [position.after, position.before].filter((row) => row !== undefined)
      expect(forRows + forFlags).toBeLessThanOrEqual(parts.length + cursors.length)
    }
  }
})

test('rows that are named have them, too, and take no query', async () => {
  const newestFirst = ROWS.toReversed()
  for (const gone of [[], GONE]) {
    const live = newestFirst.filter((row) => !gone.includes(row))
    const read = rowsAmong(live.map((sk) => ({ key: { pk: 'p', sk }, position: sk })))
    for (const { position, positions, flags } of await pagesOf({ read, trips: () => 0 }, newestFirst)) {
      expect({ position, positions, flags }).toEqual({ position, ...pageOf(live, newestFirst, position) })
    }
  }
})

test('a flag that nobody asks for takes no query, and one that is asked for twice takes one', async () => {
  const { read, trips, remove } = await stored('table')
  await remove(GONE)
  const page = await readPage(read, { first: 2, after: ROWS[3] })
  expect(trips()).toBe(1)
  expect(await page.hasNextPage()).toBe(false)
  expect(trips()).toBe(0)
  expect([await page.hasPreviousPage(), await page.hasPreviousPage()]).toEqual([true, true])
  expect(trips()).toBe(1)
})
