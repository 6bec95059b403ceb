import { describe, expect, test } from 'vitest'
import { type Connection, readConnection, readListed } from '../../src/table/connection.ts'
import { positionOf } from '../../src/table/cursor.ts'
import type { List } from '../../src/table/list.ts'
import { walk } from '../../src/table/page.ts'
import type { Key } from '../../src/table/store.ts'
import { transact } from '../../src/table/transact.ts'
import { disturb } from '../harness/faults.ts'
import { newAccount, newStore } from '../harness/service.ts'

const soon = () => Date.now() + 10_000

/** A page with its flags, which are found out when they are asked for. */
async function shown({ edges, pageInfo }: Connection<string>) {
  return {
    ...pageInfo,
    hasPreviousPage: await pageInfo.hasPreviousPage(),
    hasNextPage: await pageInfo.hasNextPage(),
    nodes: edges.map(({ node }) => node),
    cursors: edges.map(({ cursor }) => cursor),
  }
}

/** Rows of these sort keys, in a partition of their own and in one of the index. */
async function rows(sortKeys: readonly string[], table: 'permissions' | 'works' = 'permissions') {
  const store = newStore()
  const partition = `page#${newAccount()}`
  const writes = sortKeys.map((sk) => ({
    table,
    key: { pk: partition, sk },
    guards: [],
    put: { gsi1pk: `${partition}#index`, gsi1sk: `in the index: ${sk}` },
  }))
  expect(await transact(store, soon(), writes)).toEqual([])
  const limits: unknown[] = []
  disturb(store, ({ input }) => {
    limits.push((input as { Limit?: number }).Limit)
    return undefined
  })
  const page = async (list: List, first: number, after?: string) => {
    const position = { first, ...(after !== undefined && { after: positionOf(list, after) ?? 'no cursor' }) }
    return shown(await readConnection(store, soon(), list, position, async ({ sk }) => sk))
  }
  /** How long each query could have been, since this was asked last. */
  const queries = () => limits.splice(0)
  return { store, partition, page, queries }
}

const FIVE = ['row#1', 'row#2', 'row#3', 'row#4', 'row#5']
/** What begins in another way, just before and just behind. */
const BESIDE = ['row', 'row"', 'row$', 'rox', 'a', 'z']

describe.each<[string, List['of'], readonly string[]]>([
  ['of the table', 'table', FIVE],
  ['of works, newest first', 'works', FIVE.toReversed()],
])('a list %s', (_, of, inOrder) => {
  const listed = async () => {
    const made = await rows([...FIVE, ...BESIDE], of === 'works' ? 'works' : 'permissions')
    return { ...made, list: { of, partition: made.partition, prefix: 'row#' } }
  }

  test('goes on where its cursor says, one query a page', async () => {
    const { page, list, queries } = await listed()
    const one = await page(list, 2)
    expect(one).toMatchObject({ nodes: inOrder.slice(0, 2), hasNextPage: true, endCursor: one.cursors[1] })
    const two = await page(list, 2, one.endCursor)
    expect(two).toMatchObject({ nodes: inOrder.slice(2, 4), hasNextPage: true })
    expect(await page(list, 2, two.endCursor)).toMatchObject({ nodes: inOrder.slice(4), hasNextPage: false })
    // One row more reports a next page; one more still is the row that the cursor names.
    expect(queries()).toEqual([4, 4, 4])
    // From any row, not from the last of a page alone.
    expect(await page(list, 2, one.cursors[0])).toMatchObject({ nodes: inOrder.slice(1, 3) })
  })

  test('has no next page behind its last row', async () => {
    const { page, list } = await listed()
    const all = await page(list, 5)
    expect(all).toMatchObject({ nodes: inOrder, hasNextPage: false })
    expect(await page(list, 5, all.endCursor)).toEqual({
      nodes: [],
      cursors: [],
      hasPreviousPage: true,
      hasNextPage: false,
      startCursor: undefined,
      endCursor: undefined,
    })
  })

  test('goes on behind a row that has gone', async () => {
    const { store, page, list } = await listed()
    const { endCursor } = await page(list, 3)
    const key = { pk: list.partition, sk: inOrder[2] ?? '' }
    const table = of === 'works' ? 'works' : 'permissions'
    await transact(store, soon(), [{ table, key, guards: [], delete: true }])
    expect(await page(list, 2, endCursor)).toMatchObject({ nodes: inOrder.slice(3), hasNextPage: false })
  })

  test('is walked to its end', async () => {
    const { store, list } = await listed()
    const pages: string[][] = []
    for await (const keys of walk(store, soon(), list, 3)) pages.push(keys.map(({ sk }) => sk))
    expect(pages).toEqual([inOrder.slice(0, 3), inOrder.slice(3)])
  })
})

