import { describe, expect, test } from 'vitest'
import { shareKey } from '../../src/resourceShares/keys.ts'
import { readFrom } from '../../src/table/read.ts'
import { deletePermission, deleteVersion, permissionWith, setDefault } from '../harness/permissions.ts'
import { newClient } from '../harness/service.ts'
import { associate, countsOf, deleteShare, heldBy, shareOf } from '../harness/shares.ts'

const codes = ({ errors }: { errors: { code: string }[] }) => errors.map(({ code }) => code)

describe('deleteResourceShare', () => {
  test('frees the version that the share used, and leaves nothing behind', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 2)
    const share = await shareOf(client, arn)
    await client(
      'mutation ($arn: ID!) { tagResource(input: { resourceArn: $arn, tags: [{ key: "a", value: "b" }] }) { errors { code } } }',
      { arn: share },
    )
    expect(await deleteShare(client, share)).toMatchObject({ returnValue: true, errors: [] })
    expect(await heldBy(client, share)).toBeNull()
    expect(await countsOf(client, arn)).toEqual({ 1: 0, 2: 0 })
    expect(await readFrom(client.store, Date.now() + 5_000, { pk: shareKey(share).pk, sk: ' ' })).toEqual([])
  })

  test('frees a version for deletion, and so does moving the share', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    const [first, second] = [await shareOf(client, arn), await shareOf(client, arn)]
    expect(codes(await deletePermission(client, arn))).toEqual(['OperationNotPermittedException'])
    const other = await permissionWith(client, 'other', 2)
    await setDefault(client, other, 1)
    await associate(client, first, other, { replace: true })
    await setDefault(client, other, 2)
    expect(codes(await deleteVersion(client, other, 1))).toEqual(['OperationNotPermittedException'])
    await associate(client, first, other, { replace: true })
    expect(codes(await deleteVersion(client, other, 1))).toEqual([])
    expect(codes(await deletePermission(client, arn))).toEqual(['OperationNotPermittedException'])
    await deleteShare(client, second)
    expect(codes(await deletePermission(client, arn))).toEqual([])
  })

  test('counts right while others move the share', async () => {
    const client = newClient()
    const [a, b] = [await permissionWith(client, 'a', 1), await permissionWith(client, 'b', 1)]
    const shares = await Promise.all(Array.from({ length: 6 }, () => shareOf(client, a)))
    const replace = { replace: true }
    await Promise.all(
      shares.flatMap((share) => [
        associate(client, share, b, replace),
        deleteShare(client, share),
        associate(client, share, a, replace),
      ]),
    )
    expect(await Promise.all(shares.map((share) => heldBy(client, share)))).toEqual(shares.map(() => null))
    expect([await countsOf(client, a), await countsOf(client, b)]).toEqual([{ 1: 0 }, { 1: 0 }])
  })

  test('is answered the same way twice with a token, and knows no missing share', async () => {
    const client = newClient()
    const share = await shareOf(client)
    const first = await deleteShare(client, share, { clientToken: 't' })
    expect(first.returnValue).toBe(true)
    expect(await deleteShare(client, share, { clientToken: 't' })).toEqual({ ...first, replayed: true })
    expect(codes(await deleteShare(client, share))).toEqual(['UnknownResourceException'])
    expect(codes(await deleteShare(client, 'nonsense'))).toEqual(['MalformedArnException'])
  })
})
