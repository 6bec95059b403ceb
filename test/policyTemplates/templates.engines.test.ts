import { describe, expect, test } from 'vitest'
import {
  arnOf,
  createPermission,
  createVersion,
  permissionWith,
  readPermission,
} from '../harness/permissions.ts'
import { newClient } from '../harness/service.ts'

const template = (Action: unknown, more = {}) => JSON.stringify({ Effect: 'Allow', Action, ...more })

describe('a policy template', () => {
  test('is held against the actions of its resource type, when it is created and with every version', async () => {
    const client = newClient()
    const policyTemplate = template(['ec2:DescribeSubnetz', 's3:GetObject'])
    const expected = [
      {
        __typename: 'InvalidPolicyError',
        code: 'InvalidPolicyException',
        httpStatus: 400,
        path: ['input', 'policyTemplate'],
        message: expect.stringContaining('ec2:DescribeSubnets'),
      },
      { code: 'InvalidPolicyException', message: expect.stringContaining('s3:GetObject') },
    ]
    expect((await createPermission(client, 'p', { policyTemplate })).errors).toMatchObject(expected)
    expect(await readPermission(client, arnOf(client, 'p'))).toBeNull()

    const arn = await permissionWith(client, 'p', 1)
    expect((await createVersion(client, arn, { policyTemplate })).errors).toMatchObject(expected)
    expect((await readPermission(client, arn)).versions).toHaveLength(1)
  })

  test('reports its errors with those of the other arguments', async () => {
    const { errors } = await createPermission(newClient(), 'no name', {
      resourceType: 'ec2:subnet',
      policyTemplate: '{"Effect":"Deny","Resource":"*","Effect":"Allow"}',
    })
    expect(errors.map(({ code, path }: { code: string; path: string[] }) => `${path[1]} ${code}`)).toEqual([
      'name InvalidParameterException',
      'resourceType InvalidParameterException',
      expect.stringContaining('policyTemplate'),
      ...Array(errors.length - 3).fill(expect.stringContaining('policyTemplate')),
    ])
    expect(errors[1].message).toContain('ec2:Subnet')
  })

  test('is malformed before anything of the table is known', async () => {
    const { errors } = await createVersion(newClient(), 'nonsense', { policyTemplate: 'nonsense' })
    expect(errors.map(({ code }: { code: string }) => code)).toEqual([
      'MalformedArnException',
      'MalformedPolicyTemplateException',
    ])
  })

  test('is read for those who ask what it says', async () => {
    const client = newClient()
    const policyTemplate = template('ec2:Describe*', {
      Condition: { StringEquals: { 'aws:RequestedRegion': ['eu-west-1', 'eu-central-1'], 'ec2:Vpc': 'x' } },
    })
    expect((await createPermission(client, 'p', { policyTemplate })).errors).toEqual([])
    const { data } = await client(
      'query ($arn: ID!) { permission(arn: $arn) { defaultVersion { statement { effect actions condition { operator key values } } } } }',
      { arn: arnOf(client, 'p') },
    )
    expect(data.permission.defaultVersion.statement).toEqual({
      effect: 'Allow',
      actions: ['ec2:Describe*'],
      condition: [
        { operator: 'StringEquals', key: 'aws:RequestedRegion', values: ['eu-west-1', 'eu-central-1'] },
        { operator: 'StringEquals', key: 'ec2:Vpc', values: ['x'] },
      ],
    })
  })

  test('is 6,144 characters long at most', async () => {
    const client = newClient()
    const padded = (length: number) => template('ec2:RunInstances').padEnd(length)
    expect((await createPermission(client, 'longest', { policyTemplate: padded(6144) })).errors).toEqual([])
    expect(
      (await createPermission(client, 'too-long', { policyTemplate: padded(6145) })).errors,
    ).toMatchObject([{ path: ['input', 'policyTemplate'], message: expect.stringContaining('6144') }])
  })
})

test('a replay is judged before the template', async () => {
  const client = newClient()
  const arn = await permissionWith(client, 'p', 1)
  await createVersion(client, arn, { clientToken: 't' })
  const { errors } = await createVersion(client, arn, {
    clientToken: 't',
    policyTemplate: template('ec2:Nope'),
  })
  expect(errors).toMatchObject([{ code: 'IdempotentParameterMismatchException' }])
})

test('resourceTypes lists what can be shared, by name', async () => {
  const { data } = await newClient()(
    '{ resourceTypes { resourceType serviceName resourceRegionScope customerManagedPermissions } }',
  )
  const names = data.resourceTypes.map(({ resourceType }: { resourceType: string }) => resourceType)
  expect(names.length).toBeGreaterThan(44)
  expect(names).toEqual([...names].sort())
  expect(data.resourceTypes).toContainEqual({
    resourceType: 'networkmanager:CoreNetwork',
    serviceName: 'networkmanager',
    resourceRegionScope: 'GLOBAL',
    customerManagedPermissions: false,
  })
})
