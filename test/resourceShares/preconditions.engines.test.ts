import { describe, expect, test } from 'vitest'
import { isAssociation } from '../../src/resourceShares/association.ts'
import { shareKey } from '../../src/resourceShares/keys.ts'
import { readFrom } from '../../src/table/read.ts'
import { meetingAt } from '../harness/meetingAt.ts'
import {
  arnOf,
  createPermission,
  createVersion,
  deletePermission,
  deleteVersion,
  permissionWith,
  setDefault,
} from '../harness/permissions.ts'
import { type Client, newClient } from '../harness/service.ts'
import {
  associate,
  countsOf,
  createShare,
  deleteShare,
  disassociate,
  heldBy,
  shareOf,
} from '../harness/shares.ts'
import { tearsQuery } from '../harness/torn.ts'

const codes = ({ errors }: { errors: { code: string }[] }) => errors.map(({ code }) => code)
const replace = { replace: true }

/** A permission of the name goes and comes again, for another resource type. */
async function otherType(client: Client, arn: string, name: string): Promise<void> {
  await deletePermission(client, arn)
  const template = '{"Effect":"Allow","Action":"glue:GetTable"}'
  await createPermission(client, name, { resourceType: 'glue:Table', policyTemplate: template })
}

/** What a call was planned on no longer holds when it writes: it is planned anew, each time for another reason. */
describe('what others changed between the read and the write of createResourceShare', () => {
  test('the default: the share gets the new one', async () => {
    const { slow, other } = meetingAt((client) => setDefault(client, arnOf(client, 'p'), 1))
    const arn = await permissionWith(other, 'p', 2)
    const { resourceShare } = await createShare(slow, [arn])
    expect(await heldBy(other, resourceShare.arn)).toEqual({ 'ec2:Subnet': `${arn}:1` })
    expect(await countsOf(other, arn)).toEqual({ 1: 1, 2: 0 })
  })

  test('the resource type of the name: the share has it under the new one', async () => {
    const { slow, other } = meetingAt((client) => otherType(client, arnOf(client, 'p'), 'p'))
    const arn = await permissionWith(other, 'p', 1)
    const { resourceShare } = await createShare(slow, [arn])
    expect(await heldBy(other, resourceShare.arn)).toEqual({ 'glue:Table': `${arn}:1` })
  })

  test('a permission where there was none: the share gets it', async () => {
    const { slow, other } = meetingAt((client) => createPermission(client, 'p'))
    const arn = arnOf(other, 'p')
    const { resourceShare } = await createShare(slow, [arn])
    expect(await heldBy(other, resourceShare.arn)).toEqual({ 'ec2:Subnet': `${arn}:1` })
  })

  test('the very token: it is replayed', async () => {
    const first: unknown[] = []
    const input = { clientToken: 'the-one' }
    const { slow } = meetingAt(async (client) => first.push(await createShare(client, [], input)))
    const { replayed, ...answer } = await createShare(slow, [], input)
    expect(replayed).toBe(true)
    expect(first).toEqual([{ ...answer, replayed: false }])
  })
})

