import {
  type DirectiveNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
} from 'graphql'
import type {
  ListSizeDirectiveArgs,
  QueriesDirectiveArgs,
  ReadsDirectiveArgs,
} from '../generated/resolvers.ts'

type Field = GraphQLField<unknown, unknown>

/** Where this argument is given, so many queries more. */
export type QueriesBy = readonly [argument: string, queries: number]

/** What the schema says of what a field costs. */
export interface Declared {
  /** How many objects it returns; one if it isn't declared. */
  readonly listSize: ListSizeDirectiveArgs | undefined
  readonly reads: readonly Required<ReadsDirectiveArgs>[]
  /** How many queries it sends, and how many more for each of its arguments. */
  readonly queries: number
  readonly queriesBy: readonly QueriesBy[]
  /** Of a field of a page: how many it takes, and by which argument of its list. */
  readonly queriesWhere: QueriesBy | undefined
  /** How many pairs of texts it compares. */
  readonly diffs: number
}

/** What the directives of a field declare. The schema never changes, so each field is read once. */
export function declaredOf(schema: GraphQLSchema, field: Field): Declared {
  const known = DECLARED.get(field)
  if (known) return known
  const { count = 0, where } = queriesOf(schema, field)
  const declared: Declared = {
    listSize: applied<ListSizeDirectiveArgs>(schema, 'listSize', field)[0],
    reads: applied<Required<ReadsDirectiveArgs>>(schema, 'reads', field),
    queries: where == null ? count : 0,
    queriesBy: field.args.map((argument) => [argument.name, queriesOf(schema, argument).count ?? 0]),
    queriesWhere: where == null ? undefined : [where, count],
    diffs: applied(schema, 'diffs', field).length,
  }
  DECLARED.set(field, declared)
  return declared
}

const DECLARED = new WeakMap<Field, Declared>()

const queriesOf = (schema: GraphQLSchema, of: Field | GraphQLArgument): Partial<QueriesDirectiveArgs> =>
  applied<QueriesDirectiveArgs>(schema, 'queries', of)[0] ?? {}

/** The arguments of a directive, given or by default, for each time that it is applied to a field or argument. */
function applied<Args>(schema: GraphQLSchema, name: string, of: Field | GraphQLArgument): Args[] {
  const definition = schema.getDirective(name)
  if (!definition) throw new Error(`the schema declares @${name}`)
  const nodes: readonly DirectiveNode[] = of.astNode?.directives ?? []
  return nodes
    .filter((node) => node.name.value === name)
    .map((node) => getArgumentValues(definition, node) as Args)
}
