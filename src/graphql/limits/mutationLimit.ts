import type { ASTVisitor, ValidationContext } from 'graphql'
import { forOperations } from './forOperations.ts'
import { measurer, sum } from './measure.ts'

const MUTATIONS = 5

/** Mutations of one request run one after the other, all within the time of one invocation. */
export const mutationLimit = (context: ValidationContext): ASTVisitor => {
  const fieldsOf = measurer(context, () => 1, sum)
  return forOperations(context, ({ operation, selectionSet }) => {
    if (operation !== 'mutation') return false
    const fields = fieldsOf(selectionSet)
    return fields > MUTATIONS && `The operation calls ${fields} mutations; at most ${MUTATIONS} are allowed.`
  })
}
