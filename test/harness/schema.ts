import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

/** The contract, as a client knows it: what tests are made of that hold for everything in it. */
export const SCHEMA = buildSchema(readFileSync('schema.graphql', 'utf8'))

/** A field of Query or Mutation. */
export interface Operation {
  readonly kind: 'query' | 'mutation'
  readonly field: GraphQLField<unknown, unknown>
}

const operationsOf = (kind: Operation['kind'], root: GraphQLObjectType | null | undefined): Operation[] =>
  Object.values(root?.getFields() ?? {}).map((field) => ({ kind, field }))

export const OPERATIONS: readonly Operation[] = [
  ...operationsOf('query', SCHEMA.getQueryType()),
  ...operationsOf('mutation', SCHEMA.getMutationType()),
]

/** Every field of every object, the operations with them. */
export const FIELDS = Object.values(SCHEMA.getTypeMap()).flatMap((type) =>
  isObjectType(type) && !type.name.startsWith('__')
    ? Object.values(type.getFields()).map((field) => ({ type: type.name, field }))
    : [],
)

export interface InputLeaf {
  /** From the field's arguments down. */
  readonly path: readonly string[]
  readonly input: GraphQLArgument | GraphQLInputField
}

/** Everything that a field takes, down to what is no input object; a list is one thing. */
export const inputLeaves = ({ args }: Pick<GraphQLField<unknown, unknown>, 'args'>): InputLeaf[] => {
  const below = (
    inputs: readonly (GraphQLArgument | GraphQLInputField)[],
    path: readonly string[],
  ): InputLeaf[] =>
    inputs.flatMap((input) => {
      const type = getNullableType(input.type)
      const here = [...path, input.name]
      return isInputObjectType(type) ? below(Object.values(type.getFields()), here) : [{ path: here, input }]
    })
  return below(args, [])
}

/** Selects all that there is so many levels below a type, whatever object it turns out to be. */
export function selectionOf(type: GraphQLNamedType, levels: number): string {
  if (isLeafType(type)) return ''
  if (isAbstractType(type)) return selectionOfAny(SCHEMA.getPossibleTypes(type))
  const fields = isObjectType(type) ? Object.values(type.getFields()) : []
  const selected = fields
    .filter(({ args }) => !args.some(isRequiredArgument))
    .flatMap((field) => {
      const below = getNamedType(field.type)
      if (!isLeafType(below) && levels === 0) return []
      return `${field.name} ${selectionOf(below, levels - 1)}`
    })
  return `{ __typename ${selected.join(' ')} }`
}

/** The leaves of each of these types that can stand in one answer: under one name all must have one type. */
function selectionOfAny(types: readonly GraphQLObjectType[]): string {
  const isAgreed = ({ name, type }: GraphQLField<unknown, unknown>): boolean =>
    types.every((each) => String(each.getFields()[name]?.type ?? type) === String(type))
  const leaves = (type: GraphQLObjectType): string[] =>
    Object.values(type.getFields()).flatMap((field) =>
      isLeafType(getNamedType(field.type)) && isAgreed(field) ? [field.name] : [],
    )
  return `{ __typename ${types.map((type) => `... on ${type.name} { __typename ${leaves(type).join(' ')} }`).join(' ')} }`
}

/** One operation as a document with a variable for each of the arguments named. */
export function documentOf({ kind, field }: Operation, given: readonly string[], levels = 2): string {
  const args = field.args.filter(({ name }) => given.includes(name))
  const list = (text: (arg: GraphQLArgument) => string) =>
    args.length === 0 ? '' : `(${args.map(text).join(', ')})`
  return `${kind} ${list(({ name, type }) => `$${name}: ${type}`)} {
    ${field.name}${list(({ name }) => `${name}: $${name}`)} ${selectionOf(getNamedType(field.type), levels)}
  }`
}
