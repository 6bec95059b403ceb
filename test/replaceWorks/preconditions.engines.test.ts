import { describe, expect, test } from 'vitest'
import { meetingAt } from '../harness/meetingAt.ts'
import {
  arnOf,
  createPermission,
  createVersion,
  deletePermission,
  permissionWith,
  setDefault,
  textOf,
} from '../harness/permissions.ts'
import type { Client } from '../harness/service.ts'
import { countsOf, deleteShare, shareOf } from '../harness/shares.ts'
import { accepted, replace, runWorker, sharesOn, workOf } from '../harness/works.ts'

const from = (client: Client): string => arnOf(client, 'from')
const to = (client: Client): string => arnOf(client, 'to')

/** Two permissions, and so many shares on the one that a work is to empty. */
async function prepared(client: Client, shares: number): Promise<string[]> {
  await permissionWith(client, 'from', 1)
  await permissionWith(client, 'to', 1)
  return sharesOn(client, shares, from(client))
}

/** What a call was planned on no longer holds when it writes: it is planned anew, each time for another reason. */
describe('what others changed between the read and the write of replacePermissionAssociations', () => {
  test('the default of the target: the work moves shares to the new one', async () => {
    const { slow, other } = meetingAt((client) => createVersion(client, to(client)))
    await prepared(other, 1)
    const id = await accepted(slow, from(slow), to(slow))
    expect(await workOf(other, id)).toMatchObject({ toPermissionVersion: 2 })
  })

  test('a version more, with a share on it: the work moves that one, too', async () => {
    const { slow, other } = meetingAt(async (client) => {
      await createVersion(client, from(client))
      await shareOf(client, from(client))
    })
    await prepared(other, 1)
    const id = await accepted(slow, from(slow), to(slow))
    expect(await workOf(other, id)).toMatchObject({ totalCount: 2 })
    await runWorker(other, id)
    expect(await countsOf(other, to(other))).toEqual({ 1: 2 })
  })

  test('a share less: it is not counted', async () => {
    let shares: string[] = []
    const { slow, other } = meetingAt((client) => deleteShare(client, shares[0] ?? ''))
    shares = await prepared(other, 2)
    const id = await accepted(slow, from(slow), to(slow))
    expect(await workOf(other, id)).toMatchObject({ totalCount: 1, skippedCount: 0 })
  })

  test('a share where there was none: there is something to move', async () => {
    const { slow, other } = meetingAt((client) => shareOf(client, from(client)))
    await prepared(other, 0)
    const id = await accepted(slow, from(slow), to(slow))
    expect(await workOf(other, id)).toMatchObject({ status: 'IN_PROGRESS', totalCount: 1 })
  })

  test('the resource type of the name: shares do not move between types', async () => {
    let shares: string[] = []
    const { slow, other } = meetingAt(async (client) => {
      await deleteShare(client, shares[0] ?? '')
      await deletePermission(client, from(client))
      const policyTemplate = '{"Effect":"Allow","Action":"glue:GetTable"}'
      await createPermission(client, 'from', { resourceType: 'glue:Table', policyTemplate })
      await shareOf(client, from(client))
    })
    shares = await prepared(other, 1)
    const { errors } = await replace(slow, from(slow), to(slow))
    expect(errors).toMatchObject([{ code: 'InvalidParameterException' }])
  })

  test.each(['from', 'to'])('a permission where there was none: %s', async (name) => {
    const { slow, other } = meetingAt((client) => createPermission(client, name))
    await createPermission(other, name === 'from' ? 'to' : 'from')
    const { replacePermissionAssociationsWork, errors } = await replace(slow, from(slow), to(slow))
    expect(errors).toEqual([])
    expect(replacePermissionAssociationsWork).toMatchObject({ status: 'COMPLETED' })
  })

  test('the very token: it is replayed', async () => {
    const first: unknown[] = []
    const input = { clientToken: 'the-one' }
    const { slow, other } = meetingAt(async (client) => {
      first.push(await replace(client, from(client), to(client), input))
    })
    await prepared(other, 1)
    const { replayed, ...answer } = await replace(slow, from(slow), to(slow), input)
    expect(replayed).toBe(true)
    expect(first).toEqual([{ ...answer, replayed: false }])
  })
})

describe('a version that is to make room, and that a work has come to need since', () => {
  const makingRoom = { onVersionLimit: 'DELETE_OLDEST_UNUSED', policyTemplate: textOf(9) }

  test('as its target: another version makes room', async () => {
    const { slow, other } = meetingAt(async (client) => {
      await setDefault(client, to(client), 1)
      await accepted(client, from(client), to(client))
      await setDefault(client, to(client), 5)
    })
    await prepared(other, 1)
    for (let version = 2; version <= 5; version++) await createVersion(other, to(other))
    expect(await createVersion(slow, to(slow), makingRoom)).toMatchObject({ deletedVersion: 2, errors: [] })
  })

  test('as one that it empties: another version makes room', async () => {
    const { slow, other } = meetingAt(async (client) => {
      await setDefault(client, from(client), 1)
      const share = await shareOf(client, from(client))
      await setDefault(client, from(client), 5)
      await accepted(client, from(client), to(client), { fromPermissionVersion: 1 })
      await deleteShare(client, share)
    })
    await prepared(other, 0)
    for (let version = 2; version <= 5; version++) await createVersion(other, from(other))
    expect(await createVersion(slow, from(slow), makingRoom)).toMatchObject({ deletedVersion: 2, errors: [] })
  })
})
