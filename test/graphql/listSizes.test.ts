import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql'
import { expect, test } from 'vitest'
import { declaredOf } from '../../src/graphql/limits/declared.ts'
import { BLOCKING_ROWS, ROWS } from '../../src/graphql/paging.ts'
import { WORK_LIMIT } from '../../src/replaceWorks/guards.ts'
import { ASSOCIATION_LIMIT } from '../../src/resourceShares/guards.ts'
import { VERSION_LIMIT } from '../../src/versioning/conditions.ts'
import { SCHEMA } from '../harness/schema.ts'

type Field = GraphQLField<unknown, unknown>

interface Found {
  readonly name: string
  readonly parent: GraphQLNamedType
  readonly field: Field
}

const fieldsOf = (type: GraphQLNamedType): Field[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []

const allFields = (schema: GraphQLSchema): Found[] =>
  Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((parent) =>
      fieldsOf(parent).map((field) => ({ name: `${parent.name}.${field.name}`, parent, field })),
    )

/** What is wrong with the way in which a schema says what its lists cost. */
function faults(schema: GraphQLSchema): string[] {
  const fields = allFields(schema)
  const declared = ({ field }: Found) => declaredOf(schema, field)
  const isList = ({ field }: Found) => isListType(getNullableType(field.type))

  /** Whether its objects have more to them than leaves, or are read by themselves. */
  const leadsOn = (type: GraphQLNamedType): boolean =>
    (isAbstractType(type) ? schema.getPossibleTypes(type) : [type]).some((possible) =>
      fieldsOf(possible).some(
        (field) => isCompositeType(getNamedType(field.type)) || declaredOf(schema, field).reads.length > 0,
      ),
    )
  /** Whether wherever its object comes from, it is said how long this list of it is. */
  const isSizedByOwner = ({ parent, field }: Found): boolean => {
    const givers = fields.filter((giver) => getNamedType(giver.field.type) === parent)
    return (
      givers.length > 0 &&
      givers.every((giver) => declared(giver).listSize?.sizedFields?.includes(field.name))
    )
  }

  return fields.flatMap((found) => {
    const { field, parent, name } = found
    const type = getNamedType(field.type)
    const { listSize, queries } = declared(found)
    const answer: string[] = []
    if (isList(found) && isCompositeType(type) && leadsOn(type) && !listSize && !isSizedByOwner(found)) {
      answer.push(`${name} is a list without a size`)
    }
    if (isInterfaceType(parent) && isCompositeType(type)) {
      answer.push(`${name} is asked for without its object being known, and what it costs with it`)
    }
    for (const argument of listSize?.slicingArguments ?? []) {
      const arg = field.args.find((each) => each.name === argument)
      if (String(arg?.type) !== 'Int') answer.push(`${name} has no argument ${argument}`)
    }
    for (const sized of listSize?.sizedFields ?? []) {
      const list = fieldsOf(type).find((each) => each.name === sized)
      if (!list || !isListType(getNullableType(list.type))) answer.push(`${name} leads to no list ${sized}`)
    }
    for (const where of fieldsOf(type).flatMap((below) => fieldsOf(getNamedType(below.type)))) {
      const [argument] = declaredOf(schema, where).queriesWhere ?? []
      if (queries > 0 && argument !== undefined && !field.args.some((each) => each.name === argument)) {
        answer.push(`${name} has no argument ${argument} that ${where.name} asks for`)
      }
    }
    if ((listSize?.slicingArguments !== undefined) !== queries > 0) {
      answer.push(`${name} is a page and takes no query, or takes one and is no page`)
    }
    return answer
  })
}

test('every list says how long it can be', () => {
  expect(faults(SCHEMA)).toEqual([])
})

const DIRECTIVES = `
  directive @listSize(assumedSize: Int!, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
  directive @reads(item: Item!, count: Int! = 1, together: Boolean! = false, instead: Boolean! = false) repeatable on FIELD_DEFINITION
  directive @queries(count: Int! = 1, where: String) on FIELD_DEFINITION | ARGUMENT_DEFINITION
  directive @diffs on FIELD_DEFINITION
  enum Item { TEXT }`

test.each([
  ['a list', 'type Query { its: [It!]! } type It { it: It }', 'Query.its is a list without a size'],
  ['a list of nulls', 'type Query { its: [It] } type It { it: It }', 'Query.its is a list without a size'],
  [
    'a list whose objects are read by themselves',
    'type Query { its: [It!]! } type It { a: Int @reads(item: TEXT) }',
    'Query.its is a list without a size',
  ],
  [
    'a list of an interface',
    'type Query { its: [Any!]! } interface Any { a: Int } type It implements Any { a: Int it: It }',
    'Query.its is a list without a size',
  ],
  [
    'a connection',
    'type Query { its(first: Int = 1): Its } type Its { nodes: [It!]! } type It { it: It }',
    'Its.nodes is a list without a size',
  ],
  [
    'a second connection of a kind',
    `type Query { its(first: Int = 1): Its @queries @listSize(assumedSize: 5, slicingArguments: ["first"], sizedFields: ["nodes"]) more: Its }
     type Its { nodes: [It!]! } type It { it: It }`,
    'Its.nodes is a list without a size',
  ],
  [
    'an argument that is not there',
    'type Query { its: [It!]! @queries @listSize(assumedSize: 5, slicingArguments: ["first"]) } type It { it: It }',
    'Query.its has no argument first',
  ],
  [
    'a field that is no list',
    'type Query { it: It @listSize(assumedSize: 5, sizedFields: ["it"]) } type It { it: It }',
    'Query.it leads to no list it',
  ],
  [
    'a flag that asks for an argument that is not there',
    `type Query { its(first: Int): Its @queries @listSize(assumedSize: 5, slicingArguments: ["first"]) }
     type Its { info: Info } type Info { flag: Boolean @queries(where: "after") }`,
    'Query.its has no argument after that flag asks for',
  ],
  [
    'a page without a query',
    'type Query { its(first: Int = 1): [It!]! @listSize(assumedSize: 5, slicingArguments: ["first"]) } type It { it: It }',
    'Query.its is a page and takes no query, or takes one and is no page',
  ],
  [
    'more than leaves of an interface',
    'type Query { any: Any } interface Any { it: It } type It implements Any { it: It }',
    'Any.it is asked for without its object being known, and what it costs with it',
  ],
])('%s is reported', (_, sdl, fault) => {
  expect(faults(buildSchema(sdl + DIRECTIVES))).toEqual([fault])
})

test('the sizes are those that the rules allow', () => {
  const sizes = new Map(
    allFields(SCHEMA).flatMap(({ name, field }) => {
      const { listSize } = declaredOf(SCHEMA, field)
      return listSize ? [[name, listSize]] : []
    }),
  )
  for (const [name, { assumedSize, slicingArguments }] of sizes) {
    const rows = name === 'Blocker.associations' ? BLOCKING_ROWS : ROWS
    if (slicingArguments) {
      expect({ name, assumedSize, slicingArguments }).toEqual({
        name,
        assumedSize: rows,
        slicingArguments: ['first', 'last'],
      })
    }
  }
  const sizeOf = (name: string) => sizes.get(name)?.assumedSize
  expect(sizeOf('Permission.versions')).toBe(VERSION_LIMIT)
  expect(sizeOf('Policy.versions')).toBe(VERSION_LIMIT)
  expect(sizeOf('PermissionVersionsLimitExceededError.versions')).toBe(VERSION_LIMIT)
  // One for each version that shares use; works are counted by the works.
  expect(sizeOf('OperationNotPermittedError.blockers')).toBe(VERSION_LIMIT)
  expect(sizeOf('ResourceShare.permissions')).toBe(ASSOCIATION_LIMIT)
  // As many statements as a document has room for: the last has no comma.
  const room = 6_144 - '{"Version":"1","Statement":[]}'.length + 1
  const statements = Math.floor(room / '{"Effect":"Deny","Action":"","Resource":""},'.length)
  expect(sizeOf('PolicyVersionDiff.rulesAdded')).toBe(statements)
  expect(sizeOf('PolicyVersionDiff.rulesRemoved')).toBe(statements)
  const readsOf = (name: string) => {
    const found = allFields(SCHEMA).find((field) => field.name === name)
    return found && declaredOf(SCHEMA, found.field).reads.map(({ item, count }) => [item, count])
  }
  expect(readsOf('ResourceShare.permissions')).toEqual([['ASSOCIATION', ASSOCIATION_LIMIT]])
  expect(readsOf('Blocker.replaceWork')).toEqual([['REPLACE_WORK', WORK_LIMIT]])
  for (const owner of ['Permission', 'Policy']) {
    for (const field of ['defaultVersion', 'version', 'versions']) {
      expect(readsOf(`${owner}.${field}`)).toEqual([['TEXT', VERSION_LIMIT]])
    }
  }
})
