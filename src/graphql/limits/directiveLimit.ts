import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql'

const DIRECTIVES = 10

/** No use of the API needs more than a few @include or @skip. */
export const directiveLimit = (context: ValidationContext): ASTVisitor => {
  let directives = 0
  return {
    Directive: () => {
      directives++
    },
    Document: {
      leave: () => {
        if (directives <= DIRECTIVES) return
        context.reportError(
          new GraphQLError(`The document has ${directives} directives; at most ${DIRECTIVES} are allowed.`),
        )
      },
    },
  }
}
