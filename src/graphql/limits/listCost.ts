import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql'
import { MOST_ROWS } from '../paging.ts'
import { batches, type Cost, itemsOf, NO_COST, sum, whole } from './cost.ts'
import { type Declared, declaredOf } from './declared.ts'
import { ROW_BYTES, UNIT_BYTES } from './storedItems.ts'

/** The cost of an operation if every list is full, every item has its largest size, and no request is retried. */
export interface ListCost {
  /** The objects of all lists. */
  readonly rows: number
  /** Requests to the store; many of them run in parallel. */
  readonly roundTrips: number
  readonly readUnits: number
  /** How many pairs of texts are compared. */
  readonly diffs: number
}

type Variables = Readonly<Record<string, unknown>>

/**
 * The largest cost of an operation, without what its mutations themselves read. What @skip and @include leave out counts,
 * too.
 *
 * @param given the variables of the request
 */
export function listCost(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  given: Variables,
): ListCost {
  const variables = withDefaults(operation, given)
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition)
  }
  // A fragment has the same cost wherever it is spread: each is measured once.
  const done = new Map<string, Cost>()

  const ofSet = (set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined): Cost =>
    (set?.selections ?? []).map((node) => ofNode(node, type)).reduce(sum, NO_COST)

  const ofNode = (node: SelectionNode, type: GraphQLNamedType | undefined): Cost => {
    if (node.kind === 'Field') {
      const field = fieldOf(type, node.name.value)
      // graphql-js itself answers fields of introspection.
      if (!field) return NO_COST
      const below = ofSet(node.selectionSet, getNamedType(field.type))
      return ofField(node, field, declaredOf(schema, field), below, variables)
    }
    if (node.kind === 'InlineFragment') return ofSet(node.selectionSet, narrowed(node, type))
    const known = done.get(node.name.value)
    if (known) return known
    const fragment = fragments.get(node.name.value)
    const cost = fragment ? ofSet(fragment.selectionSet, narrowed(fragment, type)) : NO_COST
    done.set(node.name.value, cost)
    return cost
  }

  const narrowed = (
    { typeCondition }: { readonly typeCondition?: NamedTypeNode | undefined },
    type: GraphQLNamedType | undefined,
  ) => (typeCondition ? schema.getType(typeCondition.name.value) : type)

  const set = ofSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined)
  const cost = whole(set, [...set.together])
  return {
    rows: cost.rows,
    roundTrips: cost.roundTrips + batches(cost.steps, cost.items),
    readUnits: cost.readUnits,
    diffs: cost.diffs,
  }
}

/** @param below the cost of the selection for one object that the field returns */
function ofField(
  node: FieldNode,
  field: Field,
  { listSize, reads, queries, queriesBy, queriesWhere, diffs: compared }: Declared,
  below: Cost,
  variables: Variables,
): Cost {
  const read = reads.filter(({ item, instead }) => !instead || below.together.has(item))
  const taken = new Set(read.filter(({ instead }) => instead).map(({ item }) => item))
  const object = whole(
    below,
    [...below.together].filter(([item]) => !taken.has(item)),
  )
  const own = whole(NO_COST, itemsOf(read.filter((each) => !each.together)))
  const together = new Map(itemsOf(read.filter((each) => each.together)))

  const argument = (name: string) => argumentOf(node, field, name, variables)
  const size = sizeOf(listSize, argument)
  const isList = isListType(getNullableType(field.type)) && !isLeafType(getNamedType(field.type))
  const rows = size * (object.rows + (isList ? 1 : 0))
  const diffs = compared + size * object.diffs
  if (queries === 0) {
    return {
      rows,
      diffs,
      roundTrips: size * object.roundTrips,
      readUnits: own.readUnits + size * object.readUnits,
      steps: own.steps + object.steps,
      items: own.items + size * object.items,
      together,
      queriesWhere: queriesWhere ? new Map([queriesWhere]) : below.queriesWhere,
    }
  }
  const each = sum(own, object)
  const all = [...queriesBy, ...below.queriesWhere]
    .filter(([name]) => isGiven(argument(name)))
    .reduce((total, [, more]) => total + more, queries)
  // Each query brings a row more than is asked for, and the one that it goes on after.
  const pages = Math.ceil(((size + 2 * all) * ROW_BYTES) / UNIT_BYTES)
  return {
    rows,
    diffs,
    // Its rows are read once the query has returned, so their reads share no batch with those of other lists.
    roundTrips: all + size * each.roundTrips + batches(each.steps, size * each.items),
    readUnits: all + pages + size * each.readUnits,
    steps: 0,
    items: 0,
    together,
    queriesWhere: new Map(),
  }
}

type Field = GraphQLField<unknown, unknown>

/** How many objects a field returns. A page is never longer than the longest one, whatever is asked for. */
function sizeOf(listSize: Declared['listSize'], argument: (name: string) => unknown): number {
  if (!listSize) return 1
  const given = (listSize.slicingArguments ?? []).map(argument).filter((value) => typeof value === 'number')
  return given.length === 0 ? listSize.assumedSize : Math.min(Math.max(...given, 1), MOST_ROWS)
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== false

/** What an argument holds: as given, by variable, or by default, also where null is given. */
function argumentOf(node: FieldNode, { args }: Field, name: string, variables: Variables): unknown {
  const given = node.arguments?.find((argument) => argument.name.value === name)
  const value = given && valueFromASTUntyped(given.value, variables)
  return value ?? args.find((argument) => argument.name === name)?.defaultValue
}

/** The variables, with the defaults of those that are not given. */
function withDefaults({ variableDefinitions = [] }: OperationDefinitionNode, given: Variables): Variables {
  const all: Record<string, unknown> = Object.create(null)
  for (const { variable, defaultValue } of variableDefinitions) {
    const { value: name } = variable.name
    all[name] = Object.hasOwn(given, name) ? given[name] : defaultValue && valueFromASTUntyped(defaultValue)
  }
  return all
}

const fieldOf = (type: GraphQLNamedType | undefined, name: string): Field | undefined =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
