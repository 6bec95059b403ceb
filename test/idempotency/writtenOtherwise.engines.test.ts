import {
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { callAny } from '../harness/callAny.ts'
import { everyMutation } from '../harness/everyMutation.ts'
import { arnOf, createPermission } from '../harness/permissions.ts'
import { OPERATIONS } from '../harness/schema.ts'
import { newClient } from '../harness/service.ts'
import { createShare } from '../harness/shares.ts'

type Input = Readonly<Record<string, unknown>>

/** Which of the lists that calls with a client token take are sets; the others are kept as they are written. */
const LISTS: Readonly<Record<string, 'set' | 'as written'>> = {
  'createPermission tags': 'as written',
  'createResourceShare tags': 'as written',
  'createResourceShare permissionArns': 'set',
}

/** What a mutation takes: the fields of its only argument. */
function fieldsOf(operation: string): readonly GraphQLInputField[] {
  const { field } = OPERATIONS.find(({ field }) => field.name === operation) ?? {}
  const type = field && getNamedType(field.args[0]?.type)
  return isInputObjectType(type) ? Object.values(type.getFields()) : []
}

const isList = (type: GraphQLInputType): boolean => isListType(getNullableType(type))

const MUTATIONS = OPERATIONS.filter(({ kind }) => kind === 'mutation')
  .map(({ field }) => field.name)
  .filter((operation) => fieldsOf(operation).some(({ name }) => name === 'clientToken'))

/** The same input, each time with one parameter written otherwise. */
const otherwise = (operation: string, input: Input): Input[] =>
  fieldsOf(operation).flatMap(({ name, type, defaultValue }): Input[] => {
    if (name === 'clientToken') return []
    const value = input[name]
    if (isNonNullType(type)) return []
    if (value == null) {
      const absent = [
        null,
        ...(defaultValue === undefined ? [] : [defaultValue]),
        ...(isList(type) ? [[]] : []),
      ]
      return absent.map((other) => ({ ...input, [name]: other }))
    }
    return LISTS[`${operation} ${name}`] === 'set' && Array.isArray(value)
      ? [{ ...input, [name]: [...value, ...value].reverse() }]
      : []
  })

test('every call with a client token is the same one when it is written otherwise', async () => {
  const client = newClient()
  const written = new Map<string, number>()
  await everyMutation(client, 'alike', async (operation, given) => {
    // With the fewest parameters, so that there is much to be left out or written out.
    const { description, tags, ...fewest } = given
    const input = operation.startsWith('create') ? fewest : given
    const payload = await callAny(client, operation, input)
    expect(payload.errors).toEqual([])
    const others = MUTATIONS.includes(operation) ? otherwise(operation, input) : []
    for (const other of others) {
      expect([other, await callAny(client, operation, other)]).toMatchObject([
        {},
        { replayed: true, errors: [] },
      ])
    }
    written.set(operation, others.length + (written.get(operation) ?? 0))
    return payload
  })
  expect([...written.keys()]).toEqual(expect.arrayContaining(MUTATIONS))
  const optional = MUTATIONS.filter((operation) =>
    fieldsOf(operation).some(({ name, type }) => name !== 'clientToken' && !isNonNullType(type)),
  )
  for (const operation of optional) {
    expect([operation, written.get(operation)]).not.toEqual([operation, 0])
  }
})

describe('createResourceShare', () => {
  const clientToken = 'a-share'

  async function two() {
    const client = newClient()
    await createPermission(client, 'subnets')
    await createPermission(client, 'rules', {
      resourceType: 'route53resolver:ResolverRule',
      policyTemplate: '{"Effect":"Allow","Action":["route53resolver:*"]}',
    })
    return { client, arns: ['subnets', 'rules'].map((name) => arnOf(client, name)) }
  }

  test('is the same call with its permissions in another order', async () => {
    const { client, arns } = await two()
    const first = await createShare(client, arns, { clientToken })
    expect(first).toMatchObject({ replayed: false, errors: [] })
    for (const repeated of [arns.toReversed(), [...arns, ...arns]]) {
      expect(await createShare(client, repeated, { clientToken, tags: [] })).toEqual({
        ...first,
        replayed: true,
      })
    }
  })

  test('is another call with other permissions, or with tags', async () => {
    const { client, arns } = await two()
    await createShare(client, arns, { clientToken })
    const others = [
      { permissionArns: arns.slice(1) },
      { permissionArns: [] },
      { tags: [{ key: 'a', value: '' }] },
    ]
    for (const other of others) {
      expect(await createShare(client, arns, { clientToken, ...other })).toMatchObject({
        errors: [{ code: 'IdempotentParameterMismatchException' }],
      })
    }
  })
})

describe('of what a call with a client token takes', () => {
  test('each list is known as a set, or as kept in the order in which it is written', () => {
    const lists = MUTATIONS.flatMap((operation) =>
      fieldsOf(operation)
        .filter(({ type }) => isList(type))
        .map(({ name }) => `${operation} ${name}`),
    )
    expect(lists.sort()).toEqual(Object.keys(LISTS).sort())
  })

  test('nothing within a list or an object can be left out, so that it is written in one way only', () => {
    const within = (type: GraphQLInputType): boolean => {
      const nullable = getNullableType(type)
      if (isListType(nullable)) return isNonNullType(nullable.ofType) && within(nullable.ofType)
      if (!isInputObjectType(nullable)) return true
      return Object.values(nullable.getFields()).every(
        (field) => isNonNullType(field.type) && field.defaultValue === undefined && within(field.type),
      )
    }
    for (const operation of MUTATIONS) {
      for (const { name, type } of fieldsOf(operation)) {
        expect([operation, name, within(type)]).toEqual([operation, name, true])
      }
    }
  })
})
