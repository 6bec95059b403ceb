import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'
import { ASSOCIATION_LIMIT } from '../../permissions/shares/guards.ts'
import { VERSION_LIMIT } from '../../versioning/conditions.ts'

/** How many rows the lists have at most that take no `first`, where something in their rows can be dear. */
const AT_MOST: Readonly<Record<string, number>> = {
  'Permission.versions': VERSION_LIMIT,
  'Policy.versions': VERSION_LIMIT,
  'PermissionVersionsLimitExceededError.versions': VERSION_LIMIT,
  'ResourceShare.permissions': ASSOCIATION_LIMIT,
  // One for each version that shares use.
  'OperationNotPermittedError.blockers': VERSION_LIMIT,
}

/** What the lists of an operation come to. */
export interface ListCost {
  /** The rows of the way down through nested lists that comes to the most. */
  readonly rows: number
  /** The queries that all its lists take together: one for each list, and for each row that it is nested in. */
  readonly queries: number
}

const NOTHING: ListCost = { rows: 1, queries: 0 }

/**
 * What the lists of an operation come to where every page is full.
 *
 * @param given the variables of the request
 */
export function listCost(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  given: Variables,
): ListCost {
  const variables = { ...defaultsOf(operation), ...given }
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition)
  }
  // Each fragment is measured once for each way it can be met, however often it is spread.
  const done = new Map<string, ListCost>()

  const ofSet = (
    set: SelectionSetNode | undefined,
    type: GraphQLNamedType | undefined,
    inVersions: boolean,
  ): ListCost =>
    (set?.selections ?? []).map((node) => ofNode(node, type, inVersions)).reduce(together, NOTHING)

  const ofNode = (node: SelectionNode, type: GraphQLNamedType | undefined, inVersions: boolean): ListCost => {
    if (node.kind === 'Field') {
      const field = fieldOf(type, node.name.value)
      const versions = node.name.value === 'versions'
      const below = ofSet(node.selectionSet, field && getNamedType(field.type), versions || inVersions)
      const first = firstOf(node, field, variables)
      const times = first ?? AT_MOST[`${type?.name}.${node.name.value}`] ?? 1
      return {
        // Five versions at once are small; versions of the permission of a version of … are not.
        rows: (versions && !inVersions ? 1 : times) * below.rows,
        queries: (first === undefined ? 0 : queriesOf(node)) + times * below.queries,
      }
    }
    if (node.kind === 'InlineFragment') return ofSet(node.selectionSet, narrowed(node, type), inVersions)
    const key = `${node.name.value} ${inVersions}`
    const known = done.get(key)
    if (known) return known
    const fragment = fragments.get(node.name.value)
    const cost = fragment ? ofSet(fragment.selectionSet, narrowed(fragment, type), inVersions) : NOTHING
    done.set(key, cost)
    return cost
  }

  const narrowed = (
    { typeCondition }: { readonly typeCondition?: NamedTypeNode | undefined },
    type: GraphQLNamedType | undefined,
  ) => (typeCondition ? schema.getType(typeCondition.name.value) : type)

  return ofSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, false)
}

/** What stands side by side is one answer of so many rows each, but all of it has to be read. */
const together = (one: ListCost, other: ListCost): ListCost => ({
  rows: Math.max(one.rows, other.rows),
  queries: one.queries + other.queries,
})

/** Each version but the default is a part of its own where those that are outdated are asked for. */
const queriesOf = ({ arguments: args = [] }: FieldNode): number =>
  args.some(({ name, value }) => name.value === 'outdatedOnly' && !isFalse(value)) ? VERSION_LIMIT - 1 : 1

const isFalse = (value: ValueNode): boolean => value.kind === 'BooleanValue' && !value.value

type Variables = Readonly<Record<string, unknown>>

/** What those variables hold that are not given; of numbers only, for nothing else says how many rows there are. */
const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === 'IntValue' ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  )

const fieldOf = (
  type: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined

/** What `first` comes to for this field: as given, by variable, or by default; `undefined` where it takes none. */
function firstOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown> | undefined,
  variables: Variables,
): number | undefined {
  const declared = field?.args.find(({ name }) => name === 'first')
  if (!declared) return undefined
  const value = node.arguments?.find(({ name }) => name.value === 'first')?.value
  const given =
    value?.kind === 'IntValue'
      ? Number(value.value)
      : value?.kind === 'Variable'
        ? variables[value.name.value]
        : undefined
  const first = typeof given === 'number' ? given : declared.defaultValue
  return typeof first === 'number' ? Math.max(first, 1) : 1
}