describe('what others changed between the read and the write of deleteResourceShare', () => {
  test('a permission more: it goes with the share', async () => {
    let share = ''
    const { slow, other } = meetingAt((client) => associate(client, share, arnOf(client, 'p')))
    const arn = await permissionWith(other, 'p', 1)
    share = await shareOf(other)
    expect(await deleteShare(slow, share)).toMatchObject({ returnValue: true })
    expect(await countsOf(other, arn)).toEqual({ 1: 0 })
    expect(await readFrom(other.store, Date.now() + 5_000, { pk: shareKey(share).pk, sk: ' ' })).toEqual([])
  })

  test('a permission more, that came between what the read brought of the share’s items: it goes with the share', async () => {
    const other = newClient()
    const slow = newClient({ accountId: other.accountId })
    const arn = await permissionWith(other, 'p', 1)
    const share = await shareOf(other)
    tearsQuery(slow.store, isAssociation, () => associate(other, share, arn))
    expect(await deleteShare(slow, share)).toMatchObject({ returnValue: true })
    expect(await heldBy(other, share)).toBeNull()
    expect(await countsOf(other, arn)).toEqual({ 1: 0 })
    expect(await readFrom(other.store, Date.now() + 5_000, { pk: shareKey(share).pk, sk: ' ' })).toEqual([])
  })

  test('the version that the share has: the one that it has now is freed', async () => {
    let share = ''
    const { slow, other } = meetingAt((client) => associate(client, share, arnOf(client, 'p'), replace))
    const arn = await permissionWith(other, 'p', 1)
    share = await shareOf(other, arn)
    await createVersion(other, arn)
    expect(await deleteShare(slow, share)).toMatchObject({ returnValue: true })
    expect(await countsOf(other, arn)).toEqual({ 1: 0, 2: 0 })
  })

  test('that version, gone altogether', async () => {
    let share = ''
    const { slow, other } = meetingAt(async (client) => {
      await associate(client, share, arnOf(client, 'p'), replace)
      await deleteVersion(client, arnOf(client, 'p'), 1)
    })
    const arn = await permissionWith(other, 'p', 1)
    share = await shareOf(other, arn)
    await createVersion(other, arn)
    expect(await deleteShare(slow, share)).toMatchObject({ returnValue: true })
    expect(await countsOf(other, arn)).toEqual({ 2: 0 })
  })

  test('the very token: it is replayed', async () => {
    let share = ''
    const input = { clientToken: 'the-one' }
    const { slow, other } = meetingAt((client) => deleteShare(client, share, input))
    share = await shareOf(other)
    expect(await deleteShare(slow, share, input)).toMatchObject({ replayed: true, returnValue: true })
  })
})

describe('what others changed between the read and the write of associateResourceSharePermission', () => {
  test('the default: the share gets the new one', async () => {
    const { slow, other } = meetingAt((client) => setDefault(client, arnOf(client, 'p'), 1))
    const arn = await permissionWith(other, 'p', 2)
    const share = await shareOf(other)
    await associate(slow, share, arn)
    expect(await heldBy(other, share)).toEqual({ 'ec2:Subnet': `${arn}:1` })
    expect(await countsOf(other, arn)).toEqual({ 1: 1, 2: 0 })
  })

  test('the resource type of the name: the share has it under the new one', async () => {
    const { slow, other } = meetingAt((client) => otherType(client, arnOf(client, 'p'), 'p'))
    const arn = await permissionWith(other, 'p', 1)
    const share = await shareOf(other)
    await associate(slow, share, arn)
    expect(await heldBy(other, share)).toEqual({ 'glue:Table': `${arn}:1` })
  })

  test('a permission where there was none: the share gets it', async () => {
    const { slow, other } = meetingAt((client) => createPermission(client, 'p'))
    const share = await shareOf(other)
    expect(codes(await associate(slow, share, arnOf(other, 'p')))).toEqual([])
    expect(await heldBy(other, share)).toEqual({ 'ec2:Subnet': `${arnOf(other, 'p')}:1` })
  })

  test('a permission of that type in the share: it is not replaced unasked', async () => {
    let share = ''
    const { slow, other } = meetingAt((client) => associate(client, share, arnOf(client, 'q')))
    const [p, q] = [await permissionWith(other, 'p', 1), await permissionWith(other, 'q', 1)]
    share = await shareOf(other)
    expect(codes(await associate(slow, share, p))).toEqual(['OperationNotPermittedException'])
    expect(await heldBy(other, share)).toEqual({ 'ec2:Subnet': `${q}:1` })
    expect([await countsOf(other, p), await countsOf(other, q)]).toEqual([{ 1: 0 }, { 1: 1 }])
  })

  test('the type, free again: the share gets the permission', async () => {
    let share = ''
    const { slow, other } = meetingAt((client) => disassociate(client, share, arnOf(client, 'q')), 2)
    const [p, q] = [await permissionWith(other, 'p', 1), await permissionWith(other, 'q', 1)]
    share = await shareOf(other, q)
    expect(codes(await associate(slow, share, p))).toEqual([])
    expect(await heldBy(other, share)).toEqual({ 'ec2:Subnet': `${p}:1` })
  })

  test('the version that is to be replaced, gone altogether', async () => {
    let share = ''
    const { slow, other } = meetingAt(async (client) => {
      await associate(client, share, arnOf(client, 'q'), replace)
      await deleteVersion(client, arnOf(client, 'q'), 1)
    }, 2)
    const [p, q] = [await permissionWith(other, 'p', 1), await permissionWith(other, 'q', 1)]
    share = await shareOf(other, q)
    await createVersion(other, q)
    expect(codes(await associate(slow, share, p, replace))).toEqual([])
    expect([await countsOf(other, p), await countsOf(other, q)]).toEqual([{ 1: 1 }, { 2: 0 }])
  })

  test('the very token: it is replayed', async () => {
    let share = ''
    const input = { clientToken: 'the-one' }
    const { slow, other } = meetingAt(async (client) => {
      await associate(client, share, arnOf(client, 'p'), input)
      await disassociate(client, share, arnOf(client, 'p'))
    })
    const arn = await permissionWith(other, 'p', 1)
    share = await shareOf(other)
    expect(await associate(slow, share, arn, input)).toMatchObject({ replayed: true })
    expect(await heldBy(other, share)).toEqual({})
  })
})

