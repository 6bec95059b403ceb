import type { ASTVisitor, ValidationContext } from 'graphql'
import { forOperations } from './forOperations.ts'
import { measurer, sum } from './measure.ts'

const ALIASES = 15

/** Aliases ask for the same field again and again in one request. */
export const aliasLimit = (context: ValidationContext): ASTVisitor => {
  const aliasesOf = measurer(context, (field, below) => below + (field.alias ? 1 : 0), sum)
  return forOperations(context, ({ selectionSet }) => {
    const aliases = aliasesOf(selectionSet)
    return aliases > ALIASES && `The operation has ${aliases} aliases; at most ${ALIASES} are allowed.`
  })
}
