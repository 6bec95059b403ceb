import { describe, expect, test } from 'vitest'
import {
  arnOf,
  createVersion,
  deleteVersion,
  permissionWith,
  setDefault,
  TEMPLATE,
} from '../harness/permissions.ts'
import { type Client, newClient } from '../harness/service.ts'
import { createShare, deleteShare, shareOf } from '../harness/shares.ts'

/** Every page of a list, one after the other. */
async function pages(client: Client, query: string, at: (data: never) => Page, variables: object) {
  const all: string[][] = []
  for (let after: string | null = null; ; ) {
    const answer = await client(query, { ...variables, after })
    if (answer.errors) throw new Error(JSON.stringify(answer.errors))
    const { nodes, pageInfo } = at(answer.data as never)
    all.push(nodes.map((node) => node.id))
    if (!pageInfo.hasNextPage) return all
    after = pageInfo.endCursor
  }
}

interface Page {
  nodes: { id: string }[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
}

const SHARES = `query ($filter: ResourceShareFilter, $first: Int, $after: String) {
  resourceShares(filter: $filter, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`
const ASSOCIATIONS = `query ($arn: ID!, $version: Int, $outdatedOnly: Boolean, $first: Int, $after: String) { permission(arn: $arn) {
  associations(version: $version, outdatedOnly: $outdatedOnly, first: $first, after: $after) { nodes { id: resourceShare { id } } pageInfo { hasNextPage endCursor } } } }`

const sharesIn = (client: Client, filter: object | null, first = 50) =>
  pages(client, SHARES, ({ resourceShares }: { resourceShares: Page }) => resourceShares, { filter, first })

const associationsIn = async (client: Client, arn: string, variables: object) => {
  const nested = await pages(
    client,
    ASSOCIATIONS,
    ({ permission }: { permission: { associations: Page } }) => permission.associations,
    { arn, ...variables },
  )
  return nested.map((page) => page.map((node) => (node as unknown as { id: string }).id))
}

const codeOf = async (client: Client, filter: object, more: object = {}) =>
  (await client(SHARES, { filter, ...more })).errors?.[0]?.extensions?.['code']

/** Shares on versions 1, 2 and 3 of a permission, which is then brought to the default that is asked for. */
async function sharesOnVersions(client: Client, each: number, defaultVersion: number) {
  const arn = await permissionWith(client, 'p', 1)
  const shares: string[][] = []
  for (const version of [1, 2, 3]) {
    if (version > 1) await createVersion(client, arn)
    shares.push((await Promise.all(Array.from({ length: each }, () => shareOf(client, arn)))).sort())
  }
  await setDefault(client, arn, defaultVersion)
  return { arn, shares }
}

describe('resourceShares', () => {
  test('lists every share of the account once, by name, whatever the names', async () => {
    const client = newClient()
    const names = ['b', 'a', 'a\u{1f600}', '\u{1f600}', '\uff03', 'a b', ' ', 'a#b', 'a']
    for (const name of names) await createShare(client, [], { name })
    await shareOf(newClient())
    const { data } = await client('{ resourceShares { nodes { name } edges { cursor node { name } } } }')
    const listed = data.resourceShares.nodes.map(({ name }: { name: string }) => name)
    const bytes = (name: string) => Buffer.from(`${name}\n`)
    expect(listed).toEqual([...names].sort((a, b) => Buffer.compare(bytes(a), bytes(b))))
    for (const first of [1, 2, 4, 9]) {
      const all = (await sharesIn(client, null, first)).flat()
      expect(new Set(all).size).toBe(names.length)
      expect(all).toHaveLength(names.length)
    }
    expect((await sharesIn(client, { name: 'a' }, 1)).flat()).toHaveLength(2)
    expect((await sharesIn(client, { name: '\u{1f600}' })).flat()).toHaveLength(1)
    expect((await sharesIn(client, { name: 'x'.repeat(2_000) })).flat()).toEqual([])
  })

  test('lists those whose names begin with a prefix, to the letter, in full pages', async () => {
    const client = newClient()
    const names = ['ab', 'abc', 'abd', 'ab\u{1f600}', 'a', 'Abc', 'b', 'ab c']
    const arns = new Map<string, string>()
    for (const name of names) {
      arns.set(name, (await createShare(client, [], { name })).resourceShare.arn)
    }
    const all = ['ab', 'ab c', 'abc', 'abd', 'ab\u{1f600}'].map((name) => arns.get(name))
    for (const first of [1, 2, 5, 50]) {
      const found = await sharesIn(client, { namePrefix: 'ab' }, first)
      expect(found.flat()).toEqual(all)
      expect(found.slice(0, -1).every((page) => page.length === first)).toBe(true)
    }
    expect((await sharesIn(client, { namePrefix: 'ab\u{1f600}' })).flat()).toEqual([arns.get('ab\u{1f600}')])
    expect((await sharesIn(client, { namePrefix: '' })).flat()).toHaveLength(names.length)
    for (const namePrefix of ['x', 'a\n', 'a\narn:', '\ud83d', 'a'.repeat(2_000), '\u{10ffff}']) {
      expect((await sharesIn(client, { namePrefix })).flat()).toEqual([])
    }
    expect(await codeOf(client, { name: 'ab', namePrefix: 'a' })).toBe('BAD_USER_INPUT')
    const { data } = await client(SHARES, { filter: { namePrefix: 'ab' }, first: 1 })
    expect(await codeOf(client, { namePrefix: 'a' }, { after: data.resourceShares.pageInfo.endCursor })).toBe(
      'BAD_USER_INPUT',
    )
  })

  test('lists those of them that use a permission, too', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    const [first, second] = [
      (await createShare(client, [arn], { name: 'ab' })).resourceShare.arn,
      (await createShare(client, [arn], { name: 'abc' })).resourceShare.arn,
    ]
    await createShare(client, [arn], { name: 'b' })
    await createShare(client, [], { name: 'abd' })
    const found = await sharesIn(client, { permissionArn: arn, namePrefix: 'ab' }, 2)
    expect(found.flat().sort()).toEqual([first, second].sort())
  })

  test('lists the shares that use a permission, or one version of it, or have a name beside that', async () => {
    const client = newClient()
    const { arn, shares } = await sharesOnVersions(client, 3, 2)
    await shareOf(client)
    const { resourceShare } = await createShare(client, [arn], { name: 'named' })
    const withNamed = (version: number) =>
      version === 2 ? [...(shares[1] ?? []), resourceShare.arn].sort() : shares[version - 1]
    expect((await sharesIn(client, { permissionArn: arn }, 4)).flat()).toEqual([1, 2, 3].flatMap(withNamed))
    for (const permissionVersion of [1, 2, 3]) {
      const found = await sharesIn(client, { permissionArn: arn, permissionVersion }, 2)
      expect(found.flat()).toEqual(withNamed(permissionVersion))
    }
    expect((await sharesIn(client, { permissionArn: arn, permissionVersion: 4 })).flat()).toEqual([])
    const named = await sharesIn(client, { permissionArn: arn, name: 'named' }, 2)
    expect(named.flat()).toEqual([resourceShare.arn])
  })

  test('lists nothing for permissions that are missing or someone else’s, and refuses bad filters', async () => {
    const client = newClient()
    const owner = newClient()
    const foreign = await permissionWith(owner, 'p', 1)
    await shareOf(owner, foreign)
    for (const permissionArn of [foreign, arnOf(client, 'missing'), 'arn:aws:ram::aws:permission/X']) {
      expect(await sharesIn(client, { permissionArn })).toEqual([[]])
    }
    expect(await codeOf(client, { permissionVersion: 1 })).toBe('BAD_USER_INPUT')
    expect(await codeOf(client, { permissionArn: 'nonsense' })).toBe('BAD_USER_INPUT')
    expect(await codeOf(client, {}, { first: 0 })).toBe('BAD_USER_INPUT')
    expect(await codeOf(client, {}, { after: 'nonsense' })).toBe('BAD_USER_INPUT')
    const { errors } = await client('{ resourceShare(arn: "nonsense") { id } }')
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
  })
})

