import type { ASTVisitor, ValidationContext } from 'graphql'
import { forOperations } from './forOperations.ts'

/** The schema has no subscriptions. graphql-js would notice that only when it runs one, and report it as an internal error. */
export const noSubscription = (context: ValidationContext): ASTVisitor =>
  forOperations(
    context,
    ({ operation }) =>
      operation === 'subscription' && 'There are queries and mutations here, but no subscriptions.',
  )
