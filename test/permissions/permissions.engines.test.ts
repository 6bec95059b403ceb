import { describe, expect, test } from 'vitest'
import {
  arnOf,
  createPermission,
  deletePermission,
  permissionWith,
  TEMPLATE,
} from '../harness/permissions.ts'
import { type Client, newClient } from '../harness/service.ts'

const QUERY = `query ($filter: PermissionFilter, $first: Int, $after: String) {
  permissions(filter: $filter, first: $first, after: $after) {
    edges { cursor node { name } }
    nodes { name resourceType }
    pageInfo { hasNextPage endCursor }
  }
}`

const list = async (client: Client, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await client(QUERY, variables)
  if (errors) throw new Error(JSON.stringify(errors))
  return data.permissions
}

/** Nine of three resource types. */
async function filled(): Promise<Client> {
  const client = newClient()
  for (const resourceType of ['ec2:Subnet', 'ec2:TransitGateway', 'imagebuilder:Component']) {
    for (const name of ['c', 'a', 'b']) {
      await createPermission(client, `${resourceType.split(':')[1]}-${name}`, {
        resourceType,
        policyTemplate: TEMPLATE.replace('ec2:DescribeSubnets', `${resourceType.split(':')[0]}:*`),
      })
    }
  }
  return client
}

const names = ({ nodes }: { nodes: { name: string }[] }) => nodes.map(({ name }) => name)
const ALL = [
  'Subnet-a',
  'Subnet-b',
  'Subnet-c',
  'TransitGateway-a',
  'TransitGateway-b',
  'TransitGateway-c',
  'Component-a',
  'Component-b',
  'Component-c',
]

