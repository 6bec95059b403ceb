import { describe, expect, test } from 'vitest'
import { createApiHandler } from '../../src/lambda/apiHandler.ts'
import {
  createPermission,
  createVersion,
  deletePermission,
  deleteVersion,
  readPermission,
  setDefault,
} from '../harness/permissions.ts'
import { newAccount, newClient, newStore } from '../harness/service.ts'
import { associate, createShare, deleteShare, disassociate } from '../harness/shares.ts'
import { tag, tagsOf, untag } from '../harness/tags.ts'
import { accepted, replace, runWorker, workOf } from '../harness/works.ts'

const PARTITIONS = [
  ['us-east-1', 'aws'],
  ['us-gov-west-1', 'aws-us-gov'],
  ['cn-north-1', 'aws-cn'],
] as const

/** A client of a deployment in this Region. */
function clientIn(region: string, accountId = newAccount()) {
  const store = newStore()
  return newClient({ accountId, store, handler: createApiHandler(store, region) })
}

const codes = ({ errors }: { errors: { code: string; path: string[] }[] }) =>
  errors.map(({ code, path }) => `${code} ${path.at(-1)}`)

describe.each(PARTITIONS)('in %s', (region, partition) => {
  const others = PARTITIONS.map(([, other]) => other).filter((other) => other !== partition)

  test(`every ARN that is made or shown is of ${partition}, and is taken by every operation`, async () => {
    const client = clientIn(region)
    const start = `arn:${partition}:ram:${region}:${client.accountId}:`
    const arn = `${start}permission/p`
    const shown: unknown[] = []
    const done = (payload: { errors: unknown[] }) => {
      expect(payload.errors).toEqual([])
      shown.push(payload)
      return payload
    }
    done(await createPermission(client, 'p'))
    done(await createPermission(client, 'q'))
    done(await createVersion(client, arn))
    done(await setDefault(client, arn, 1))
    done(await tag(client, arn, { key: 'k', value: 'v' }))
    const { resourceShare } = await createShare(client, [arn])
    expect(resourceShare.arn).toMatch(new RegExp(`^${start}resource-share/`))
    done(await disassociate(client, resourceShare.arn, arn))
    done(await associate(client, resourceShare.arn, arn))
    done(await tag(client, resourceShare.arn, { key: 'k', value: 'v' }))
    const id = await accepted(client, arn, `${start}permission/q`)
    await runWorker(client, id)
    const work = await workOf(client, id)
    expect(work).toMatchObject({ status: 'COMPLETED', replacedCount: 1 })
    const permission = await readPermission(client, arn)
    expect(permission).toMatchObject({ id: arn, arn })
    expect(await tagsOf(client, arn)).toEqual([{ key: 'k', value: 'v' }])
    const { data } = await client(
      `query ($arn: ID!, $share: ID!, $version: ID!, $association: ID!) {
        permissions { nodes { arn } }
        resourceShares(filter: { permissionArn: $arn }) { nodes { arn permissions { id permissionVersion { id } } } }
        resourceShare(arn: $share) { arn }
        permission: node(id: $arn) { id }
        share: node(id: $share) { id }
        version: node(id: $version) { id }
        association: node(id: $association) { id }
      }`,
      {
        arn: `${start}permission/q`,
        share: resourceShare.arn,
        version: `${arn}:1`,
        association: `${resourceShare.arn}/ec2:Subnet`,
      },
    )
    expect(data).toMatchObject({
      permissions: { nodes: [{ arn }, { arn: `${start}permission/q` }] },
      resourceShares: { nodes: [{ arn: resourceShare.arn }] },
      resourceShare: { arn: resourceShare.arn },
      permission: { id: `${start}permission/q` },
      share: { id: resourceShare.arn },
      version: { id: `${arn}:1` },
      association: { id: `${resourceShare.arn}/ec2:Subnet` },
    })
    done(await untag(client, arn, 'k'))
    done(await deleteShare(client, resourceShare.arn))
    done(await deleteVersion(client, arn, 2))
    done(await deletePermission(client, arn))
    const arns = JSON.stringify([shown, resourceShare, work, permission, data]).match(/arn:[^"]*/g) ?? []
    expect(arns.length).toBeGreaterThan(10)
    expect(arns.filter((one) => !one.startsWith(start))).toEqual([])
  })

  test.each(others)('an ARN of %s is none, and the form that is shown is the right one', async (other) => {
    const client = clientIn(region)
    await createPermission(client, 'p')
    const wrong = `arn:${other}:ram:${region}:${client.accountId}:permission/p`
    const wrongShare = `arn:${other}:ram:${region}:${client.accountId}:resource-share/00000000-0000-4000-8000-000000000000`
    const malformed = {
      code: 'MalformedArnException',
      message: expect.stringContaining(`arn:${partition}:ram:REGION:ACCOUNT:permission/NAME`),
    }
    for (const { errors } of [
      await createVersion(client, wrong),
      await setDefault(client, wrong, 1),
      await deleteVersion(client, wrong, 1),
      await deletePermission(client, wrong),
      await tag(client, wrong, { key: 'k', value: 'v' }),
    ]) {
      expect(errors).toMatchObject([malformed])
    }
    expect(codes(await associate(client, wrongShare, wrong))).toEqual([
      'MalformedArnException resourceShareArn',
      'MalformedArnException permissionArn',
    ])
    expect(codes(await replace(client, wrong, wrong))).toEqual([
      'MalformedArnException fromPermissionArn',
      'MalformedArnException toPermissionArn',
    ])
    for (const [query, form] of [
      ['permission', 'permission/NAME'],
      ['resourceShare', 'resource-share/UUID'],
    ]) {
      const { errors } = await client(`query ($arn: ID!) { ${query}(arn: $arn) { arn } }`, { arn: wrong })
      expect(errors).toMatchObject([
        { message: expect.stringContaining(`arn:${partition}:ram:REGION:ACCOUNT:${form}`) },
      ])
    }
    const { data } = await client('query ($id: ID!) { node(id: $id) { id } }', { id: wrong })
    expect(data.node).toBeNull()
  })

  test('a permission that AWS manages is one of this partition', async () => {
    const client = clientIn(region)
    const of = async (one: string) =>
      codes(await deletePermission(client, `arn:${one}:ram::aws:permission/AWSRAMDefaultPermissionSubnet`))
    expect(await of(partition)).toEqual(['OperationNotPermittedException permissionArn'])
    for (const other of others) expect(await of(other)).toEqual(['MalformedArnException permissionArn'])
  })

  test("a policy's ARN is what Alibaba Cloud has it", async () => {
    const client = clientIn(region)
    const { data } = await client(`mutation { createPolicy(input: {
      policyName: "p", policyDocument: "{\\"Version\\":\\"1\\",\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"*\\",\\"Resource\\":\\"*\\"}]}"
    }) { policy { id } } }`)
    expect(data.createPolicy.policy.id).toBe(`acs:ram:*:${client.accountId}:policy/p`)
  })
})

test('an ARN of another Region has the partition of that one, and finds nothing here', async () => {
  const client = clientIn('us-east-1')
  await createPermission(client, 'p')
  for (const [region, partition] of PARTITIONS.slice(1)) {
    const arn = `arn:${partition}:ram:${region}:${client.accountId}:permission/p`
    expect(await readPermission(client, arn)).toBeNull()
    expect(codes(await createVersion(client, arn))).toEqual(['UnknownResourceException permissionArn'])
  }
})
