import { describe, expect, test } from 'vitest'
import { reckon } from '../harness/costs.ts'
import {
  arnOf,
  createPermission,
  createVersion,
  deleteVersion,
  mutate,
  setDefault,
} from '../harness/permissions.ts'
import { createPolicy, createPolicyVersion, deletePolicyVersion } from '../harness/policies.ts'
import { type Client, newClient } from '../harness/service.ts'
import { createShare } from '../harness/shares.ts'

const template = (...actions: string[]): string => JSON.stringify({ Effect: 'Allow', Action: actions })
const document = (...actions: string[]): string =>
  JSON.stringify({ Version: '1', Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] })

const [SUBNETS, VPCS, TAGS] = ['ec2:DescribeSubnets', 'ec2:DescribeVpcs', 'ec2:CreateTags']

/** A permission with three versions: the second, which is the default, allows more than the first, and the third less. */
async function permission(client: Client): Promise<string> {
  const arn = arnOf(client, 'p')
  await createPermission(client, 'p', { policyTemplate: template(SUBNETS) })
  await createVersion(client, arn, { policyTemplate: template(SUBNETS, VPCS) })
  await createVersion(client, arn, { policyTemplate: template(VPCS) })
  await setDefault(client, arn, 2)
  return arn
}

/** The same for a policy, of which the first is the default. */
async function policy(client: Client): Promise<void> {
  await createPolicy(client, 'p', { policyDocument: document('oss:*') })
  await createPolicyVersion(client, 'p', { policyDocument: document('oss:Get*') })
  await createPolicyVersion(client, 'p', { policyDocument: document('ecs:*', 'oss:*') })
}

const WORD = 'accessChange actionsGained actionsLost'
const RULES = 'fromVersionId toVersionId accessChange rulesAdded { actions } rulesRemoved { actions }'

describe('a version of a permission', () => {
  test('is compared with the default, or with the one that is asked for, in the one round trip of its texts', async () => {
    const client = newClient()
    const arn = await permission(client)
    const costs = reckon(client.store)
    const ask = (below: string) =>
      client(`query ($arn: ID!) { permission(arn: $arn) { versions { ${below} } } }`, { arn })
    await ask('policyTemplate')
    const texts = costs()
    expect(texts.roundTrips).toBe(1)
    const { data } = await ask(`diff { fromVersion toVersion ${WORD} } to1: diff(from: 1) { ${WORD} }`)
    expect(costs()).toEqual(texts)
    const more = { actionsGained: [], actionsLost: [] }
    expect(data.permission.versions).toEqual([
      {
        diff: { fromVersion: 2, toVersion: 3, accessChange: 'NARROWER', ...more, actionsLost: [SUBNETS] },
        to1: { accessChange: 'BOTH', actionsGained: [VPCS], actionsLost: [SUBNETS] },
      },
      {
        diff: { fromVersion: 2, toVersion: 2, accessChange: 'NONE', ...more },
        to1: { accessChange: 'WIDER', ...more, actionsGained: [VPCS] },
      },
      {
        diff: { fromVersion: 2, toVersion: 1, accessChange: 'NARROWER', ...more, actionsLost: [VPCS] },
        to1: { accessChange: 'NONE', ...more },
      },
    ])
  })

  test('is compared with none that is not there', async () => {
    const client = newClient()
    const arn = await permission(client)
    await deleteVersion(client, arn, 1)
    const { data } = await client(
      `query ($arn: ID!) { permission(arn: $arn) { defaultVersion {
        gone: diff(from: 1) { accessChange } never: diff(from: -7) { accessChange } null: diff(from: null) { fromVersion }
      } } }`,
      { arn },
    )
    expect(data.permission.defaultVersion).toEqual({ gone: null, never: null, null: { fromVersion: 2 } })
  })

  test('can be compared wherever it is met: by its id, through a share, and where it was just created', async () => {
    const client = newClient()
    const arn = await permission(client)
    await createShare(client, [arn])
    const costs = reckon(client.store)
    const { data } = await client(
      `query ($id: ID!) { node(id: $id) { ... on PermissionVersion { diff(from: 1) { ${WORD} } } } }`,
      { id: `${arn}:3` },
    )
    expect(data.node.diff).toEqual({ accessChange: 'BOTH', actionsGained: [VPCS], actionsLost: [SUBNETS] })
    // The permission, and both texts together.
    expect(costs().roundTrips).toBe(2)

    const { data: shared } = await client(
      'query ($arn: ID!) { permission(arn: $arn) { associations { nodes { permissionVersion { diff(from: 3) { accessChange } } } } } }',
      { arn },
    )
    expect(shared.permission.associations.nodes).toEqual([
      { permissionVersion: { diff: { accessChange: 'WIDER' } } },
    ])

    costs()
    const input = { permissionArn: arn, policyTemplate: template(SUBNETS, TAGS) }
    const create = () =>
      mutate(
        client,
        'createPermissionVersion',
        input,
        `permissionVersion { a: diff(from: 1) { fromVersion toVersion ${WORD} } b: diff(from: 3) { accessChange } }`,
      )
    expect(await create()).toMatchObject({
      permissionVersion: {
        a: { fromVersion: 1, toVersion: 4, accessChange: 'WIDER', actionsGained: [TAGS], actionsLost: [] },
        b: { accessChange: 'BOTH' },
      },
    })
    // What the call takes, the permission, and its texts together.
    expect(costs().roundTrips).toBe(2 + 2)
  })
})

