import { describe, expect, test } from 'vitest'
import {
  arnOf,
  createPermission,
  deletePermission,
  readPermission,
  TEMPLATE,
} from '../harness/permissions.ts'
import { newClient } from '../harness/service.ts'

describe('createPermission', () => {
  test('creates version 1, which is the default and attachable', async () => {
    const client = newClient()
    const made = await createPermission(client, 'reader')
    expect(made).toMatchObject({ replayed: false, errors: [] })
    expect(made.clientToken).toMatch(/^[0-9a-f-]{36}$/)

    const arn = arnOf(client, 'reader')
    const permission = await readPermission(client, arn)
    expect(permission).toMatchObject({
      id: arn,
      arn,
      name: 'reader',
      resourceType: 'ec2:Subnet',
      permissionType: 'CUSTOMER_MANAGED',
      featureSet: 'STANDARD',
      status: 'ATTACHABLE',
      isResourceTypeDefault: false,
      revision: 1,
      defaultVersion: { version: 1 },
    })
    expect(permission.versions).toEqual([
      {
        id: `${arn}:1`,
        version: 1,
        isDefaultVersion: true,
        status: 'ATTACHABLE',
        policyTemplate: TEMPLATE,
        creationTime: permission.creationTime,
        lastUpdatedTime: permission.creationTime,
        resourceShareCount: 0,
        deletionBlockers: [
          expect.objectContaining({ reason: 'DEFAULT_VERSION', version: 1 }),
          expect.objectContaining({ reason: 'ONLY_VERSION', version: 1 }),
        ],
      },
    ])
    expect(permission.creationTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  })

  test('keeps the text to the byte: any Unicode, white space, order of keys', async () => {
    const client = newClient()
    const policyTemplate =
      '\n\t{ "Action" : [ "ec2:DescribeSubnets" ],\r\n "Condition":{"StringEquals":{"aws:RequestTag/\u{1F600}é\\u00e9\\ud83d":"  \u2028 "}},  "Effect":"Allow" }  '
    await createPermission(client, 'verbatim', { policyTemplate })
    const permission = await readPermission(client, arnOf(client, 'verbatim'))
    expect(permission.versions[0].policyTemplate).toBe(policyTemplate)
  })

  test.each(['a', 'A.b_c-9', 'x'.repeat(36)])('takes the name %s', async (name) => {
    const client = newClient()
    expect((await createPermission(client, name)).errors).toEqual([])
    expect((await readPermission(client, arnOf(client, name))).name).toBe(name)
  })

  test.each(['', 'x'.repeat(37), 'a b', 'a/b', 'é', 'a\n', '*'])('refuses the name %j', async (name) => {
    const { errors } = await createPermission(newClient(), name)
    expect(errors).toEqual([
      expect.objectContaining({
        __typename: 'InvalidParameterError',
        code: 'InvalidParameterException',
        httpStatus: 400,
        path: ['input', 'name'],
      }),
    ])
  })

  test('refuses a name that is taken, and takes it again once it is free', async () => {
    const client = newClient()
    await createPermission(client, 'taken')
    const { errors } = await createPermission(client, 'taken')
    expect(errors).toEqual([
      expect.objectContaining({
        __typename: 'PermissionAlreadyExistsError',
        code: 'PermissionAlreadyExistsException',
        httpStatus: 409,
      }),
    ])
    await deletePermission(client, arnOf(client, 'taken'))
    expect((await createPermission(client, 'taken')).errors).toEqual([])
  })

  test('reports all errors of one input together', async () => {
    const { clientToken, errors } = await createPermission(newClient(), 'a b', {
      policyTemplate: '[]',
      clientToken: 'with space',
      tags: [{ key: 'aws:x', value: '' }],
    })
    expect(clientToken).toBe('')
    expect(errors.map(({ code }: { code: string }) => code).sort()).toEqual([
      'InvalidClientTokenException',
      'InvalidParameterException',
      'InvalidParameterException',
      'MalformedPolicyTemplateException',
    ])
  })
})
