import { describe, expect, test } from 'vitest'
import { permissionKey } from '../../src/permissions/keys.ts'
import { arnOf, deletePermission, permissionWith, readPermission } from '../harness/permissions.ts'
import { newClient } from '../harness/service.ts'
import { expectOnlyTombstone } from '../harness/tombstone.ts'
import { countUse } from '../harness/uses.ts'

describe('deletePermission', () => {
  test('deletes it with all its versions and leaves nothing behind but its revision and time', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 4)
    await client(
      `mutation ($arn: ID!) { tagResource(input: { resourceArn: $arn, tags: [{ key: "a", value: "b" }] }) { errors { code } } }`,
      { arn },
    )
    expect(await deletePermission(client, arn)).toMatchObject({
      replayed: false,
      returnValue: true,
      permissionStatus: 'DELETED',
      errors: [],
    })
    expect(await readPermission(client, arn)).toBeNull()
    await expectOnlyTombstone(client.store, permissionKey(arn))
  })

  test('is refused while any version is used, and reports each', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 3)
    await countUse(client, arn, 1)
    await countUse(client, arn, 3, 2)
    const before = await readPermission(client, arn)
    const { returnValue, errors } = await deletePermission(client, arn)
    expect(returnValue).toBe(false)
    expect(errors).toMatchObject([
      {
        code: 'OperationNotPermittedException',
        blockers: [
          { reason: 'ATTACHED_TO_RESOURCE_SHARES', version: 1, resourceShareCount: 1 },
          { reason: 'ATTACHED_TO_RESOURCE_SHARES', version: 3, resourceShareCount: 2 },
        ],
      },
    ])
    expect(await readPermission(client, arn)).toEqual(before)
  })

  test('knows no missing permission, and refuses bad ARNs and those of AWS', async () => {
    const client = newClient()
    const codes = async (arn: string) =>
      (await deletePermission(client, arn)).errors.map(({ code }: { code: string }) => code)
    expect(await codes(arnOf(client, 'missing'))).toEqual(['UnknownResourceException'])
    expect(await codes('arn:aws:ram:us-east-1:123456789012:permission/')).toEqual(['MalformedArnException'])
    expect(await codes('arn:aws:ram::aws:permission/X')).toEqual(['OperationNotPermittedException'])
  })
})
