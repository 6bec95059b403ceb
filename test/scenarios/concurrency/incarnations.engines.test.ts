import { describe, expect, test } from 'vitest'
import { readItems } from '../../../src/table/read.ts'
import { countersKey } from '../../../src/versioning/keys.ts'
import { FAMILIES, PERMISSIONS, withVersions } from '../../harness/families.ts'
import { disturbFirst, type Fault, meanwhile } from '../../harness/faults.ts'
import { meeting, NAME } from '../../harness/meeting.ts'
import { showsOwner } from '../../harness/owner.ts'
import {
  createPermission,
  createVersion,
  deletePermission,
  deleteVersion,
  readPermission,
  setDefault,
} from '../../harness/permissions.ts'
import { type Client, newClient } from '../../harness/service.ts'

/**
 * A permission or policy that is deleted and created again under its name is another one, and may stand at the very
 * version numbers at which the first one was read; its revision alone goes on.
 */
describe('what was deleted and created again between the read and the write of a call', () => {
  const repeated = async (client: Client, arn: string, input = {}) => {
    await deletePermission(client, arn)
    await createPermission(client, NAME, input)
  }

  test.each(FAMILIES)('$name: gets its new version with its own text', async (family) => {
    const { slow, other, arn } = await meeting(
      1,
      async (client, id) => {
        await family.remove(client, id)
        await family.create(client, NAME)
      },
      family,
    )
    const answer = await family.createVersion(slow, arn, family.text(7))
    expect(answer).toMatchObject({ replayed: false, errors: [] })
    const made = family.created(answer)
    expect(made?.version).toBe(2)
    expect((await family.read(other, arn))?.versions).toMatchObject([made, { version: 1 }])
  })

  test('moves its own default', async () => {
    const { slow, other, arn } = await meeting(3, async (client, arn) => {
      await repeated(client, arn)
      await createVersion(client, arn)
      await createVersion(client, arn)
      await deleteVersion(client, arn, 2)
    })
    expect(await setDefault(slow, arn, 1)).toMatchObject({ errors: [], returnValue: true })
    expect(await readPermission(other, arn)).toMatchObject({ revision: 9, defaultVersion: { version: 1 } })
  })

  test.each(FAMILIES)('$name: is in the answer that its default stays what it is', async (family) => {
    const other = newClient()
    const slow = newClient({ accountId: other.accountId })
    const id = await withVersions(family, other, NAME, 1)
    const passes: Fault = ({ send }) => send()
    // Whoever reads nothing finds out with his first write that there is nothing to change.
    const before = family === PERMISSIONS ? [] : [passes]
    const left = disturbFirst(slow.store, 'TransactWriteItems', [
      ...before,
      meanwhile(async () => {
        await family.remove(other, id)
        await family.create(other, NAME)
      }),
    ])
    expect(await showsOwner(family, 'setDefault', slow, id, 1)).toEqual({ isShown: true, replayed: false })
    expect(left).toEqual([])
  })

  test('is deleted whole and counted out under its own resource type', async () => {
    // Both incarnations have two versions when it is deleted, but the second is of another type.
    const { slow, other, arn } = await meeting(2, async (client, arn) => {
      await repeated(client, arn, { resourceType: 'ec2:PrefixList' })
      await createVersion(client, arn)
    })
    expect(await deletePermission(slow, arn)).toMatchObject({ errors: [], returnValue: true })
    expect(await readPermission(other, arn)).toBeNull()
    const [counters] = await readItems(other.store, Date.now() + 5_000, [countersKey(other.accountId)])
    expect(counters).toMatchObject({
      permissions: 0,
      'permissions of ec2:Subnet': 0,
      'permissions of ec2:PrefixList': 0,
    })
  })
})
