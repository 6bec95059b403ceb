import type { ApolloServerPlugin } from '@apollo/server'
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
} from 'graphql'
import { ASSOCIATION_LIMIT } from '../../permissions/shares/guards.ts'
import type { Context } from '../context.ts'
import { badUserInput } from '../errors.ts'

/** How many rows one way down through nested lists may come to: what a few round trips can read. */
const ROWS = 5_000

/** How many versions a permission has at most. */
const VERSIONS = 5

/** Refuses an operation whose nested `first` multiply to more rows than one request should ask for. */
export const rowLimit: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, schema, request }) {
        // Apollo itself refuses a request that names no operation of its document.
        if (!operation) return
        const rows = rowsOfOperation(document, operation, schema, {
          ...defaultsOf(operation),
          ...request.variables,
        })
        if (rows > ROWS) {
          throw badUserInput(
            `The nested lists of this operation come to ${rows} rows; at most ${ROWS} are allowed. Ask for less with "first".`,
          )
        }
      },
    }
  },
}

function rowsOfOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  variables: Variables,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition)
  }
  // Each fragment is measured once for each way it can be met, however often it is spread.
  const done = new Map<string, number>()

  const ofSet = (
    set: SelectionSetNode | undefined,
    type: GraphQLNamedType | undefined,
    inVersions: boolean,
  ): number => Math.max(1, ...(set?.selections ?? []).map((node) => ofNode(node, type, inVersions)))

  const ofNode = (node: SelectionNode, type: GraphQLNamedType | undefined, inVersions: boolean): number => {
    if (node.kind === 'Field') {
      const field = fieldOf(type, node.name.value)
      // Five versions at once are small; versions of the permission of a version of … are not.
      const versions = node.name.value === 'versions'
      const ofShare = type?.name === 'ResourceShare' && node.name.value === 'permissions'
      const times = ofShare
        ? ASSOCIATION_LIMIT
        : versions && inVersions
          ? VERSIONS
          : firstOf(node, field, variables)
      return times * ofSet(node.selectionSet, field && getNamedType(field.type), versions || inVersions)
    }
    if (node.kind === 'InlineFragment') return ofSet(node.selectionSet, narrowed(node, type), inVersions)
    const key = `${node.name.value} ${inVersions}`
    const known = done.get(key)
    if (known !== undefined) return known
    const fragment = fragments.get(node.name.value)
    const rows = fragment ? ofSet(fragment.selectionSet, narrowed(fragment, type), inVersions) : 1
    done.set(key, rows)
    return rows
  }

  const narrowed = (
    { typeCondition }: { readonly typeCondition?: NamedTypeNode | undefined },
    type: GraphQLNamedType | undefined,
  ) => (typeCondition ? schema.getType(typeCondition.name.value) : type)

  return ofSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, false)
}

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

/** What `first` comes to for this field: as given, by variable, or by default; 1 where the field is no list. */
function firstOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown> | undefined,
  variables: Variables,
): number {
  const declared = field?.args.find(({ name }) => name === 'first')
  if (!declared) return 1
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
