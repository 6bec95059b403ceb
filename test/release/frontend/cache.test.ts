import { type ApolloCache, InMemoryCache } from '@apollo/client'
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  parse,
} from 'graphql'
import { beforeEach, expect, test, vi } from 'vitest'
import { createCache } from '../../../docs/frontend/cache.ts'
import { RefusalFragmentDoc } from '../../../docs/frontend/generated/graphql.ts'
import { FIELDS, SCHEMA } from '../../harness/schema.ts'

const warn = vi.spyOn(console, 'warn')
beforeEach(() => {
  warn.mockReset().mockReturnValue(undefined)
})

const fieldsOf = (type: unknown) => (isObjectType(type) ? Object.values(type.getFields()) : [])
const hasId = (type: unknown) => fieldsOf(type).some(({ name }) => name === 'id')
const isList = ({ type }: GraphQLField<unknown, unknown>) => isListType(getNullableType(type))

interface Kept {
  readonly type: string
  readonly field: GraphQLField<unknown, unknown>
}

/** Where a cache keeps what it can't tell by an id: a list, or an object without one. Lists in pages are tested beside this. */
const kept: Kept[] = FIELDS.filter(({ type, field }) => {
  const target = getNamedType(field.type)
  if (!isObjectType(target) || target.name.endsWith('Connection')) return false
  return (type === 'Query' || hasId(SCHEMA.getType(type))) && (isList(field) || !hasId(target))
})

/** Some value of a leaf: what it is doesn't matter. */
const leaf = (type: unknown, number: number): unknown =>
  isListType(getNullableType(type as never)) ? [] : number

/** Of an object: the leaves that a client selects, and what is there. */
function part(type: GraphQLObjectType, number: number, names: readonly string[]) {
  const leaves = fieldsOf(type).filter(
    ({ type, name }) => isLeafType(getNamedType(type)) && names.includes(name),
  )
  return {
    selection: `{ __typename ${leaves.map(({ name }) => name).join(' ')} }`,
    value: {
      __typename: type.name,
      ...Object.fromEntries(leaves.map(({ name, type }) => [name, leaf(type, number)])),
    },
  }
}

/** Writes an answer that has the field with so many objects, or with one half of the leaves of one object. */
function write(cache: ApolloCache, { type, field }: Kept, answer: 'first' | 'second'): void {
  const target = getNamedType(field.type) as GraphQLObjectType
  const leaves = fieldsOf(target).flatMap(({ name, type }) => (isLeafType(getNamedType(type)) ? [name] : []))
  const half = leaves.filter((_, at) => (at % 2 === 0) === (answer === 'first'))
  const numbers = answer === 'first' ? [1, 2] : [1]
  const parts = isList(field)
    ? numbers.map((number) => part(target, number, leaves))
    : [part(target, 1, half)]
  const selection = `${field.name} ${parts[0]?.selection}`
  const value = isList(field) ? parts.map((one) => one.value) : parts[0]?.value
  if (type === 'Query') {
    cache.writeQuery({ query: parse(`query { ${selection} }`), data: { [field.name]: value } })
    return
  }
  const fragment = parse(`fragment Part on ${type} { __typename id ${selection} }`)
  cache.writeFragment({ id: `${type}:x`, fragment, data: { __typename: type, id: 'x', [field.name]: value } })
}

test.each(kept.map((each) => ({ name: `${each.type}.${each.field.name}`, ...each })))(
  'the cache merges $name of two answers without a warning',
  (each) => {
    const cache = createCache()
    write(cache, each, 'first')
    write(cache, each, 'second')
    expect(warn.mock.calls).toEqual([])
  },
)

test('without the policies of docs/frontend, it warns', () => {
  const warned = kept.filter((each) => {
    warn.mockClear()
    const cache = new InMemoryCache()
    write(cache, each, 'first')
    write(cache, each, 'second')
    return warn.mock.calls.length > 0
  })
  expect(warned.map(({ type, field }) => `${type}.${field.name}`)).toEqual(
    kept.map(({ type, field }) => `${type}.${field.name}`),
  )
})

test('a fragment on MutationError keeps its fields, which it loses without possibleTypes', () => {
  const refusal = { __typename: 'InvalidPolicyError' as const, message: 'what is wrong', path: ['input'] }
  const readBack = (cache: ApolloCache) => {
    const of = { id: 'refusal', fragment: RefusalFragmentDoc }
    cache.writeFragment({ ...of, data: refusal })
    return cache.readFragment(of)
  }
  expect(readBack(createCache())).toEqual(refusal)
  expect(readBack(new InMemoryCache())).not.toMatchObject({ message: 'what is wrong' })
})
