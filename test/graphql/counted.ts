import { type GraphQLSchema, parse } from 'graphql'
import { type ListCost, listCost } from '../../src/graphql/limits/listCost.ts'
import { MOST } from '../../src/graphql/limits/listLimits.ts'
import { SCHEMA } from '../harness/schema.ts'

/** What the operation of a document comes to, by the schema. */
export function counted(
  query: string,
  variables: Record<string, unknown> = {},
  schema: GraphQLSchema = SCHEMA,
): ListCost {
  const document = parse(query)
  const operation = document.definitions.find(({ kind }) => kind === 'OperationDefinition')
  if (operation?.kind !== 'OperationDefinition') throw new Error('the document has an operation')
  return listCost(document, operation, schema, variables)
}

export const isWithin = ({ rows, roundTrips, readUnits, diffs }: ListCost, most = MOST): boolean =>
  rows <= most.rows && roundTrips <= most.roundTrips && readUnits <= most.readUnits && diffs <= most.diffs
