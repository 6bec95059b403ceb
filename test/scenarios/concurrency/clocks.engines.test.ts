import { describe, expect, test } from 'vitest'
import { readItems } from '../../../src/table/read.ts'
import { steadyNow } from '../../../src/table/steadyClock.ts'
import type { Head } from '../../../src/versioning/head.ts'
import { callAny } from '../../harness/callAny.ts'
import { AHEAD_MS, threeClocks, timeOf, withClock } from '../../harness/clocks.ts'
import { FAMILIES, type Family, PERMISSIONS, withVersions } from '../../harness/families.ts'
import { disturb, disturbFirst, meanwhile } from '../../harness/faults.ts'
import { showsOwner } from '../../harness/owner.ts'
import { parallel } from '../../harness/parallel.ts'
import { arnOf, createPermission, createVersion, mutate } from '../../harness/permissions.ts'
import { type Client, newClient } from '../../harness/service.ts'

/** What changes a permission or policy of three versions, the third of them the default; a permission has a tag. */
const CHANGES: readonly {
  readonly what: string
  readonly of?: Family
  readonly change: (family: Family, client: Client, id: string) => Promise<{ errors: object[] }>
}[] = [
  { what: 'a new version', change: (family, client, id) => family.createVersion(client, id) },
  { what: 'the deletion of a version', change: (family, client, id) => family.deleteVersion(client, id, 1) },
  { what: 'another default', change: (family, client, id) => family.setDefault(client, id, 1) },
  {
    what: 'a tag',
    of: PERMISSIONS,
    change: (_, client, resourceArn) =>
      callAny(client, 'tagResource', { resourceArn, tags: [{ key: 'a', value: 'b' }] }),
  },
  {
    what: 'the loss of a tag',
    of: PERMISSIONS,
    change: (_, client, resourceArn) => callAny(client, 'untagResource', { resourceArn, tagKeys: ['tag'] }),
  },
]

const CASES = FAMILIES.flatMap((family) =>
  CHANGES.filter(({ of = family }) => of === family).map((change) => ({
    ...change,
    family,
    name: family.name,
  })),
)

async function prepared(family: Family, client: Client): Promise<string> {
  const id = await withVersions(family, client, 'p', 3)
  if (family === PERMISSIONS) {
    await callAny(client, 'tagResource', { resourceArn: id, tags: [{ key: 'tag', value: '' }] })
  }
  return id
}

describe.each(CASES)('$what, of $name, by an instance whose clock is behind', ({ family, change }) => {
  test('has a later time than what came before it', async () => {
    const { client, ahead } = threeClocks()
    const id = await prepared(family, client)
    await family.deleteVersion(ahead, id, 2)
    const before = await timeOf(client, family.headKey(client, id))
    expect(await change(family, client, id)).toMatchObject({ errors: [] })
    expect((await timeOf(client, family.headKey(client, id))) > before).toBe(true)
  })

  test('has a later time than what came between its read and its write', async () => {
    const { client, ahead } = threeClocks()
    const id = await prepared(family, client)
    const times: string[] = []
    const left = disturbFirst(client.store, 'TransactWriteItems', [
      meanwhile(async () => {
        await family.deleteVersion(ahead, id, 2)
        times.push(await timeOf(ahead, family.headKey(ahead, id)))
      }),
    ])
    expect(await change(family, client, id)).toMatchObject({ errors: [] })
    expect(left).toEqual([])
    times.push(await timeOf(client, family.headKey(client, id)))
    expect(times).toEqual([...new Set(times)].sort())
  })
})

const headOf = async (family: Family, client: Client, id: string) => {
  const [item] = await readItems(client.store, steadyNow() + 10_000, [family.headKey(client, id)])
  return item as unknown as Head
}

