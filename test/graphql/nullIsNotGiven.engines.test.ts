import {
  type GraphQLArgument,
  type GraphQLInputField,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { callAny } from '../harness/callAny.ts'
import { everyMutation, type Left } from '../harness/everyMutation.ts'
import { FIELDS, SCHEMA, selectionOf } from '../harness/schema.ts'
import { type Client, newClient } from '../harness/service.ts'

/** Null where it may stand: an argument, or a field somewhere in one. */
interface Place {
  readonly type: string
  readonly field: string
  readonly path: readonly string[]
}

const optionalIn = (
  inputs: readonly (GraphQLArgument | GraphQLInputField)[],
  path: readonly string[] = [],
): string[][] =>
  inputs.flatMap((input) => {
    const here = [...path, input.name]
    const type = getNamedType(input.type)
    const below = isInputObjectType(type) ? optionalIn(Object.values(type.getFields()), here) : []
    return isNonNullType(input.type) ? below : [here, ...below]
  })

const PLACES: readonly Place[] = FIELDS.flatMap(({ type, field }) =>
  optionalIn(field.args).map((path) => ({ type, field: field.name, path })),
)

let client: Client
let left: Left

beforeAll(async () => {
  client = newClient()
  left = await everyMutation(client, 'nothing', async (operation, input) => {
    const payload = await callAny(client, operation, input)
    expect(payload.errors).toEqual([])
    return payload
  })
})

/** The way to something of each type that has a field with such an argument. */
const REACHED: Readonly<Record<string, (asked: string) => string>> = {
  Query: (asked) => `{ ${asked} }`,
  Permission: (asked) => `{ permission(arn: "${left.arn}") { ${asked} } }`,
  Blocker: (asked) =>
    `{ permission(arn: "${left.arn}") { version(number: 4) { deletionBlockers { ${asked} } } } }`,
  PermissionVersion: (asked) => `{ permission(arn: "${left.arn}") { versions { ${asked} } } }`,
  PolicyVersion: (asked) => `{ policies(first: 2) { nodes { versions { ${asked} } } } }`,
}

/** What the other fields of a filter say, where it needs them to say anything. */
const beside: Readonly<Record<string, () => object>> = {
  permissionVersion: () => ({ permissionArn: left.arn }),
}

const fieldOf = (type: string, field: string) => {
  const object = SCHEMA.getType(type)
  const found = isObjectType(object) ? object.getFields()[field] : undefined
  if (!found) throw new Error(`There is no ${type}.${field}.`)
  return found
}

/** What the field answers to these arguments, written into the document. */
async function answer({ type, field }: Place, args: object): Promise<unknown> {
  const list = Object.entries(args).map(([name, value]) => `${name}: ${literal(value)}`)
  const selection = selectionOf(getNamedType(fieldOf(type, field).type), 2)
  const asked = `${field}${list.length > 0 ? `(${list.join(', ')})` : ''} ${selection}`
  const { data, errors } = await client(REACHED[type]?.(asked) ?? `no way to ${type}`)
  expect(errors).toBeUndefined()
  return data
}

const literal = (value: unknown): string =>
  value !== null && typeof value === 'object'
    ? `{ ${Object.entries(value).map(([name, below]) => `${name}: ${literal(below)}`)} }`
    : JSON.stringify(value)

/** Arguments in which this value stands at the end of the path. */
const argsOf = ([name = '', ...below]: readonly string[], value: unknown): object =>
  below.length > 0
    ? { [name]: { ...beside[below[0] ?? '']?.(), ...argsOf(below, value) } }
    : { [name]: value }

const argsWithout = ([name = '', ...below]: readonly string[]): object =>
  below.length > 0 ? { [name]: { ...beside[below[0] ?? '']?.(), ...argsWithout(below) } } : {}

const QUERIES = PLACES.filter(({ type }) => type !== 'Mutation')

describe('null is what is not given', () => {
  test.each(
    QUERIES.map((place): [string, Place] => [`${place.type}.${place.field}: ${place.path.join('.')}`, place]),
  )('to %s', async (_, place) => {
    const without = await answer(place, argsWithout(place.path))
    expect(JSON.stringify(without)).toMatch(/"accessChange":|"nodes":\[\{/)
    expect(await answer(place, argsOf(place.path, null))).toEqual(without)
  })

  test('to every mutation, where a token is made up in its place', async () => {
    const met = new Set<string>()
    const another = newClient()
    await everyMutation(another, 'null', async (operation, given) => {
      const { args } = fieldOf('Mutation', operation)
      const empty = optionalIn(args).flatMap(([, name = '', ...below]) =>
        below.length === 0 && (name === 'clientToken' || given[name] === undefined) ? [[name, null]] : [],
      )
      for (const [name] of empty) met.add(`${operation}.${name}`)
      const payload = await callAny(another, operation, { ...given, ...Object.fromEntries(empty) })
      expect([operation, payload.errors]).toEqual([operation, []])
      if ('clientToken' in payload) expect(payload.clientToken).toMatch(/^[0-9a-f-]{36}$/)
      return payload
    })
    const mutations = PLACES.filter(({ type }) => type === 'Mutation')
    const left = mutations
      .map(({ field, path }) => `${field}.${path.slice(1).join('.')}`)
      .filter((place) => !met.has(place))
    // Those that it gives a value to.
    expect(left.sort()).toEqual([
      'createPermission.tags',
      'createPolicy.description',
      'createResourceShare.permissionArns',
      'createResourceShare.tags',
    ])
  })
})

test.each(QUERIES.filter(({ path }) => path.join() === 'after'))(
  'an empty cursor is none: $type.$field',
  async (place) => {
    expect(await answer(place, { after: '' })).toEqual(await answer(place, {}))
  },
)

test('a moment says where its form is described', async () => {
  const { data } = await newClient()('{ __type(name: "DateTime") { specifiedByURL } }')
  expect(data.__type.specifiedByURL).toBe('https://scalars.graphql.org/andimarek/date-time.html')
})
