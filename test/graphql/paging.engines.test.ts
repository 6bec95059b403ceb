import { describe, expect, test } from 'vitest'
import { reckon } from '../harness/costs.ts'
import { createPolicy } from '../harness/policies.ts'
import { type Client, newClient } from '../harness/service.ts'
import { createShare, deleteShare } from '../harness/shares.ts'
import { filled, LISTS, listed } from '../scenarios/tenants/lists.ts'

const PAGE = `{ edges { cursor node { id } } nodes { id }
  pageInfo { hasPreviousPage hasNextPage startCursor endCursor } }`

const FIRST_AND_LAST = 'first and last exclude each other: first counts from the start, last from the end.'

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[]
  readonly nodes: readonly { readonly id: string }[]
  readonly pageInfo: {
    readonly hasPreviousPage: boolean
    readonly hasNextPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** What stands under `list`, wherever in an answer. */
const listIn = (data: unknown): Page | undefined => {
  if (typeof data !== 'object' || data === null) return undefined
  if ('list' in data && data.list) return data.list as Page
  return Object.values(data)
    .map(listIn)
    .find((found) => found !== undefined)
}

const cursorsOf = ({ edges }: Page) => edges.map(({ cursor }) => cursor)

describe.each(LISTS)('$name', (list) => {
  const pages = async () => {
    const { client, world } = await filled('paged')
    const answer = (args: string) => client(`{ ${listed(list, args, PAGE, world)} }`)
    return {
      answer,
      page: async (args: string): Promise<Page> => {
        const { data, errors } = await answer(args)
        expect(errors).toBeUndefined()
        return listIn(data) as Page
      },
    }
  }

  test('is paged from either end, and comes to the same', async () => {
    const { page } = await pages()
    const all = await page('first: 500')
    expect(all.edges.length).toBeGreaterThan(0)
    expect(all.nodes).toEqual(all.edges.map(({ node }) => node))
    const forth: Page[] = []
    const back: Page[] = []
    do forth.push(await page(`first: 1, after: "${forth.at(-1)?.pageInfo.endCursor ?? ''}"`))
    while (forth.at(-1)?.pageInfo.hasNextPage)
    do back.unshift(await page(`last: 1, before: "${back[0]?.pageInfo.startCursor ?? ''}"`))
    while (back[0]?.pageInfo.hasPreviousPage)
    expect(back).toEqual(forth)
    expect(forth.flatMap(cursorsOf)).toEqual(cursorsOf(all))
    for (const [index, { edges, pageInfo }] of forth.entries()) {
      expect(pageInfo).toEqual({
        hasPreviousPage: index > 0,
        hasNextPage: index < forth.length - 1,
        startCursor: edges[0]?.cursor,
        endCursor: edges[0]?.cursor,
      })
    }
    expect(await page('last: 500')).toEqual(all)
  })

  test('refuses first with last, and what is no length of a page', async () => {
    const { answer } = await pages()
    for (const [args, message] of [
      ['first: 1, last: 1', FIRST_AND_LAST],
      ['first: 0', 'first must be 1 to 500.'],
      ['last: 501', 'last must be 1 to 500.'],
      [
        'last: 1, before: "x"',
        'before is not a cursor of this list. Pass the startCursor of a page with the same filter.',
      ],
    ] as const) {
      const { errors } = await answer(args)
      expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }])
    }
  })
})

describe('a page of what is said nothing of', () => {
  const policies = async (client: Client, args: string) => {
    const { data, errors } = await client(
      `{ policies${args} { nodes { policyName } pageInfo { hasPreviousPage hasNextPage startCursor endCursor } } }`,
    )
    expect(errors).toBeUndefined()
    const { nodes, pageInfo } = data.policies
    return { names: nodes.map(({ policyName }: { policyName: string }) => policyName), pageInfo }
  }

  test('has 50 rows: the first, those after a cursor, or those right before one', async () => {
    const client = newClient()
    const names = Array.from({ length: 52 }, (_, index) => `p${String(index).padStart(2, '0')}`)
    await Promise.all(names.map((name) => createPolicy(client, name)))
    const first = await policies(client, '')
    expect(first).toMatchObject({
      names: names.slice(0, 50),
      pageInfo: { hasPreviousPage: false, hasNextPage: true },
    })
    expect(await policies(client, '(first: null, last: null, after: null, before: null)')).toEqual(first)
    const after = await policies(client, `(after: "${first.pageInfo.endCursor}")`)
    expect(after).toMatchObject({
      names: names.slice(50),
      pageInfo: { hasPreviousPage: true, hasNextPage: false },
    })
    const before = await policies(client, `(before: "${after.pageInfo.endCursor}")`)
    expect(before).toMatchObject({
      names: names.slice(1, 51),
      pageInfo: { hasPreviousPage: true, hasNextPage: true },
    })
    const between = `after: "${first.pageInfo.startCursor}", before: "${after.pageInfo.startCursor}"`
    expect((await policies(client, `(${between})`)).names).toEqual(names.slice(1, 50))
    expect((await policies(client, `(${between}, last: 2)`)).names).toEqual(names.slice(48, 50))
  })

  test('of no rows has no cursors, and no page beside it', async () => {
    const { names, pageInfo } = await policies(newClient(), '')
    expect(names).toEqual([])
    expect(pageInfo).toEqual({
      hasPreviousPage: false,
      hasNextPage: false,
      startCursor: null,
      endCursor: null,
    })
  })
})

test('a page beside a row that has gone takes one query more, where it is asked what lies beyond', async () => {
  const client = newClient()
  const costs = reckon(client.store)
  const shares = []
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    shares.push((await createShare(client, [], { name })).resourceShare.arn)
  }
  const page = async (args: string, flags = 'hasPreviousPage hasNextPage') => {
    costs()
    const { data, errors } = await client(
      `{ resourceShares(${args}) { nodes { name } pageInfo { ${flags} startCursor endCursor } } }`,
    )
    expect(errors).toBeUndefined()
    const { nodes, pageInfo } = data.resourceShares
    const names = nodes.map(({ name }: { name: string }) => name).join('')
    return { ...pageInfo, names, roundTrips: costs().roundTrips }
  }
  const start = await page('first: 2')
  expect(start).toMatchObject({ names: 'ab', hasPreviousPage: false, hasNextPage: true, roundTrips: 2 })
  const next = `first: 2, after: "${start.endCursor}"`
  const before = `last: 1, before: "${start.endCursor}"`
  expect(await page(next)).toMatchObject({
    names: 'cd',
    hasPreviousPage: true,
    hasNextPage: true,
    roundTrips: 2,
  })
  await deleteShare(client, shares[1])
  expect(await page(next, 'hasNextPage')).toMatchObject({ names: 'cd', hasNextPage: true, roundTrips: 2 })
  expect(await page(next)).toMatchObject({
    names: 'cd',
    hasPreviousPage: true,
    hasNextPage: true,
    roundTrips: 3,
  })
  expect(await page(before)).toMatchObject({
    names: 'a',
    hasPreviousPage: false,
    hasNextPage: true,
    roundTrips: 3,
  })
  await deleteShare(client, shares[0])
  expect(await page(next)).toMatchObject({
    names: 'cd',
    hasPreviousPage: false,
    hasNextPage: true,
    roundTrips: 3,
  })
  expect(await page(before)).toMatchObject({ names: '', hasPreviousPage: false, hasNextPage: true })
})
