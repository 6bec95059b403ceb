import { describe, expect, test } from 'vitest'
import { reckon } from '../../harness/costs.ts'
import { FIELDS } from '../../harness/schema.ts'
import { type Client, newClient } from '../../harness/service.ts'
import { shareOf } from '../../harness/shares.ts'
import { type World, worldOf } from './world.ts'

/** The way to a field of a type, where that isn't the query itself. */
const WAYS: Readonly<Record<string, (field: string, world: World) => string>> = {
  Query: (field) => field,
  Permission: (field, { usedPermission }) => `permission(arn: "${usedPermission}") { ${field} }`,
  Blocker: (field, { usedPermission }) =>
    `permission(arn: "${usedPermission}") { version(number: 3) { deletionBlockers { ${field} } } }`,
}

/** Every list of the schema. */
const LISTS = FIELDS.filter(({ field }) => field.args.some(({ name }) => name === 'after'))

/** An account in which every list has a second page. */
async function filled(prefix: string): Promise<{ client: Client; world: World }> {
  const client = newClient()
  const world = await worldOf(client, prefix)
  await shareOf(client, world.usedPermission)
  return { client, world }
}

describe.each(LISTS)('a cursor of $type.$field.name', ({ type, field }) => {
  const page = async ({ client, world }: { client: Client; world: World }, after?: string) => {
    const costs = reckon(client.store)
    const list = `${field.name}(first: 1, after: $after) { pageInfo { endCursor hasNextPage } }`
    const query = `query ($after: String) { ${WAYS[type]?.(list, world)} }`
    const { data, errors } = await client(query, { after })
    const cursor: string | undefined = /"endCursor":"([^"]+)"/.exec(JSON.stringify(data))?.[1]
    return { cursor, errors, roundTrips: costs().roundTrips }
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
      '',
      `${cursor}A`,
      `${cursor}=`,
      ` ${cursor}`,
      cursor.slice(0, -1),
      cursor.slice(1),
    ]
    for (const after of tampered) {
      const { errors } = await page(mine, after)
      expect({ after, errors }).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
    }
  })
})
