import { describe, expect, test } from 'vitest'
import { arnOf, deleteVersion, permissionWith, readPermission, setDefault } from '../harness/permissions.ts'
import { newClient } from '../harness/service.ts'
import { countUse } from '../harness/uses.ts'

const reasons = (errors: { blockers?: { reason: string }[] }[]) =>
  errors.flatMap(({ blockers }) => blockers?.map(({ reason }) => reason) ?? [])

describe('deletePermissionVersion', () => {
  test('deletes a version that nothing protects', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 3)
    const before = await readPermission(client, arn)
    expect(await deleteVersion(client, arn, 2)).toMatchObject({
      replayed: false,
      returnValue: true,
      permissionStatus: 'DELETED',
      errors: [],
    })
    const after = await readPermission(client, arn)
    expect(after.versions.map(({ version }: { version: number }) => version)).toEqual([3, 1])
    expect(after.revision).toBe(before.revision + 1)
  })

  test('is refused for every reason that holds, each with its remedy', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    await countUse(client, arn, 1)
    const before = await readPermission(client, arn)
    const { returnValue, permissionStatus, errors } = await deleteVersion(client, arn, 1)
    expect({ returnValue, permissionStatus }).toEqual({ returnValue: false, permissionStatus: null })
    expect(errors).toEqual([
      expect.objectContaining({
        __typename: 'OperationNotPermittedError',
        code: 'OperationNotPermittedException',
        httpStatus: 400,
      }),
    ])
    expect(reasons(errors)).toEqual(['DEFAULT_VERSION', 'ONLY_VERSION', 'ATTACHED_TO_RESOURCE_SHARES'])
    expect(errors[0].blockers.every(({ remedy }: { remedy: string }) => remedy.length > 0)).toBe(true)
    expect(errors[0].blockers[2].resourceShareCount).toBe(1)
    // What the field shows beforehand is what the refusal shows.
    expect(errors[0].blockers).toEqual(before.versions[0].deletionBlockers)
    expect(await readPermission(client, arn)).toEqual(before)
  })

  test.each([
    ['the default', 2, 'DEFAULT_VERSION'],
    ['one that is used', 1, 'ATTACHED_TO_RESOURCE_SHARES'],
  ])('is refused for %s', async (_, version, reason) => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 2)
    await countUse(client, arn, 1)
    expect(reasons((await deleteVersion(client, arn, version)).errors)).toEqual([reason])
    await countUse(client, arn, 1, -1)
    await setDefault(client, arn, version === 2 ? 1 : 2)
    expect((await deleteVersion(client, arn, version)).errors).toEqual([])
  })

  test('reports blockers and the revision together', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 2)
    const { errors } = await deleteVersion(client, arn, 2, { expectedRevision: 1 })
    expect(errors.map(({ code }: { code: string }) => code)).toEqual([
      'OperationNotPermittedException',
      'RevisionMismatch',
    ])
  })

  test('knows no missing version or permission; a version is 1 or more', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 2)
    const codes = async (permission: string, version: number) =>
      (await deleteVersion(client, permission, version)).errors.map(({ code }: { code: string }) => code)
    expect(await codes(arn, 3)).toEqual(['UnknownResourceException'])
    expect(await codes(arn, 2_147_483_647)).toEqual(['UnknownResourceException'])
    const missing = arnOf(client, 'missing')
    expect((await deleteVersion(client, missing, 1)).errors).toMatchObject([
      { code: 'UnknownResourceException', message: `There is no permission ${missing}.` },
    ])
    expect(await codes(arn, 0)).toEqual(['InvalidParameterException'])
    expect(await codes('nonsense', -1)).toEqual(['MalformedArnException', 'InvalidParameterException'])
    expect(await codes('arn:aws:ram::aws:permission/X', 1)).toEqual(['OperationNotPermittedException'])
  })
})