describe.each(FAMILIES)('one of $name', (family) => {
  test('that is created again begins after the incarnation before it, and its revisions go on', async () => {
    const { client, ahead } = threeClocks()
    const id = await withVersions(family, ahead, 'p', 1)
    await family.remove(ahead, id)
    const left = await headOf(family, client, id)
    expect(await family.create(client, 'p')).toMatchObject({ errors: [] })
    const head = await headOf(family, client, id)
    expect(head.creationTime > left.lastUpdatedTime).toBe(true)
    expect(head.revision).toBe(left.revision + 1)
  })

  test('is in the answer that shows a change of it, repeated or not, whoever was ahead', async () => {
    const { client, ahead } = threeClocks()
    const id = await withVersions(family, ahead, 'p', 3)
    for (const replayed of [false, true]) {
      const input = { clientToken: 'one' }
      expect(await showsOwner(family, 'deleteVersion', client, id, 1, input)).toEqual({
        isShown: true,
        replayed,
      })
    }
  })

  test('is not in a repeated answer that shows a change of another incarnation, whoever was ahead', async () => {
    const { client, ahead } = threeClocks()
    const id = await withVersions(family, client, 'p', 3)
    const input = { clientToken: 'one' }
    await showsOwner(family, 'deleteVersion', ahead, id, 1, input)
    await family.remove(client, id)
    await family.create(client, 'p')
    expect(await showsOwner(family, 'deleteVersion', client, id, 1, input)).toEqual({
      isShown: false,
      replayed: true,
    })
  })

  test('whose default stays what it is: the time that is reported is of this incarnation, and of no later one', async () => {
    const { client, ahead, behind } = threeClocks()
    const id = await withVersions(family, ahead, 'p', 1)
    const call = (caller: Client) => showsOwner(family, 'setDefault', caller, id, 1, { clientToken: 'one' })
    expect(await call(behind)).toEqual({ isShown: true, replayed: false })
    expect(await call(client)).toEqual({ isShown: true, replayed: true })
    await family.remove(client, id)
    await family.create(client, 'p')
    expect(await call(client)).toEqual({ isShown: false, replayed: true })
  })

  test('that a rule protects: the refusal is reported at once, whatever the clock', async () => {
    const { client, ahead } = threeClocks()
    const id = await withVersions(family, ahead, 'p', 2)
    let requests = 0
    disturb(client.store, () => {
      requests++
      return undefined
    })
    const { errors } = await family.deleteVersion(client, id, 2)
    expect(errors).toMatchObject([{ code: family.codes.isDefault }])
    expect(requests).toBe(1)
  })

  test('that others leave alone is changed in a round trip more, where a clock is behind', async () => {
    const { client, ahead } = threeClocks()
    const id = await withVersions(family, ahead, 'p', 2)
    let requests = 0
    disturb(client.store, () => {
      requests++
      return undefined
    })
    expect(await family.deleteVersion(client, id, 1)).toMatchObject({ errors: [] })
    expect(requests).toBe(2)
  })

  test('that four writers change whose clocks differ: times rise with revisions', async () => {
    const CLOCKS = [-AHEAD_MS, -20, 0, AHEAD_MS]
    const ROUNDS = 8
    const watcher = newClient()
    const id = await withVersions(family, watcher, 'p', 1)
    const seen = new Map<number, string>()
    let isChanging = true
    const watching = (async () => {
      while (isChanging) {
        const { revision, lastUpdatedTime } = await headOf(family, watcher, id)
        expect(lastUpdatedTime).toBe(seen.get(revision) ?? lastUpdatedTime)
        seen.set(revision, lastUpdatedTime)
      }
    })()
    // A version is new under a number, which shows the order in which they came, and goes again.
    const made = await parallel(CLOCKS.length, async (caller) => {
      const client = withClock(CLOCKS[caller] ?? 0, newClient({ accountId: watcher.accountId }))
      const created: { version: number; time: string }[] = []
      for (let round = 0; round < ROUNDS; round++) {
        const answer = await createOne(family, client, id)
        created.push(answer)
        await family.deleteVersion(client, id, answer.version)
      }
      return created
    }).finally(() => {
      isChanging = false
    })
    await watching
    const inOrder = made.flat().sort((a, b) => a.version - b.version)
    expect(inOrder).toHaveLength(CLOCKS.length * ROUNDS)
    expectToRise(inOrder.map(({ time }) => time))
    expect(seen.size).toBeGreaterThan(ROUNDS)
    expectToRise([...seen].sort(([a], [b]) => a - b).map(([, time]) => time))
  })
})

const expectToRise = (times: readonly string[]) => expect(times).toEqual([...new Set(times)].sort())

/** Creates a version, which makes room for itself where there is none. */
async function createOne(family: Family, client: Client, id: string) {
  if (family === PERMISSIONS) {
    const input = { onVersionLimit: 'DELETE_OLDEST_UNUSED' }
    const { version, creationTime, errors } = await createVersion(client, id, input)
    if (errors.length > 0) throw new Error(JSON.stringify(errors))
    return { version: Number(version), time: String(creationTime) }
  }
  const { versionId, createDate, errors } = await family.createVersion(client, id, { setAsDefault: false })
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  return { version: Number(versionId.slice(1)), time: String(createDate) }
}

describe('a revision that was seen in an earlier incarnation of the name', () => {
  test.each(['createPermissionVersion', 'deletePermissionVersion', 'setDefaultPermissionVersion'] as const)(
    '%s is refused at it',
    async (operation) => {
      const client = newClient()
      const arn = await withVersions(PERMISSIONS, client, 'p', 2)
      await PERMISSIONS.remove(client, arn)
      await createPermission(client, 'p')
      await createVersion(client, arn)
      for (const expectedRevision of [1, 2, 3]) {
        const version = operation === 'createPermissionVersion' ? {} : { permissionVersion: 1 }
        const text = operation === 'createPermissionVersion' ? PERMISSIONS.text(1) : {}
        const { errors } = await mutate(client, operation, {
          permissionArn: arnOf(client, 'p'),
          expectedRevision,
          ...version,
          ...text,
        })
        expect(errors).toMatchObject([{ code: 'RevisionMismatch', expectedRevision, actualRevision: 5 }])
      }
    },
  )
})
