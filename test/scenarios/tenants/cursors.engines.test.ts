import { describe, expect, test } from 'vitest'
import { reckon } from '../../harness/costs.ts'
import type { Client } from '../../harness/service.ts'
import { filled, LISTS, listed } from './lists.ts'
import type { World } from './world.ts'

/** Each way in which a list is paged, with the cursor of the page for the next one. */
const WAYS = [
  { count: 'first', from: 'after', cursor: 'endCursor' },
  { count: 'last', from: 'before', cursor: 'startCursor' },
] as const

const LISTS_BOTH_WAYS = LISTS.flatMap((list) => WAYS.map((way) => ({ list, ...list, ...way })))

describe.each(LISTS_BOTH_WAYS)('a cursor of $name, $from', ({ list, count, from, cursor }) => {
  const page = async ({ client, world }: { client: Client; world: World }, given?: string) => {
    const costs = reckon(client.store)
    const { data, errors } = await client(
      `query ($cursor: String) {
        ${listed(list, `${count}: 1, ${from}: $cursor`, `{ pageInfo { cursor: ${cursor} } }`, world)} }`,
      { cursor: given },
    )
    const found: string | undefined = /"cursor":"([^"]+)"/.exec(JSON.stringify(data))?.[1]
    return { cursor: found, errors, roundTrips: costs().roundTrips }
  }

  test('is refused from another account as one that is made up', async () => {
    const [mine, theirs] = await Promise.all([filled('mine'), filled('theirs')])
    const { cursor } = await page(theirs)
    expect((await page(theirs, cursor)).errors).toBeUndefined()
    const stolen = await page(mine, cursor)
    expect(stolen).toEqual(await page(mine, 'bm9uc2Vuc2U'))
    expect(stolen.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', retryable: false } }])
  })

  test('is refused once anything in it has been changed', async () => {
    const mine = await filled('mine')
    const { cursor = '' } = await page(mine)
    expect((await page(mine, cursor)).errors).toBeUndefined()
    const changed = [...cursor].map(
      (letter, at) => `${cursor.slice(0, at)}${letter === 'A' ? 'B' : 'A'}${cursor.slice(at + 1)}`,
    )
    const tampered = [
      ...changed,
      `${cursor}A`,
      `${cursor}=`,
      ` ${cursor}`,
      cursor.slice(0, -1),
      cursor.slice(1),
    ]
    for (const given of tampered) {
      const { errors } = await page(mine, given)
      expect({ given, errors }).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
    }
  })

  test('is none where it is empty', async () => {
    const mine = await filled('mine')
    expect(await page(mine, '')).toEqual(await page(mine))
  })
})
