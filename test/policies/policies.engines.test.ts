import { describe, expect, test } from 'vitest'
import {
  ALICE,
  attachPolicy,
  createPolicy,
  DOCUMENT,
  deletePolicy,
  deletePolicyVersion,
  documentOf,
  GROUP,
  mutatePolicy,
  policyWith,
  readPolicy,
} from '../harness/policies.ts'
import { type Client, newClient } from '../harness/service.ts'

const ask = async (client: Client, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await client(query, variables)
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

const LIST = `query ($filter: PolicyFilter, $first: Int, $after: String) { policies(filter: $filter, first: $first, after: $after) {
  edges { cursor node { policyName } } nodes { policyName } pageInfo { hasNextPage endCursor }
} }`
const list = async (client: Client, variables: Record<string, unknown> = {}) =>
  (await ask(client, LIST, variables)).policies
const names = ({ nodes }: { nodes: { policyName: string }[] }) => nodes.map(({ policyName }) => policyName)

describe('policies', () => {
  test('lists the account by name, page by page', async () => {
    const client = newClient()
    for (const name of ['b', 'a', '-', 'a-1', '0', 'B']) await createPolicy(client, name)
    const all = ['-', '0', 'B', 'a', 'a-1', 'b']
    expect(names(await list(client))).toEqual(all)
    for (const first of [1, 2, 3, 6]) {
      const seen: string[] = []
      let after: string | null = null
      do {
        const page = await list(client, { first, after })
        expect(page.pageInfo.endCursor).toBe(page.edges.at(-1).cursor)
        seen.push(...names(page))
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
      } while (after)
      expect(seen).toEqual(all)
    }
  })

  test('lists those whose names begin with a prefix, to the letter, in full pages', async () => {
    const client = newClient()
    for (const name of ['ab', 'ab-1', 'ab-2', 'a', 'AB', 'b']) await createPolicy(client, name)
    const of = async (namePrefix: string) => names(await list(client, { filter: { namePrefix } }))
    expect(await of('ab')).toEqual(['ab', 'ab-1', 'ab-2'])
    expect(await of('ab-')).toEqual(['ab-1', 'ab-2'])
    expect(await of('')).toHaveLength(6)
    for (const namePrefix of ['ab-3', 'ab_', 'a'.repeat(2_000), '\ud83d', '\u{10ffff}']) {
      expect(await of(namePrefix)).toEqual([])
    }
    const filter = { namePrefix: 'ab' }
    const page = await list(client, { filter, first: 2 })
    expect([names(page), page.pageInfo.hasNextPage]).toEqual([['ab', 'ab-1'], true])
    const rest = await list(client, { filter, first: 2, after: page.pageInfo.endCursor })
    expect([names(rest), rest.pageInfo.hasNextPage]).toEqual([['ab-2'], false])
    await expect(list(client, { after: page.pageInfo.endCursor })).rejects.toThrow('BAD_USER_INPUT')
  })

  test('drops what is deleted, and shows every other policy once', async () => {
    const client = newClient()
    for (const name of ['b', 'd', 'f', 'h']) await createPolicy(client, name)
    const { pageInfo } = await list(client, { first: 2 })
    await deletePolicy(client, 'd')
    await deletePolicy(client, 'f')
    for (const name of ['a', 'g']) await createPolicy(client, name)
    expect(names(await list(client, { first: 2, after: pageInfo.endCursor }))).toEqual(['g', 'h'])
    expect(names(await list(client))).toEqual(['a', 'b', 'g', 'h'])
  })

  test('brings versions and documents along', async () => {
    const client = newClient()
    await policyWith(client, 'p', 2)
    await policyWith(client, 'q', 3)
    const { policies } = await ask(
      client,
      '{ policies { nodes { policyName versions { versionId policyDocument } } } }',
    )
    expect(policies.nodes).toMatchObject([
      { policyName: 'p', versions: [{ versionId: 'v2' }, { versionId: 'v1', policyDocument: DOCUMENT }] },
      { policyName: 'q', versions: [{}, {}, { versionId: 'v1', policyDocument: DOCUMENT }] },
    ])
  })

  test('refuses a cursor of another list and a first out of range', async () => {
    const client = newClient()
    await policyWith(client, 'p', 1)
    await attachPolicy(client, 'p')
    const { policyAttachments } = await ask(client, '{ policyAttachments { pageInfo { endCursor } } }')
    for (const variables of [{ after: policyAttachments.pageInfo.endCursor }, { first: 0 }, { first: 501 }]) {
      await expect(list(client, variables)).rejects.toThrow('BAD_USER_INPUT')
    }
  })
})

describe('policy', () => {
  test('is null where there is none, and BAD_USER_INPUT for what is no name', async () => {
    const client = newClient()
    expect(await readPolicy(client, 'missing')).toBeNull()
    for (const name of ['', 'a_b', 'a#b', 'a'.repeat(129)]) {
      await expect(readPolicy(client, name)).rejects.toThrow(/policyName must be.*BAD_USER_INPUT/)
    }
  })

  test('has one version by its id, null where there is none', async () => {
    const client = newClient()
    await policyWith(client, 'p', 3)
    await deletePolicyVersion(client, 'p', 'v2')
    for (const versionId of ['v2', 'v4', 'v0', '3', '', 'constructor', '__proto__']) {
      const { policy } = await ask(
        client,
        'query ($versionId: String!) { policy(policyName: "p") { version(versionId: $versionId) { versionId } } }',
        { versionId },
      )
      expect(policy.version, versionId).toBeNull()
    }
    const { policy } = await ask(
      client,
      '{ policy(policyName: "p") { version(versionId: "v1") { versionId isDefaultVersion policyDocument policy { policyName } } } }',
    )
    expect(policy.version).toEqual({
      versionId: 'v1',
      isDefaultVersion: false,
      policyDocument: DOCUMENT,
      policy: { policyName: 'p' },
    })
  })

  test('is read whole however many it is attached to', async () => {
    const client = newClient()
    await createPolicy(client, 'p', { policyDocument: documentOf(1) })
    for (let i = 0; i < 12; i++) await attachPolicy(client, 'p', { resourceGroupId: `rg-${i}` })
    expect(await readPolicy(client, 'p')).toMatchObject({
      attachmentCount: 12,
      versions: [{ policyDocument: documentOf(1) }],
    })
  })
})

describe('node', () => {
  const NODE = `query ($id: ID!) { node(id: $id) { __typename id
    ... on Policy { policyName }
    ... on PolicyVersion { versionId policyDocument policy { policyName } }
    ... on PolicyAttachment { principalName policy { policyName } }
  } }`
  const refetch = async (client: Client, id: string) => (await ask(client, NODE, { id })).node

  test('refetches a policy, a version and an attachment by their ids', async () => {
    const client = newClient()
    await policyWith(client, 'p', 2)
    const { id, versions } = await readPolicy(client, 'p')
    const more = 'policyAttachment { id }'
    const { policyAttachment } = await mutatePolicy(
      client,
      'attachPolicy',
      { policyName: 'p', policyType: 'Custom', resourceGroupId: GROUP, ...ALICE },
      more,
    )
    expect(await refetch(client, id)).toEqual({ __typename: 'Policy', id, policyName: 'p' })
    expect(await refetch(client, versions[1].id)).toEqual({
      __typename: 'PolicyVersion',
      id: versions[1].id,
      versionId: 'v1',
      policyDocument: DOCUMENT,
      policy: { policyName: 'p' },
    })
    expect(await refetch(client, policyAttachment.id)).toEqual({
      __typename: 'PolicyAttachment',
      id: policyAttachment.id,
      principalName: ALICE.principalName,
      policy: { policyName: 'p' },
    })
  })

  test.each([
    'policy/q',
    'policy/p:v3',
    'policy/p:v0',
    'policy/p:v',
    'policy/p:1',
    'policy/p_q',
    'policy/',
    'policy/p:attachment/IMSUser/bob@demo.onaliyun.com/rg-9gLOoK',
    `policy/p:attachment/IMSGroup/${ALICE.principalName}/${GROUP}`,
    `policy/p:attachment/IMSUser/${ALICE.principalName}/nowhere`,
    'policy/p:attachment/IMSUser/alice#x/rg-9gLOoK',
    'user/alice',
  ])('is null for …:%s', async (name) => {
    const client = newClient()
    await policyWith(client, 'p', 2)
    await attachPolicy(client, 'p')
    expect(await refetch(client, `acs:ram:*:${client.accountId}:${name}`)).toBeNull()
  })
})
