import { type ASTVisitor, GraphQLError, type OperationDefinitionNode, type ValidationContext } from 'graphql'

/** A rule for each operation of a document: reports what `judge` returns; nothing where it returns false. */
export const forOperations = (
  context: ValidationContext,
  judge: (operation: OperationDefinitionNode) => string | false,
): ASTVisitor => ({
  OperationDefinition: (node) => {
    const message = judge(node)
    if (message) context.reportError(new GraphQLError(message, { nodes: node }))
  },
})
