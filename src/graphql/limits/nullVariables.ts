import type { ApolloServerPlugin } from '@apollo/server'
import {
  type DocumentNode,
  type GraphQLSchema,
  isNonNullType,
  type OperationDefinitionNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { cut } from '../../grammar/quoted.ts'
import type { Context } from '../context.ts'
import { badUserInput } from '../errors.ts'

/**
 * Refuses a variable that is null where nothing can be null: one that has a default may stand there
 * (https://spec.graphql.org/October2021/#sec-All-Variable-Usages-are-Allowed). graphql-js would only find it when it comes
 * to the field, as a fault of ours, and after mutations before it have taken effect.
 */
export const nullVariables: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, schema, request: { variables = {} } }) {
        const nulls = (operation?.variableDefinitions ?? [])
          // Those that are never null by their own type are held to it by graphql-js.
          .filter(({ type }) => type.kind !== 'NonNullType')
          .map(({ variable }) => variable.name.value)
          .filter((name) => variables[name] === null)
        if (!operation || nulls.length === 0) return
        const needed = neverNull(document, operation, schema)
        const wrong = nulls.find((name) => needed.has(name))
        if (wrong === undefined) return
        throw badUserInput(`The variable $${cut(wrong)} is null, and it stands where nothing can be null.`)
      },
    }
  },
}

/** The variables of an operation that stand, at any place, where nothing can be null. */
function neverNull(
  document: DocumentNode,
  { name }: OperationDefinitionNode,
  schema: GraphQLSchema,
): ReadonlySet<string> {
  const found = new Set<string>()
  const types = new TypeInfo(schema)
  // Other operations may have variables of the same names.
  const own = separateOperations(document)[name?.value ?? '']
  if (!own) return found
  const Variable = (node: { readonly name: { readonly value: string } }): void => {
    if (isNonNullType(types.getInputType())) found.add(node.name.value)
  }
  // A definition names a variable, too, but doesn't use it.
  visit(own, visitWithTypeInfo(types, { VariableDefinition: () => false, Variable }))
  return found
}
