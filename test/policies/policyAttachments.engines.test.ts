import { beforeAll, describe, expect, test } from 'vitest'
import { disturbFirst, meanwhile } from '../harness/faults.ts'
import { attachPolicy, deletePolicy, detachPolicy, policyWith } from '../harness/policies.ts'
import { type Client, newClient } from '../harness/service.ts'

/** Names of which one begins as another does: none of them may be taken for the other. */
const POLICIES = ['p', 'pp']
const PRINCIPALS = [
  { principalType: 'IMSUser', principalName: 'a@x.onaliyun.com' },
  { principalType: 'IMSUser', principalName: 'a@x.onaliyun.community' },
  { principalType: 'IMSGroup', principalName: 'a@group.x.onaliyun.com' },
  { principalType: 'ServiceRole', principalName: 'a@role.x.onaliyunservice.com' },
]
const GROUPS = ['rg-1', 'rg-12']

interface Attachment {
  readonly policyName: string
  readonly principalType: string
  readonly principalName: string
  readonly resourceGroupId: string
}

type Filter = Partial<Attachment>

const client = newClient()
const all: Attachment[] = POLICIES.flatMap((policyName) =>
  PRINCIPALS.flatMap((principal) =>
    [...GROUPS, client.accountId].map((resourceGroupId) => ({ policyName, ...principal, resourceGroupId })),
  ),
)

beforeAll(async () => {
  for (const name of POLICIES) await policyWith(client, name, 1)
  for (const { policyName, ...attachment } of all) await attachPolicy(client, policyName, attachment)
})