test('a list is asked for by each part of it that is wanted, but not by those before the cursor', async () => {
  const { page, partition, queries } = await rows(FIVE)
  const list: List = { of: 'table', partition, prefix: 'row#' }
  const parts = { ...list, only: ['row#2', 'row#4', 'row#5'] }
  const one = await page(parts, 1)
  expect(one).toMatchObject({ nodes: ['row#2'], hasNextPage: true })
  // The second part shows that there is more, so that the third need not be asked.
  expect(queries()).toEqual([3, 2])
  expect(await page(parts, 1, one.endCursor)).toMatchObject({ nodes: ['row#4'], hasNextPage: true })
  expect(queries()).toEqual([3, 3, 2])
  const beyond = await page(parts, 2, (await page(list, 4)).endCursor)
  expect(beyond).toMatchObject({ nodes: ['row#5'], hasNextPage: false })
})

describe('a list of the index', () => {
  test('has the keys of the rows, in the order of the index', async () => {
    const { store, partition } = await rows(['b', 'a', 'c'])
    const list: List = { of: 'index', partition: `${partition}#index`, prefix: 'in the index: ' }
    const read = async (key: Key) => key
    const one = await readConnection(store, soon(), list, { first: 2 }, read)
    expect(one.edges.map(({ node }) => node)).toEqual([
      { pk: partition, sk: 'a' },
      { pk: partition, sk: 'b' },
    ])
    const after = positionOf(list, one.pageInfo.endCursor ?? '')
    expect(after).toBe('in the index: b')
    const two = await readConnection(store, soon(), list, { first: 2, after: after ?? '' }, read)
    expect(two.edges.map(({ node }) => node)).toEqual([{ pk: partition, sk: 'c' }])
  })
})

test('a list without a beginning has all rows', async () => {
  const { page, partition } = await rows(BESIDE)
  const list: List = { of: 'table', partition, prefix: '' }
  expect(await page(list, 10)).toMatchObject({ nodes: BESIDE.toSorted(), hasNextPage: false })
})

test('a list whose beginning no key has is empty, and not asked for', async () => {
  const { page, partition, queries } = await rows(['a'])
  expect(await page({ of: 'table', partition, prefix: '\ud800' }, 10)).toMatchObject({ nodes: [] })
  expect(queries()).toEqual([])
})

test('what has gone drops out, and the page ends where it ended', async () => {
  const { store, partition } = await rows(FIVE)
  const list: List = { of: 'table', partition, prefix: 'row#' }
  const odd = async ({ sk }: Key) => (Number(sk.at(-1)) % 2 ? sk : undefined)
  const { edges, pageInfo } = await readConnection(store, soon(), list, { first: 4 }, odd)
  expect(edges.map(({ node }) => node)).toEqual(['row#1', 'row#3'])
  expect(positionOf(list, pageInfo.endCursor ?? '')).toBe('row#4')
  expect(edges.map(({ cursor }) => positionOf(list, cursor))).toEqual(['row#1', 'row#3'])
})

describe('rows that are named', () => {
  const list: List = { of: 'works', partition: 'p', prefix: 'row#' }
  const keys = FIVE.toReversed().map((sk) => ({ pk: 'p', sk }))
  const page = async (first: number, after?: string) => {
    const position = { first, ...(after !== undefined && { after }) }
    const { nodes, hasNextPage } = await shown(await readListed(list, keys, position, async ({ sk }) => sk))
    return { nodes, hasNextPage }
  }

  test('come newest first, page by page', async () => {
    expect(await page(2)).toEqual({ nodes: ['row#5', 'row#4'], hasNextPage: true })
    expect(await page(2, 'row#4')).toEqual({ nodes: ['row#3', 'row#2'], hasNextPage: true })
    expect(await page(2, 'row#2')).toEqual({ nodes: ['row#1'], hasNextPage: false })
    expect(await page(5)).toEqual({ nodes: FIVE.toReversed(), hasNextPage: false })
  })
})
