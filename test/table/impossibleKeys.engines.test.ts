import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createPermission } from '../harness/permissions.ts'
import { newClient, REGION } from '../harness/service.ts'

/** Half of a surrogate pair has no UTF-8, and DynamoDB takes sort keys of up to 1,024 bytes. */
const NO_KEYS = { 'half a surrogate pair': '\ud800', 'more than a sort key holds': 'x'.repeat(1025) }

describe.each(Object.entries(NO_KEYS))('of %s', (_, text) => {
  test('a list of a resource type holds nothing', async () => {
    const { data, errors } = await newClient()(
      'query ($resourceType: String!) { permissions(filter: { resourceType: $resourceType }) { nodes { name } } }',
      { resourceType: text },
    )
    expect(errors).toBeUndefined()
    expect(data.permissions.nodes).toEqual([])
  })

  test('a list of shares of that name holds nothing', async () => {
    const { data, errors } = await newClient()(
      'query ($name: String!) { resourceShares(filter: { name: $name }) { nodes { name } } }',
      { name: text },
    )
    expect(errors).toBeUndefined()
    expect(data.resourceShares.nodes).toEqual([])
  })

  test('the id of an association finds nothing', async () => {
    const client = newClient()
    const share = `arn:aws:ram:${REGION}:${client.accountId}:resource-share/00000000-0000-4000-8000-000000000000`
    const { data, errors } = await client('query ($id: ID!) { node(id: $id) { id } }', {
      id: `${share}/${text}`,
    })
    expect(errors).toBeUndefined()
    expect(data.node).toBeNull()
  })
})

// The seal of a cursor is no secret: the source says how it is made.
test.each(['', '\u{10ffff}', '\u{10ffff}z', 'ec2:Subnet\u{10ffff}z', 'x'.repeat(1025)])(
  'a cursor that is forged for no key, %j, is none of the list',
  async (position) => {
    const client = newClient()
    await createPermission(client, 'p')
    const partition = `account#${client.accountId}#permissions`
    const seal = createHash('sha256')
      .update(JSON.stringify([partition, '', position]))
      .digest()
    const after = Buffer.concat([seal.subarray(0, 8), Buffer.from(position)]).toString('base64url')
    const { errors } = await client(
      'query ($after: String!) { permissions(after: $after) { nodes { name } } }',
      {
        after,
      },
    )
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('not a cursor of this list'),
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ])
  },
)
