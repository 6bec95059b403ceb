import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql'

/** Twice as many as a document can have tokens: room for comments, and for texts of several lines. */
const LINES = 2_000

/** For the line of each error graphql-js reads all lines before it, and an answer may hold thousands of errors. */
export const lineLimit = (context: ValidationContext): ASTVisitor => ({
  Document: ({ loc }) => {
    const lines = loc?.source.body.split(/\r\n|\n|\r/).length ?? 0
    if (lines <= LINES) return
    context.reportError(new GraphQLError(`The document has ${lines} lines; at most ${LINES} are allowed.`))
  },
})
