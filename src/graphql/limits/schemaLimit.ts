import type { ASTVisitor, ValidationContext } from 'graphql'
import { forOperations } from './forOperations.ts'
import { measurer, sum } from './measure.ts'

const SCHEMAS = 3

const SCHEMA_FIELDS = new Set(['__schema', '__type'])

/** The schema is much longer than the query for it, and the same each time. */
export const schemaLimit = (context: ValidationContext): ASTVisitor => {
  const schemasOf = measurer(context, ({ name }) => (SCHEMA_FIELDS.has(name.value) ? 1 : 0), sum)
  return forOperations(context, ({ selectionSet }) => {
    const schemas = schemasOf(selectionSet)
    return (
      schemas > SCHEMAS &&
      `The operation asks for the schema or its types ${schemas} times; at most ${SCHEMAS} are allowed.`
    )
  })
}
