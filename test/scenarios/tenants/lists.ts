import { FIELDS } from '../../harness/schema.ts'
import { type Client, newClient } from '../../harness/service.ts'
import { shareOf } from '../../harness/shares.ts'
import { type World, worldOf } from './world.ts'

/** Every list of the schema that is paged. */
export const LISTS = FIELDS.filter(({ field }) => field.args.some(({ name }) => name === 'after')).map(
  ({ type, field }) => ({ type, field, name: `${type}.${field.name}` }),
)

/** The way to a field of a type, where that isn't the query itself. */
const WAYS: Readonly<Record<string, (field: string, world: World) => string>> = {
  Query: (field) => field,
  Permission: (field, { usedPermission }) => `permission(arn: "${usedPermission}") { ${field} }`,
  Blocker: (field, { usedPermission }) =>
    `permission(arn: "${usedPermission}") { versionByNumber(number: 3) { deletionBlockers { ${field} } } }`,
}

/** The list as a field of an operation, with what is selected of it. */
export function listed(
  { type, field, name }: (typeof LISTS)[number],
  args: string,
  selected: string,
  world: World,
) {
  const way = WAYS[type]
  if (!way) throw new Error(`How does one come to ${name}?`)
  return way(`list: ${field.name}(${args}) ${selected}`, world)
}

/** An account in which every list has a second page. */
export async function filled(prefix: string): Promise<{ client: Client; world: World }> {
  const client = newClient()
  const world = await worldOf(client, prefix)
  await shareOf(client, world.usedPermission)
  return { client, world }
}
