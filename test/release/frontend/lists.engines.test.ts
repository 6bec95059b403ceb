import { describe, expect, test, vi } from 'vitest'
import { createClient } from '../../../docs/frontend/client.ts'
import { VersionsDocument } from '../../../docs/frontend/generated/graphql.ts'
import { makeDefault } from '../../../docs/frontend/makeDefault.ts'
import { permissionList } from '../../../docs/frontend/permissionList.ts'
import { watchWork } from '../../../docs/frontend/watchWork.ts'
import { mutate, permissionWith } from '../../harness/permissions.ts'
import { newClient } from '../../harness/service.ts'
import { shareOf } from '../../harness/shares.ts'
import { accepted, runWorker } from '../../harness/works.ts'
import { served } from './served.ts'

const uri = served()
const asked = () => {
  const caller = newClient()
  return { caller, client: createClient(uri(), async () => caller.accountId) }
}

test('a list grows by a page at each call, and says when it is at its end', async () => {
  const { caller, client } = asked()
  for (const name of ['a', 'b', 'c', 'd', 'e']) await permissionWith(caller, name, 1)
  const seen: string[][] = []
  const { more, stop } = permissionList(client, 2, (names) => seen.push(names))
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(['a', 'b']))
  expect(await more()).toBe(true)
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(['a', 'b', 'c', 'd']))
  expect(await more()).toBe(false)
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(['a', 'b', 'c', 'd', 'e']))
  stop()
})

describe('making a version the default', () => {
  const page = async () => {
    const { caller, client } = asked()
    const permissionArn = await permissionWith(caller, 'shown', 3)
    const shown: (number | undefined)[] = []
    const query = client.watchQuery({ query: VersionsDocument, variables: { arn: permissionArn } })
    const subscription = query.subscribe(({ data, dataState }) => {
      if (dataState !== 'complete') return
      const defaults = data.permission?.versions.filter(({ isDefaultVersion }) => isDefaultVersion) ?? []
      expect(defaults).toHaveLength(1)
      if (shown.at(-1) !== defaults[0]?.version) shown.push(defaults[0]?.version)
    })
    await vi.waitFor(() => expect(shown).toEqual([3]))
    const { data } = await client.query({ query: VersionsDocument, variables: { arn: permissionArn } })
    const permission = data?.permission
    if (!permission) throw new Error('it is not there')
    return { caller, client, permission, shown, permissionArn, stop: () => subscription.unsubscribe() }
  }

  test('is shown at once, and stays', async () => {
    const { client, permission, shown, stop } = await page()
    const done = makeDefault(client, permission, 1)
    await vi.waitFor(() => expect(shown).toEqual([3, 1]))
    expect(await done).toEqual([])
    expect(shown).toEqual([3, 1])
    stop()
  })

  test('is taken back where somebody else was quicker, and what they have made of it is shown', async () => {
    const { caller, client, permission, permissionArn, shown, stop } = await page()
    await mutate(caller, 'setDefaultPermissionVersion', { permissionArn, permissionVersion: 2 })
    expect(await makeDefault(client, permission, 1)).toEqual([expect.stringContaining('revision')])
    await vi.waitFor(() => expect(shown).toEqual([3, 1, 3, 2]))
    stop()
  })
})

test('a work is watched until it has ended', async () => {
  const { caller, client } = asked()
  const [from, to] = [await permissionWith(caller, 'from', 1), await permissionWith(caller, 'to', 1)]
  await shareOf(caller, from)
  const id = await accepted(caller, from, to)
  const seen: number[] = []
  const ended = watchWork(client, id, (progress) => seen.push(progress), 20)
  await vi.waitFor(() => expect(seen).toContain(0))
  await runWorker(caller, id)
  expect(await ended).toBe('COMPLETED')
  expect(seen.at(-1)).toBe(1)
  // What else is on the page follows: the answers brought it.
  const cached = client.cache.extract() as Record<string, { resourceShareCount?: number } | undefined>
  expect(cached[`PermissionVersion:${to}:1`]?.resourceShareCount).toBe(1)
  expect(cached[`PermissionVersion:${from}:1`]?.resourceShareCount).toBe(0)
})
