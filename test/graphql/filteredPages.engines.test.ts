import { expect, test } from 'vitest'
import { createVersion, permissionWith, setDefault } from '../harness/permissions.ts'
import { type Client, newClient } from '../harness/service.ts'
import { createShare, deleteShare, shareOf } from '../harness/shares.ts'
import { accepted, runWorker, sharesOn } from '../harness/works.ts'

/** A page of a list of which not everything is wanted: its rows, and where it says that there are others. */
interface Page {
  readonly nodes: readonly { readonly id: string }[]
  readonly pageInfo: {
    readonly hasPreviousPage: boolean
    readonly hasNextPage: boolean
    readonly startCursor: string
    readonly endCursor: string
  }
}

/** @param list the list with its filter, as a field below which a page is told; `$page` stands for its other arguments */
const pagesOf = (client: Client, list: string) => async (page: string) => {
  const selected = '{ nodes { id } pageInfo { hasPreviousPage hasNextPage startCursor endCursor } }'
  const { data, errors } = await client(`{ ${list.replace('$page', page).replace('$selected', selected)} }`)
  expect(errors).toBeUndefined()
  return JSON.parse(JSON.stringify(data).replace(/^{"permission":(.*)}$/, '$1')).list as Page
}

/** Walks from either end, and back from where it has come to. @returns the rows of the list, and how many pages were short */
async function walked(page: ReturnType<typeof pagesOf>, size: number) {
  const forth: Page[] = []
  const back: Page[] = []
  do forth.push(await page(`first: ${size}, after: "${forth.at(-1)?.pageInfo.endCursor ?? ''}"`))
  while (forth.at(-1)?.pageInfo.hasNextPage)
  do back.unshift(await page(`last: ${size}, before: "${back[0]?.pageInfo.startCursor ?? ''}"`))
  while (back[0]?.pageInfo.hasPreviousPage)
  const ids = (pages: readonly Page[]) => pages.flatMap(({ nodes }) => nodes.map(({ id }) => id))
  expect(ids(back)).toEqual(ids(forth))
  for (const pages of [forth, back]) {
    for (const [index, { pageInfo }] of pages.entries()) {
      expect(pageInfo).toMatchObject({ hasPreviousPage: index > 0, hasNextPage: index < pages.length - 1 })
    }
  }
  return { ids: ids(forth), short: forth.filter(({ nodes }) => nodes.length < size).length }
}

test('shares that use a permission and have a name are found both ways, on pages of which some are empty', async () => {
  const client = newClient()
  const arn = await permissionWith(client, 'p', 1)
  const named: string[] = []
  for (const name of ['x', 'other', 'x', 'other', 'other', 'x', 'other']) {
    const { resourceShare } = await createShare(client, [arn], { name })
    if (name === 'x') named.push(resourceShare.arn)
  }
  const page = pagesOf(
    client,
    `list: resourceShares(filter: { permissionArn: "${arn}", name: "x" }, $page) $selected`,
  )
  const { ids, short } = await walked(page, 1)
  expect(ids.toSorted()).toEqual(named.toSorted())
  expect(short).toBe(4)
  expect((await walked(page, 3)).ids).toEqual(ids)
})

test('outdated associations are found both ways, whatever version is the default between two pages', async () => {
  const client = newClient()
  const arn = await permissionWith(client, 'p', 1)
  const shares: string[][] = []
  for (const version of [1, 2, 3]) {
    if (version > 1) await createVersion(client, arn)
    shares.push((await Promise.all([0, 1, 2].map(() => shareOf(client, arn)))).sort())
  }
  const [one = [], two = [], three = []] = shares
  await setDefault(client, arn, 2)
  const page = pagesOf(
    client,
    `permission(arn: "${arn}") { list: associations(outdatedOnly: true, $page) $selected }`,
  )
  const onVersions = (...versions: string[][]) => versions.flat().map((share) => `${share}/ec2:Subnet`)
  for (const size of [1, 2, 4, 6]) {
    expect(await walked(page, size)).toMatchObject({ ids: onVersions(one, three) })
  }
  // A row of the page goes, and the version that it was on becomes the default: nothing lies before it any more.
  const { pageInfo } = await page('first: 3')
  await deleteShare(client, one[2] ?? '')
  await setDefault(client, arn, 1)
  const next = await page(`first: 4, after: "${pageInfo.endCursor}"`)
  expect(next.nodes.map(({ id }) => id)).toEqual(onVersions(two, three.slice(0, 1)))
  expect(next.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true })
  expect(await page(`last: 2, before: "${pageInfo.endCursor}"`)).toMatchObject({
    nodes: [],
    pageInfo: { hasPreviousPage: false, hasNextPage: true, startCursor: null, endCursor: null },
  })
})

test('replace works are found both ways by their ids, and by how they stand', async () => {
  const client = newClient()
  const [from, to] = [await permissionWith(client, 'from', 1), await permissionWith(client, 'to', 1)]
  await sharesOn(client, 1, from)
  const works: string[] = []
  for (let count = 0; count < 5; count++) {
    works.unshift(await accepted(client, from, to))
    // Ids of one millisecond are in no order.
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  const named = works.filter((_, index) => index !== 2)
  const byId = pagesOf(
    client,
    `list: replacePermissionAssociationsWorks(filter: { ids: ${JSON.stringify(named)} }, $page) $selected`,
  )
  for (const size of [1, 3, 4]) expect(await walked(byId, size)).toMatchObject({ ids: named })
  await runWorker(client, works[1] ?? '')
  const completed = pagesOf(
    client,
    'list: replacePermissionAssociationsWorks(filter: { status: COMPLETED }, $page) $selected',
  )
  expect(await walked(completed, 1)).toEqual({ ids: [works[1]], short: 4 })
})
