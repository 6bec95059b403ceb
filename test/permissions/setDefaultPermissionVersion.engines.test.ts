import { describe, expect, test } from 'vitest'
import { arnOf, permissionWith, readPermission, setDefault } from '../harness/permissions.ts'
import { newClient } from '../harness/service.ts'

describe('setDefaultPermissionVersion', () => {
  test('moves the default back and forth; both versions are updated at that moment', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 3)
    expect(await setDefault(client, arn, 1)).toMatchObject({ returnValue: true, replayed: false, errors: [] })
    const after = await readPermission(client, arn)
    expect(after.defaultVersion.version).toBe(1)
    expect(after.revision).toBe(4)
    expect(after.versions.map(({ version, status }: Record<string, unknown>) => [version, status])).toEqual([
      [3, 'UNATTACHABLE'],
      [2, 'UNATTACHABLE'],
      [1, 'ATTACHABLE'],
    ])
    expect(after.versions[0].lastUpdatedTime).toBe(after.lastUpdatedTime)
    expect(after.versions[2].lastUpdatedTime).toBe(after.lastUpdatedTime)
    expect(after.versions[1].lastUpdatedTime).not.toBe(after.lastUpdatedTime)
    await setDefault(client, arn, 3)
    expect((await readPermission(client, arn)).defaultVersion.version).toBe(3)
  })

  test('changes nothing where the version already is the default, and succeeds', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 2)
    const before = await readPermission(client, arn)
    expect(await setDefault(client, arn, 2)).toMatchObject({ returnValue: true, errors: [] })
    expect(await readPermission(client, arn)).toEqual(before)
    const { errors } = await setDefault(client, arn, 2, { expectedRevision: 9 })
    expect(errors).toMatchObject([{ code: 'RevisionMismatch', expectedRevision: 9, actualRevision: 2 }])
  })

  test('is refused at another revision than the expected one', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 2)
    const { returnValue, errors } = await setDefault(client, arn, 1, { expectedRevision: 1 })
    expect(returnValue).toBe(false)
    expect(errors).toMatchObject([{ code: 'RevisionMismatch', httpStatus: 409 }])
    expect((await readPermission(client, arn)).defaultVersion.version).toBe(2)
    expect((await setDefault(client, arn, 1, { expectedRevision: 2 })).errors).toEqual([])
  })

  test('knows no missing version or permission; a version is 1 or more', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 2)
    const codes = async (permission: string, version: number) =>
      (await setDefault(client, permission, version)).errors.map(({ code }: { code: string }) => code)
    expect(await codes(arn, 3)).toEqual(['UnknownResourceException'])
    const missing = arnOf(client, 'missing')
    expect((await setDefault(client, missing, 1)).errors).toMatchObject([
      { code: 'UnknownResourceException', message: `There is no permission ${missing}.` },
    ])
    expect(await codes(arn, 0)).toEqual(['InvalidParameterException'])
    expect(await codes('arn:aws:ram::aws:permission/X', 1)).toEqual(['InvalidParameterException'])
    expect(await codes('arn:aws:ram:us-east-1:123456789012:resource-share/x', 1)).toEqual([
      'MalformedArnException',
    ])
  })
})
