import type { ASTVisitor, ValidationContext } from 'graphql'
import { forOperations } from './forOperations.ts'
import { largest, measurer } from './measure.ts'

const DEPTH = 12

/** The longest way down through the schema's own fields; graphql-js itself limits that through its introspection. */
export const depthLimit = (context: ValidationContext): ASTVisitor => {
  const depthOf = measurer(
    context,
    (field, below) => (isIntrospection(field.name.value) ? 0 : below + 1),
    largest,
  )
  return forOperations(context, ({ selectionSet }) => {
    const depth = depthOf(selectionSet)
    return depth > DEPTH && `The operation is ${depth} fields deep; at most ${DEPTH} are allowed.`
  })
}

const isIntrospection = (field: string): boolean => field.startsWith('__')