describe('what others changed between the read and the write of disassociateResourceSharePermission', () => {
  test('the version that the share has: the one that it has now is freed', async () => {
    let share = ''
    const { slow, other } = meetingAt((client) => associate(client, share, arnOf(client, 'p'), replace))
    const arn = await permissionWith(other, 'p', 1)
    share = await shareOf(other, arn)
    await createVersion(other, arn)
    expect(await disassociate(slow, share, arn)).toMatchObject({ returnValue: true })
    expect(await heldBy(other, share)).toEqual({})
    expect(await countsOf(other, arn)).toEqual({ 1: 0, 2: 0 })
  })

  test('that version, gone altogether', async () => {
    let share = ''
    const { slow, other } = meetingAt(async (client) => {
      await associate(client, share, arnOf(client, 'p'), replace)
      await deleteVersion(client, arnOf(client, 'p'), 1)
    })
    const arn = await permissionWith(other, 'p', 1)
    share = await shareOf(other, arn)
    await createVersion(other, arn)
    expect(await disassociate(slow, share, arn)).toMatchObject({ returnValue: true })
    expect(await countsOf(other, arn)).toEqual({ 2: 0 })
  })

  test.each([
    ['for a type that was free', []],
    ['in place of another', ['q']],
  ])('that the share did not have it, %s: it is taken away', async (_, before) => {
    let share = ''
    const { slow, other } = meetingAt((client) => associate(client, share, arnOf(client, 'p'), replace))
    const arn = await permissionWith(other, 'p', 1)
    for (const name of before) await permissionWith(other, name, 1)
    share = await shareOf(other, ...before.map((name) => arnOf(other, name)))
    expect(await disassociate(slow, share, arn)).toMatchObject({ returnValue: true, errors: [] })
    expect(await heldBy(other, share)).toEqual({})
    expect(await countsOf(other, arn)).toEqual({ 1: 0 })
  })

  test('the very token: it is replayed', async () => {
    let share = ''
    const input = { clientToken: 'the-one' }
    const { slow, other } = meetingAt(async (client) => {
      await disassociate(client, share, arnOf(client, 'p'), input)
      await associate(client, share, arnOf(client, 'p'))
    })
    const arn = await permissionWith(other, 'p', 1)
    share = await shareOf(other, arn)
    expect(await disassociate(slow, share, arn, input)).toMatchObject({ replayed: true })
    expect(await countsOf(other, arn)).toEqual({ 1: 1 })
  })
})
