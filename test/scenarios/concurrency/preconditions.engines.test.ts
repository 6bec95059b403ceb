import { describe, expect, test } from 'vitest'
import { permissionKey } from '../../../src/permissions/keys.ts'
import { readItems } from '../../../src/table/read.ts'
import { countersKey } from '../../../src/versioning/keys.ts'
import { EFFECTS, prepare } from '../../harness/effects.ts'
import { FAMILIES, PERMISSIONS, withVersions } from '../../harness/families.ts'
import { meeting, meetingAt, NAME } from '../../harness/meeting.ts'
import {
  createPermission,
  createVersion,
  deletePermission,
  deleteVersion,
  readPermission,
  setDefault,
} from '../../harness/permissions.ts'
import type { Client } from '../../harness/service.ts'
import { expectOnlyTombstone } from '../../harness/tombstone.ts'
import { countUse } from '../../harness/uses.ts'

const numbers = ({ versions }: { versions: { version: number }[] }) => versions.map(({ version }) => version)
const timeOf = (
  { versions }: { versions: { version: number; lastUpdatedTime: string }[] },
  version: number,
): string | undefined => versions.find((one) => one.version === version)?.lastUpdatedTime

/** What a call was planned on no longer holds when it writes: it is planned anew, each time for another reason. */
describe('what others changed between the read and the write of a call', () => {
  test.each(FAMILIES)(
    'a version under the very number, with the default moved back: a new version gets the next number, in $name',
    async (family) => {
      const others: unknown[] = []
      const { slow, other, arn } = await meeting(
        1,
        async (client, id) => {
          others.push(family.created(await family.createVersion(client, id, family.text(1))))
          await family.setDefault(client, id, 1)
        },
        family,
      )
      const made = family.created(await family.createVersion(slow, arn, family.text(2)))
      expect(made?.version).toBe(3)
      expect((await family.read(other, arn))?.versions).toMatchObject([made, ...others, { version: 1 }])
    },
  )

  test('the default: the version that stops being it is marked, by a new version', async () => {
    const { slow, other, arn } = await meeting(2, (client, arn) => setDefault(client, arn, 1))
    const { creationTime } = await createVersion(slow, arn)
    const after = await readPermission(other, arn)
    expect(timeOf(after, 1)).toBe(creationTime)
    expect(timeOf(after, 2)).not.toBe(creationTime)
  })

  test('the default: the version that stops being it is marked, by the next move', async () => {
    const { slow, other, arn } = await meeting(3, (client, arn) => setDefault(client, arn, 2))
    expect(await setDefault(slow, arn, 1)).toMatchObject({ returnValue: true, errors: [] })
    const after = await readPermission(other, arn)
    expect(timeOf(after, 2)).toBe(timeOf(after, 1))
    expect(timeOf(after, 3)).not.toBe(timeOf(after, 1))
  })

  const withAToken = EFFECTS.filter(({ versionsBefore }) => versionsBefore > 0)
  test.each(withAToken)('the very token: $operation is replayed', async (effect) => {
    const input = { clientToken: 'the-one' }
    const first: unknown[] = []
    const { slow, arn } = await meetingAt(
      (client) => prepare(effect, client),
      async (client, id) => {
        first.push(await effect.call(client, id, input))
      },
    )
    const { replayed, ...result } = await effect.call(slow, arn, input)
    expect(replayed).toBe(true)
    expect(first).toEqual([{ ...result, replayed: false }])
  })

  const makingRoom = { onVersionLimit: 'DELETE_OLDEST_UNUSED' }

  test('room in a full permission: none is deleted to make more', async () => {
    const { slow, other, arn } = await meeting(5, (client, arn) => deleteVersion(client, arn, 2))
    expect(await createVersion(slow, arn, makingRoom)).toMatchObject({ deletedVersion: null, errors: [] })
    expect(numbers(await readPermission(other, arn))).toEqual([6, 5, 4, 3, 1])
  })

  test('the use of the oldest version: another makes room', async () => {
    const { slow, other, arn } = await meeting(5, (client, arn) => countUse(client, arn, 1))
    expect(await createVersion(slow, arn, makingRoom)).toMatchObject({ deletedVersion: 2, errors: [] })
    expect(numbers(await readPermission(other, arn))).toEqual([6, 5, 4, 3, 1])
  })

  const usedThenFreed = (used: readonly number[], freed: number) =>
    meetingAt(
      async (client) => {
        const arn = await withVersions(PERMISSIONS, client, NAME, 5)
        for (const version of used) await countUse(client, arn, version)
        return arn
      },
      (client, arn) => countUse(client, arn, freed, -1),
    )

  test.each([
    { versions: 'an older version', used: [1, 2], freed: 2 },
    { versions: 'one of all versions', used: [1, 2, 3, 4], freed: 4 },
  ])('the use of $versions: it makes room', async ({ used, freed }) => {
    const { slow, other, arn } = await usedThenFreed(used, freed)
    expect(await createVersion(slow, arn, makingRoom)).toMatchObject({ deletedVersion: freed, errors: [] })
    expect(numbers(await readPermission(other, arn))).not.toContain(freed)
  })

  const expectNothingLeft = async ({ accountId, store }: Client, arn: string) => {
    await expectOnlyTombstone(store, permissionKey(arn))
    const [counters] = await readItems(store, Date.now() + 5_000, [countersKey(accountId)])
    expect(counters?.['permissions']).toBe(0)
  }

  test('a version more: the deletion of the permission takes its text, too', async () => {
    const { slow, other, arn } = await meeting(1, createVersion)
    expect(await deletePermission(slow, arn)).toMatchObject({ returnValue: true, errors: [] })
    await expectNothingLeft(other, arn)
  })

  test('a permission where there was none: its deletion takes it whole', async () => {
    const { slow, other, arn } = await meeting(1, (client) => createPermission(client, NAME))
    await deletePermission(other, arn)
    expect(await deletePermission(slow, arn)).toMatchObject({ returnValue: true, errors: [] })
    await expectNothingLeft(other, arn)
  })

  test.each(FAMILIES)('one of $name where there was none: a new version is its second', async (family) => {
    const { slow, other, arn } = await meeting(1, (client) => family.create(client, NAME), family)
    await family.remove(other, arn)
    const made = family.created(await family.createVersion(slow, arn, family.text(1)))
    expect(made?.version).toBe(2)
    expect((await family.read(other, arn))?.versions).toMatchObject([made, { version: 1 }])
  })

  test('a permission where there was none: its default can be chosen', async () => {
    const { slow, other, arn } = await meeting(1, async (client, arn) => {
      await createPermission(client, NAME)
      await createVersion(client, arn)
    })
    await deletePermission(other, arn)
    expect(await setDefault(slow, arn, 1)).toMatchObject({ returnValue: true, errors: [] })
    expect(await readPermission(other, arn)).toMatchObject({ defaultVersion: { version: 1 } })
  })
})