describe('permission', () => {
  const find = (arn: string) => newClient()('query ($arn: ID!) { permission(arn: $arn) { name } }', { arn })

  test('finds none of AWS, which are kept elsewhere', async () => {
    const { data, errors } = await find('arn:aws:ram::aws:permission/AWSRAMDefaultPermissionSubnet')
    expect({ data, errors }).toEqual({ data: { permission: null }, errors: undefined })
  })

  test('says what an ARN looks like', async () => {
    expect((await find('p')).errors).toMatchObject([
      {
        message:
          'arn is not the ARN of a permission. It looks like arn:aws:ram:REGION:ACCOUNT:permission/NAME.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ])
  })
})

describe('permissions', () => {
  test('lists the account by resource type and name, page by page', async () => {
    const client = await filled()
    expect(names(await list(client))).toEqual(ALL)
    for (const first of [1, 2, 4, 9, 500]) {
      const seen: string[] = []
      let after: string | null = null
      do {
        const page = await list(client, { first, after })
        expect(page.edges.map(({ node }: { node: unknown }) => node)).toMatchObject(
          page.nodes.map(({ name }: { name: string }) => ({ name })),
        )
        expect(page.pageInfo.endCursor).toBe(page.edges.at(-1).cursor)
        seen.push(...names(page))
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
      } while (after)
      expect(seen).toEqual(ALL)
    }
  })

  test('filters by resource type, to the letter', async () => {
    const client = await filled()
    const filter = { resourceType: 'ec2:TransitGateway' }
    expect(names(await list(client, { filter }))).toEqual(ALL.slice(3, 6))
    const page = await list(client, { filter, first: 2 })
    expect(page.pageInfo.hasNextPage).toBe(true)
    expect(names(await list(client, { filter, first: 2, after: page.pageInfo.endCursor }))).toEqual([ALL[5]])
    for (const resourceType of ['ec2:transitgateway', 'ec2', '', 'x'.repeat(5000), '\uffff']) {
      expect(names(await list(client, { filter: { resourceType } }))).toEqual([])
    }
  })

  test('has none of AWS, and all others are customer managed', async () => {
    const client = await filled()
    const of = async (permissionType: string) => names(await list(client, { filter: { permissionType } }))
    expect(await of('AWS_MANAGED')).toEqual([])
    expect(await of('CUSTOMER_MANAGED')).toEqual(ALL)
    expect(await of('ALL')).toEqual(ALL)
  })

  test('goes on where it was, whatever comes and goes meanwhile', async () => {
    const client = await filled()
    const page = await list(client, { first: 3 })
    await deletePermission(client, arnOf(client, 'Subnet-c'))
    await deletePermission(client, arnOf(client, 'TransitGateway-b'))
    await createPermission(client, 'Subnet-0')
    await createPermission(client, 'Subnet-d')
    expect(names(await list(client, { first: 500, after: page.pageInfo.endCursor }))).toEqual([
      'Subnet-d',
      'TransitGateway-a',
      'TransitGateway-c',
      ...ALL.slice(6),
    ])
  })

  test('is empty for a new account', async () => {
    expect(await list(newClient())).toEqual({
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    })
  })

  test.each([0, -1, 501])('refuses first: %s', async (first) => {
    expect((await newClient()(QUERY, { first })).errors).toMatchObject([
      { message: 'first must be 1 to 500.', extensions: { code: 'BAD_USER_INPUT', retryable: false } },
    ])
  })

  test('refuses a cursor that is none of this very list', async () => {
    const client = await filled()
    const cursor: string = (await list(client, { first: 3 })).pageInfo.endCursor
    const flipped = cursor.slice(0, -1) + (cursor.endsWith('A') ? 'B' : 'A')
    for (const after of [
      ' ',
      'x',
      'nonsense',
      flipped,
      `${cursor}=`,
      `${cursor}A`,
      cursor.slice(4),
      '\u0000',
      'x'.repeat(10_000),
    ]) {
      expect((await client(QUERY, { after })).errors, after).toMatchObject([
        {
          message: expect.stringContaining('not a cursor of this list'),
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ])
    }
    const elsewhere = await client(QUERY, { filter: { resourceType: 'ec2:Subnet' }, after: cursor })
    expect(elsewhere.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })

  test('costs a bounded number of round trips, whatever is selected', async () => {
    const client = await filled()
    const commands: string[] = []
    client.store.documents.middlewareStack.add(
      (next, context) => (args) => {
        commands.push(String(context.commandName))
        return next(args)
      },
      { step: 'initialize' },
    )
    await client(
      '{ permissions(first: 300) { nodes { name tags { key } defaultVersion { policyTemplate } versions { policyTemplate creationTime resourceShareCount deletionBlockers { reason } permission { name } } } } }',
    )
    // The index, the heads, the texts, the tags.
    expect(commands).toEqual([
      'QueryCommand',
      'BatchGetItemCommand',
      'BatchGetItemCommand',
      'BatchGetItemCommand',
    ])
  })
})

describe('node', () => {
  const node = async (client: Client, id: string) => {
    const { data, errors } = await client(
      'query ($id: ID!) { node(id: $id) { __typename id ... on Permission { name versions { id } } ... on PermissionVersion { version policyTemplate permission { name } } } }',
      { id },
    )
    if (errors) throw new Error(JSON.stringify(errors))
    return data.node
  }

  test('finds a permission and its versions by their ids', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 2)
    const permission = await node(client, arn)
    expect(permission).toMatchObject({ __typename: 'Permission', id: arn, name: 'p' })
    for (const { id } of permission.versions) {
      expect(await node(client, id)).toMatchObject({
        __typename: 'PermissionVersion',
        id,
        policyTemplate: TEMPLATE,
        permission: { name: 'p' },
      })
    }
  })

  test('finds nothing by any other id', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    for (const id of [
      '',
      'x',
      `${arn}:2`,
      `${arn}:0`,
      `${arn}:01`,
      `${arn}:`,
      `${arn}:1:1`,
      'arn:aws:ram::aws:permission/X',
      `${arn}\n`,
    ]) {
      expect(await node(client, id), id).toBeNull()
    }
  })
})
