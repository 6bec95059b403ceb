import { beforeAll, describe, expect, test } from 'vitest'
import { reckon } from '../../harness/costs.ts'
import { documentOf, type InputLeaf, inputLeaves, OPERATIONS, type Operation } from '../../harness/schema.ts'
import { type Client, newClient } from '../../harness/service.ts'
import { argumentsOf, named, references, withArgument } from './arguments.ts'
import { nowhere, type World, worldOf } from './world.ts'

/**
 * Every operation of the schema, called by one account with everything that another one's things are called by: the
 * answer is what it is for things that aren't there, and takes as many round trips.
 */

let owner: Client
let theirs: World
let untouched: unknown[]
let reader: { client: Client; mine: World }
beforeAll(async () => {
  const client = newClient()
  reader = { client, mine: await worldOf(client, 'mine') }
  owner = newClient()
  theirs = await worldOf(owner, 'theirs')
  untouched = await everythingOf(owner, theirs)
})

/** What all queries report an account. */
const everythingOf = (client: Client, world: World): Promise<unknown[]> =>
  Promise.all(
    OPERATIONS.filter(({ kind }) => kind === 'query').map((operation) =>
      call(client, operation, argumentsOf(operation, world)),
    ),
  )

const call = (client: Client, operation: Operation, args: Record<string, unknown>) =>
  client(documentOf(operation, Object.keys(args)), args)

/** Answer and round trips, with what the caller said taken for the same, and what is another in each call. */
async function returned(client: Client, operation: Operation, args: Record<string, unknown>, said: unknown) {
  const costs = reckon(client.store)
  const text = JSON.stringify(await call(client, operation, args))
  const words = [said].flat().map(String)
  const answer = words
    .reduce((left, word) => left.replaceAll(word, 'SAID'), text)
    // A cursor holds the row at which it stands, here one that was asked for, and a seal.
    .replace(/"(?:start|end)Cursor":"([^"]+)"/g, (whole, cursor) =>
      words.some((word) => Buffer.from(cursor, 'base64url').includes(word)) ? 'SAID' : whole,
    )
    .replaceAll(client.accountId, 'OWN')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID')
    .replace(/\b[0-9A-HJKMNP-TV-Z]{26}\b/g, 'ULID')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'TIME')
  return { answer, roundTrips: costs().roundTrips }
}

/** A caller who has things of his own: a new one for each call that changes them. */
async function stranger({ kind }: Operation): Promise<{ client: Client; mine: World }> {
  if (kind === 'query') return reader
  const client = newClient()
  return { client, mine: await worldOf(client, 'mine') }
}

const TOKEN: Pick<InputLeaf, 'path'> = { path: ['input', 'clientToken'] }
const takesToken = ({ field }: Operation): boolean =>
  inputLeaves(field).some(({ path }) => path.join() === TOKEN.path.join())

/** The call with a token, where the operation takes one: without, each makes up one of its own. */
const ownArguments = (operation: Operation, world: World): Record<string, unknown> => {
  const args = argumentsOf(operation, world)
  return takesToken(operation) ? withArgument(args, TOKEN, 'my-token') : args
}

const cases = OPERATIONS.flatMap((operation) =>
  references(operation).flatMap((leaf) =>
    Object.keys(named(operation, leaf, nowhere({ accountId: '0'.repeat(12) }, 'any'))).map((thing) => ({
      name: `${operation.field.name}(${leaf.path.join('.')}: ${thing})`,
      operation,
      leaf,
      thing,
    })),
  ),
)

describe.each(cases)('$name', ({ operation, leaf, thing }) => {
  test("answers for someone else's as for what isn't there, in words and in round trips", async () => {
    const asked = async (of: (client: Client) => World) => {
      const { client, mine } = await stranger(operation)
      const said = named(operation, leaf, of(client))[thing]
      return returned(client, operation, withArgument(ownArguments(operation, mine), leaf, said), said)
    }
    const forTheirs = await asked(() => theirs)
    const forNothing = await asked((client) => nowhere(client, 'nobodys'))
    expect(forTheirs).toEqual(forNothing)
    expect(forTheirs.answer).not.toContain(owner.accountId)
    expect(forTheirs.roundTrips).toBeGreaterThan(0)
  })
})

describe.each(OPERATIONS)('$field.name', (operation) => {
  test('does what it is asked for with things of its own, and brings nothing of anybody else', async () => {
    const { client, mine } = await stranger(operation)
    const { data, errors } = await call(client, operation, ownArguments(operation, mine))
    expect(errors).toBeUndefined()
    const answer = data[operation.field.name]
    if (operation.kind === 'mutation') expect(answer.errors).toEqual([])
    else expect(answer).not.toBeNull()
    expect(JSON.stringify(answer)).not.toMatch(new RegExp(`${owner.accountId}|theirs`))
  })
})

describe.each(OPERATIONS.filter(takesToken))('$field.name', (operation) => {
  test("takes someone else's client token for one that was never spent", async () => {
    const spender = await stranger(operation)
    const spend = withArgument(argumentsOf(operation, spender.mine), TOKEN, 'spent')
    expect((await call(spender.client, operation, spend)).data[operation.field.name].errors).toEqual([])

    const asked = async (token: string) => {
      const { client, mine } = await stranger(operation)
      return returned(client, operation, withArgument(argumentsOf(operation, mine), TOKEN, token), token)
    }
    const spent = await asked('spent')
    expect(spent).toEqual(await asked('unspent'))
    expect(spent.answer).toContain('"replayed":false')
  })
})

test('after all that, the other account is as it was', async () => {
  expect(await everythingOf(owner, theirs)).toEqual(untouched)
})
