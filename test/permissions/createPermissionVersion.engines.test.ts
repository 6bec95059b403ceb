import { describe, expect, test } from 'vitest'
import {
  arnOf,
  createPermission,
  createVersion,
  deletePermission,
  deleteVersion,
  permissionWith,
  readPermission,
  setDefault,
  TEMPLATE,
} from '../harness/permissions.ts'
import { newClient } from '../harness/service.ts'
import { countUse } from '../harness/uses.ts'

const numbers = (versions: { version: number }[]) => versions.map(({ version }) => version)

describe('createPermissionVersion', () => {
  test('makes the new version the default at once, and the old default unattachable', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    const before = await readPermission(client, arn)
    const made = await createVersion(client, arn)
    expect(made).toMatchObject({
      replayed: false,
      permissionArn: arn,
      version: 2,
      policyTemplate: TEMPLATE,
      deletedVersion: null,
      errors: [],
    })
    const after = await readPermission(client, arn)
    expect(after.defaultVersion.version).toBe(2)
    expect(after.revision).toBe(before.revision + 1)
    expect(after.versions[0].creationTime).toBe(made.creationTime)
    expect(after.versions).toMatchObject([
      { version: 2, status: 'ATTACHABLE', isDefaultVersion: true },
      { version: 1, status: 'UNATTACHABLE', isDefaultVersion: false },
    ])
    // The old default was updated when it stopped being the default.
    expect(after.versions[1].lastUpdatedTime).toBe(after.versions[0].creationTime)
    expect(after.versions[1].creationTime).toBe(before.versions[0].creationTime)
  })

  test('never uses a number again, not even that of a deleted newest version', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 3)
    await setDefault(client, arn, 1)
    await deleteVersion(client, arn, 3)
    await deleteVersion(client, arn, 2)
    expect((await createVersion(client, arn)).version).toBe(4)
    expect(numbers((await readPermission(client, arn)).versions)).toEqual([4, 1])
  })

  test('starts at 1 again in a new incarnation of the name', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 3)
    await deletePermission(client, arn)
    await createPermission(client, 'p')
    expect(numbers((await readPermission(client, arn)).versions)).toEqual([1])
    expect((await createVersion(client, arn)).version).toBe(2)
  })

  test('refuses the sixth version and shows what stands in the way', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 5)
    const before = await readPermission(client, arn)
    const { version, errors } = await createVersion(client, arn)
    expect(version).toBeNull()
    expect(errors).toEqual([
      expect.objectContaining({
        __typename: 'PermissionVersionsLimitExceededError',
        code: 'PermissionVersionsLimitExceededException',
        httpStatus: 400,
        limit: 5,
      }),
    ])
    expect(numbers(errors[0].versions)).toEqual([5, 4, 3, 2, 1])
    expect(errors[0].versions[0].deletionBlockers).toMatchObject([{ reason: 'DEFAULT_VERSION' }])
    expect(errors[0].versions[4].deletionBlockers).toEqual([])
    expect(await readPermission(client, arn)).toEqual(before)
  })

  describe('with onVersionLimit: DELETE_OLDEST_UNUSED', () => {
    const onVersionLimit = 'DELETE_OLDEST_UNUSED'

    test('deletes the oldest in the same transaction where the permission is full', async () => {
      const client = newClient()
      const arn = await permissionWith(client, 'p', 5)
      const made = await createVersion(client, arn, { onVersionLimit })
      expect(made).toMatchObject({ deletedVersion: 1, version: 6, errors: [] })
      expect(numbers((await readPermission(client, arn)).versions)).toEqual([6, 5, 4, 3, 2])
    })

    test('deletes nothing where there is room', async () => {
      const client = newClient()
      const arn = await permissionWith(client, 'p', 4)
      expect(await createVersion(client, arn, { onVersionLimit })).toMatchObject({
        deletedVersion: null,
        version: 5,
      })
    })

    test('passes over the default and what is used', async () => {
      const client = newClient()
      const arn = await permissionWith(client, 'p', 5)
      await setDefault(client, arn, 1)
      await countUse(client, arn, 2)
      expect(await createVersion(client, arn, { onVersionLimit })).toMatchObject({ deletedVersion: 3 })
      expect(numbers((await readPermission(client, arn)).versions)).toEqual([6, 5, 4, 2, 1])
    })

    test('is refused where every version is blocked, and changes nothing', async () => {
      const client = newClient()
      const arn = await permissionWith(client, 'p', 5)
      for (const version of [1, 2, 3, 4]) await countUse(client, arn, version)
      const before = await readPermission(client, arn)
      const { errors } = await createVersion(client, arn, { onVersionLimit })
      expect(errors).toMatchObject([{ code: 'PermissionVersionsLimitExceededException' }])
      expect(
        errors[0].versions.map((v: { deletionBlockers: unknown[] }) => v.deletionBlockers.length),
      ).toEqual([1, 1, 1, 1, 1])
      expect(await readPermission(client, arn)).toEqual(before)
    })
  })

  test('is refused at another revision than the expected one, and changes nothing', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 2)
    const before = await readPermission(client, arn)
    const { errors } = await createVersion(client, arn, { expectedRevision: 1 })
    expect(errors).toEqual([
      expect.objectContaining({
        __typename: 'RevisionMismatchError',
        code: 'RevisionMismatch',
        httpStatus: 409,
        expectedRevision: 1,
        actualRevision: 2,
      }),
    ])
    expect(await readPermission(client, arn)).toEqual(before)
    expect((await createVersion(client, arn, { expectedRevision: 2 })).errors).toEqual([])
  })

  test('reports the limit and the revision together', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 5)
    const { errors } = await createVersion(client, arn, { expectedRevision: 1 })
    expect(errors.map(({ code }: { code: string }) => code)).toEqual([
      'PermissionVersionsLimitExceededException',
      'RevisionMismatch',
    ])
  })

  test('knows no missing permission, and refuses bad ARNs and those of AWS', async () => {
    const client = newClient()
    const codes = async (arn: string) =>
      (await createVersion(client, arn)).errors.map(({ code }: { code: string }) => code)
    expect(await codes(arnOf(client, 'missing'))).toEqual(['UnknownResourceException'])
    expect(await codes('arn:aws:ram:us-east-1:1:permission/p')).toEqual(['MalformedArnException'])
    expect(await codes('arn:aws:ram::aws:permission/AWSRAMDefaultPermissionSubnet')).toEqual([
      'InvalidParameterException',
    ])
  })
})