async function page(caller: Client, filter: Filter | null, more: { first?: number; after?: string } = {}) {
  const { data, errors } = await caller(
    `query ($filter: PolicyAttachmentFilter, $first: Int, $after: String) {
      policyAttachments(filter: $filter, first: $first, after: $after) {
        edges { cursor }
        nodes { policy { policyName } principalType principalName resourceGroupId }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    { filter, first: 50, ...more },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  const { nodes, ...rest } = data.policyAttachments
  type Row = Omit<Attachment, 'policyName'> & { policy: { policyName: string } }
  return {
    ...rest,
    rows: nodes.map(({ policy: { policyName }, ...row }: Row): Attachment => ({ policyName, ...row })),
  }
}

const sorted = (rows: readonly Attachment[]) =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort()

/** Every filter there can be: each part open, or one of its values. */
const FILTERS: Filter[] = POLICIES.map((policyName): Filter => ({ policyName }))
  .concat({})
  .flatMap((filter) => [filter, ...PRINCIPALS.map(({ principalName }) => ({ ...filter, principalName }))])
  .flatMap((filter) => [
    filter,
    ...['IMSUser', 'IMSGroup', 'ServiceRole'].map((principalType) => ({ ...filter, principalType })),
  ])
  .flatMap((filter) => [
    filter,
    ...[...GROUPS, client.accountId].map((resourceGroupId) => ({ ...filter, resourceGroupId })),
  ])

describe('policyAttachments', () => {
  test('holds everything where nothing is asked for', async () => {
    for (const filter of [null, {}]) {
      const { rows, pageInfo } = await page(client, filter)
      expect(sorted(rows)).toEqual(sorted(all))
      expect(pageInfo.hasNextPage).toBe(false)
    }
  })

  test(`answers each of the ${FILTERS.length} filters with exactly what has all of its parts, page by page`, async () => {
    for (const filter of FILTERS) {
      const expected = all.filter((attachment) =>
        Object.entries(filter).every(([part, value]) => attachment[part as keyof Attachment] === value),
      )
      const rows: Attachment[] = []
      let after: string | undefined
      do {
        const { pageInfo, ...read } = await page(client, filter, { first: 5, ...(after && { after }) })
        expect(read.rows.length, JSON.stringify(filter)).toBeLessThanOrEqual(5)
        rows.push(...read.rows)
        after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined
      } while (after)
      expect(sorted(rows), JSON.stringify(filter)).toEqual(sorted(expected))
    }
  })

  test('shows what a user may do, with the documents in force', async () => {
    const [{ principalName }] = PRINCIPALS as [(typeof PRINCIPALS)[0]]
    const { data } = await client(
      `query ($filter: PolicyAttachmentFilter) { policyAttachments(filter: $filter) {
        nodes { resourceGroupId policy { policyName defaultVersion { policyDocument } } } } }`,
      { filter: { principalName } },
    )
    expect(data.policyAttachments.nodes).toHaveLength(6)
    expect(data.policyAttachments.nodes[0].policy.defaultVersion.policyDocument).toContain('"Version":"1"')
  })

  test('takes null in a filter for what is left open', async () => {
    const open = { policyName: null, principalType: null, principalName: null, resourceGroupId: null }
    expect((await page(client, open as unknown as Filter)).rows).toHaveLength(all.length)
  })

  test('shows each row once while others come and go', async () => {
    const caller = newClient()
    const names = ['b', 'd', 'f', 'h'].map((name) => `${name}@x.onaliyun.com`)
    await policyWith(caller, 'p', 1)
    for (const principalName of names) await attachPolicy(caller, 'p', { principalName })
    for (const filter of [{}, { policyName: 'p' }, { resourceGroupId: 'rg-9gLOoK' }]) {
      const first = await page(caller, filter, { first: 2 })
      // What was seen goes, and so does what would come; others join on both sides.
      await detachPolicy(caller, 'p', { principalName: 'd@x.onaliyun.com' })
      await detachPolicy(caller, 'p', { principalName: 'f@x.onaliyun.com' })
      for (const name of ['a', 'g']) {
        await attachPolicy(caller, 'p', { principalName: `${name}@x.onaliyun.com` })
      }
      const second = await page(caller, filter, { first: 2, after: first.pageInfo.endCursor })
      const seen = [...first.rows, ...second.rows].map(({ principalName }) => principalName[0])
      expect(seen).toEqual(['b', 'd', 'g', 'h'])
      expect(second.pageInfo.hasNextPage).toBe(false)
      for (const name of ['d', 'f']) {
        await attachPolicy(caller, 'p', { principalName: `${name}@x.onaliyun.com` })
      }
      for (const name of ['a', 'g']) {
        await detachPolicy(caller, 'p', { principalName: `${name}@x.onaliyun.com` })
      }
    }
  })

  test('drops an attachment that is gone by the time it is read', async () => {
    const other = newClient()
    const slow = newClient({ accountId: other.accountId })
    await policyWith(other, 'p', 1)
    await attachPolicy(other, 'p')
    await attachPolicy(other, 'p', { principalName: 'bob@demo.onaliyun.com' })
    disturbFirst(slow.store, 'BatchGetItem', [meanwhile(() => detachPolicy(other, 'p'))])
    const { rows } = await page(slow, {})
    expect(rows).toMatchObject([{ principalName: 'bob@demo.onaliyun.com' }])
  })

  test('asks to be asked again where a policy goes between an attachment and its policy', async () => {
    const other = newClient()
    const slow = newClient({ accountId: other.accountId })
    await policyWith(other, 'p', 1)
    await attachPolicy(other, 'p')
    const gone = async () => {
      await detachPolicy(other, 'p')
      await deletePolicy(other, 'p')
    }
    disturbFirst(slow.store, 'BatchGetItem', [({ send }) => send(), meanwhile(gone)])
    const { errors } = await slow('{ policyAttachments { nodes { policy { policyName } } } }')
    expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE', retryable: true } }])
    expect((await page(slow, {})).rows).toEqual([])
  })

  test('is empty in an account that has none', async () => {
    const { edges, rows, pageInfo } = await page(newClient(), { resourceGroupId: client.accountId })
    expect({ edges, rows, pageInfo }).toEqual({
      edges: [],
      rows: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    })
  })

  test.each([
    { filter: { policyName: 'p_p' }, says: 'policyName' },
    { filter: { policyName: '' }, says: 'policyName' },
    { filter: { principalName: 'alice' }, says: 'principalName' },
    { filter: { principalName: 'a#b@x' }, says: 'principalName' },
    { filter: { resourceGroupId: 'rg_1' }, says: 'resourceGroupId' },
    { filter: { resourceGroupId: '' }, says: 'resourceGroupId' },
  ])('is BAD_USER_INPUT for $filter', async ({ filter, says }) => {
    await expect(page(client, filter)).rejects.toThrow(new RegExp(`${says}.*BAD_USER_INPUT`))
  })

  test('takes a cursor only from the very list, and first from 1 to 500', async () => {
    const { pageInfo } = await page(client, { policyName: 'p' }, { first: 1 })
    const after = pageInfo.endCursor
    for (const filter of [{}, { policyName: 'pp' }, { policyName: 'p', resourceGroupId: 'rg-1' }]) {
      await expect(page(client, filter, { after })).rejects.toThrow(/after is not a cursor.*BAD_USER_INPUT/)
    }
    const stranger = newClient()
    await expect(page(stranger, { policyName: 'p' }, { after })).rejects.toThrow(/after is not a cursor/)
    for (const first of [0, -1, 501]) {
      await expect(page(client, {}, { first })).rejects.toThrow(/first must be 1 to 500.*BAD_USER_INPUT/)
    }
    expect((await page(client, {}, { first: 500 })).rows).toHaveLength(all.length)
  })
})
