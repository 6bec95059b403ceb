import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql'

type Values = Readonly<Record<string, unknown>>

/**
 * Makes null mean "not given" in every argument and input: resolvers get the default instead, or nothing if there is
 * none. GraphQL itself distinguishes null from absence, and clients send either.
 */
export function nullIsNotGiven(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const { args, resolve } = field
      if (!resolve || args.length === 0) continue
      field.resolve = (source, values, context, info) => resolve(source, given(args, values), context, info)
    }
  }
  return schema
}

function given(inputs: readonly (GraphQLArgument | GraphQLInputField)[], values: Values): Values {
  const all = inputs.map(({ name, type, defaultValue }) => [name, within(type, values[name] ?? defaultValue)])
  return Object.fromEntries(all.filter(([, value]) => value !== undefined))
}

function within(type: GraphQLInputType, value: unknown): unknown {
  const nullable = getNullableType(type)
  if (isListType(nullable) && Array.isArray(value)) return value.map((item) => within(nullable.ofType, item))
  return isInputObjectType(nullable) && value !== undefined
    ? given(Object.values(nullable.getFields()), value as Values)
    : value
}
