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
 * Refuses a variable that is null where null is not allowed: a nullable variable with a default may be used there
 * (https://spec.graphql.org/October2021/#sec-All-Variable-Usages-are-Allowed). graphql-js notices it only when it executes
 * the field: it would report an internal error, after the mutations before it have taken effect.
 */
export const nullVariables: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, schema, request: { variables = {} } }) {
        const nulls = (operation?.variableDefinitions ?? [])
          // graphql-js itself refuses null for variables of a non-null type.
          .filter(({ type }) => type.kind !== 'NonNullType')
          .map(({ variable }) => variable.name.value)
          .filter((name) => variables[name] === null)
        if (!operation || nulls.length === 0) return
        const needed = neverNull(document, operation, schema)
        const wrong = nulls.find((name) => needed.has(name))
        if (wrong === undefined) return
        throw badUserInput(`The variable $${cut(wrong)} is null, but it is used where null is not allowed.`)
      },
    }
  },
}

/** The variables of an operation that are used, at any place, where null is not allowed. */
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