describe('a version of a policy', () => {
  test('is compared with the default, or with the one that is asked for, in the one round trip of its documents', async () => {
    const client = newClient()
    await policy(client)
    const costs = reckon(client.store)
    const ask = (below: string) => client(`{ policy(policyName: "p") { versions { ${below} } } }`)
    await ask('policyDocument')
    const documents = costs()
    expect(documents.roundTrips).toBe(1)
    const { data } = await ask(`diff { ${RULES} } to2: diff(from: "v2") { accessChange }`)
    expect(costs()).toEqual(documents)
    expect(data.policy.versions).toEqual([
      {
        diff: {
          fromVersionId: 'v1',
          toVersionId: 'v3',
          accessChange: 'WIDER',
          rulesAdded: [{ actions: ['ecs:*'] }],
          rulesRemoved: [],
        },
        to2: { accessChange: 'WIDER' },
      },
      {
        diff: {
          fromVersionId: 'v1',
          toVersionId: 'v2',
          accessChange: 'NARROWER',
          rulesAdded: [{ actions: ['oss:Get*'] }],
          rulesRemoved: [{ actions: ['oss:*'] }],
        },
        to2: { accessChange: 'NONE' },
      },
      {
        diff: {
          fromVersionId: 'v1',
          toVersionId: 'v1',
          accessChange: 'NONE',
          rulesAdded: [],
          rulesRemoved: [],
        },
        to2: { accessChange: 'WIDER' },
      },
    ])
  })

  test('tells of a rule all that its statement says', async () => {
    const client = newClient()
    await createPolicy(client, 'p')
    await createPolicyVersion(client, 'p', {
      policyDocument: JSON.stringify({
        Version: '1',
        Statement: [{ Effect: 'Deny', NotAction: 'oss:*', Resource: ['a', 'b'] }],
      }),
    })
    const { data } = await client(`{ policy(policyName: "p") { versionById(versionId: "v2") { diff {
      rulesAdded { effect actions notActions resources condition { operator key values } }
    } } } }`)
    expect(data.policy.versionById.diff.rulesAdded).toEqual([
      { effect: 'Deny', actions: null, notActions: ['oss:*'], resources: ['a', 'b'], condition: [] },
    ])
  })

  test('is compared with none that is not there', async () => {
    const client = newClient()
    await policy(client)
    await deletePolicyVersion(client, 'p', 'v2')
    const { data } = await client(`{ policy(policyName: "p") { defaultVersion {
      gone: diff(from: "v2") { accessChange } none: diff(from: "2") { accessChange } null: diff(from: null) { fromVersionId }
    } } }`)
    expect(data.policy.defaultVersion).toEqual({ gone: null, none: null, null: { fromVersionId: 'v1' } })
  })

  test('can be compared by its id, and where it was just created', async () => {
    const client = newClient()
    await policy(client)
    const { data } = await client(
      `query ($id: ID!) { node(id: $id) { ... on PolicyVersion { diff(from: "v2") { accessChange } } } }`,
      { id: `acs:ram:*:${client.accountId}:policy/p:v3` },
    )
    expect(data.node.diff).toEqual({ accessChange: 'WIDER' })

    const costs = reckon(client.store)
    const input = { policyName: 'p', policyDocument: document('oss:List*') }
    const create = async (below: string) => {
      const answer = await client(
        `mutation ($input: CreatePolicyVersionInput!) { createPolicyVersion(input: $input) { policyVersion { ${below} } } }`,
        { input },
      )
      return answer.data.createPolicyVersion.policyVersion
    }
    const word = { accessChange: 'NARROWER' }
    expect(await create('a: diff { accessChange } b: diff(from: "v3") { accessChange }')).toEqual({
      a: word,
      b: word,
    })
    expect(costs().roundTrips).toBe(2 + 2)
  })
})

test('a page of diffs is refused before anything is read, and a shorter one takes no round trip for them', async () => {
  const client = newClient()
  await policy(client)
  const costs = reckon(client.store)
  const ask = (first: number, below: string) =>
    client(`{ policies(first: ${first}) { nodes { versions { ${below} } } } }`)
  const { errors } = await ask(500, 'diff { accessChange }')
  expect(errors?.[0]?.message).toContain('this operation would need 2500 diffs (at most 50 are allowed).')
  expect(costs().roundTrips).toBe(0)
  await ask(10, 'policyDocument')
  const documents = costs()
  const { data } = await ask(10, 'diff { accessChange }')
  expect(data.policies.nodes[0].versions).toHaveLength(3)
  expect(costs()).toEqual(documents)
})