describe('associations of a permission', () => {
  test('are listed by version, in pages of any size', async () => {
    const client = newClient()
    const { arn, shares } = await sharesOnVersions(client, 3, 2)
    for (const first of [1, 2, 3, 4, 9]) {
      expect((await associationsIn(client, arn, { first })).flat()).toEqual(shares.flat())
      expect((await associationsIn(client, arn, { first, version: 2 })).flat()).toEqual(shares[1])
      const outdated = await associationsIn(client, arn, { first, outdatedOnly: true })
      expect(outdated.flat()).toEqual([...(shares[0] ?? []), ...(shares[2] ?? [])])
      expect(outdated).toHaveLength(Math.ceil(6 / first))
    }
    expect(await associationsIn(client, arn, { version: 3, outdatedOnly: true })).toEqual([shares[2]])
    expect(await associationsIn(client, arn, { version: 2, outdatedOnly: true })).toEqual([[]])
    expect(await associationsIn(client, arn, { version: 9 })).toEqual([[]])
  })

  test('go on after a share that was deleted, and after a version that was', async () => {
    const client = newClient()
    const { arn, shares } = await sharesOnVersions(client, 2, 3)
    const page = async (after: string | null) => {
      const { data } = await client(ASSOCIATIONS, { arn, outdatedOnly: true, first: 2, after })
      return data.permission.associations
    }
    const { pageInfo } = await page(null)
    for (const share of shares[0] ?? []) await deleteShare(client, share)
    await deleteVersion(client, arn, 1)
    const next = await page(pageInfo.endCursor)
    expect(next.nodes.map((node: { id: { id: string } }) => node.id.id)).toEqual(shares[1])
  })

  test('show all their fields, and can be fetched again by id', async () => {
    const client = newClient()
    const { arn, shares } = await sharesOnVersions(client, 1, 2)
    const fields = `id resourceType status isDefaultVersion lastUpdatedTime resourceShare { arn owningAccountId status allowExternalPrincipals tags { key } creationTime lastUpdatedTime }
      permission { arn } permissionVersion { version policyTemplate }`
    const { data, errors } = await client(
      `query ($arn: ID!) { permission(arn: $arn) { associations { nodes { ${fields} } } } }`,
      { arn },
    )
    expect(errors).toBeUndefined()
    const { nodes } = data.permission.associations
    expect(nodes).toEqual(
      [1, 2, 3].map((version) => ({
        id: `${shares[version - 1]?.[0]}/ec2:Subnet`,
        resourceType: 'ec2:Subnet',
        status: 'ASSOCIATED',
        isDefaultVersion: version === 2,
        lastUpdatedTime: expect.any(String),
        resourceShare: {
          arn: shares[version - 1]?.[0],
          owningAccountId: client.accountId,
          status: 'ACTIVE',
          allowExternalPrincipals: true,
          tags: [],
          creationTime: expect.any(String),
          lastUpdatedTime: expect.any(String),
        },
        permission: { arn },
        permissionVersion: { version, policyTemplate: TEMPLATE },
      })),
    )
    const node = async (caller: Client, id: string) =>
      (await caller(`query ($id: ID!) { node(id: $id) { __typename id } }`, { id })).data.node
    for (const id of [nodes[0].id, nodes[0].resourceShare.arn]) {
      expect(await node(client, id)).toMatchObject({ id })
      expect(await node(newClient(), id)).toBeNull()
    }
    expect(await node(client, `${nodes[0].resourceShare.arn}/ec2:Volume`)).toBeNull()
  })

  test('stand behind a blocker: the shares in the way of a deletion', async () => {
    const client = newClient()
    const { arn, shares } = await sharesOnVersions(client, 3, 3)
    const { data } = await client(
      `mutation ($arn: ID!) { deletePermissionVersion(input: { permissionArn: $arn, permissionVersion: 1 }) {
        errors { ... on OperationNotPermittedError { blockers { reason resourceShareCount
          associations(first: 2) { nodes { resourceShare { arn } } pageInfo { hasNextPage } } } } } } }`,
      { arn },
    )
    expect(data.deletePermissionVersion.errors[0].blockers).toEqual([
      {
        reason: 'ATTACHED_TO_RESOURCE_SHARES',
        resourceShareCount: 3,
        associations: {
          nodes: shares[0]?.slice(0, 2).map((share) => ({ resourceShare: { arn: share } })),
          pageInfo: { hasNextPage: true },
        },
      },
    ])
  })
})
