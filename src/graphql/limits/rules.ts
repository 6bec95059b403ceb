import { type ASTVisitor, GraphQLError, type OperationDefinitionNode, type ValidationContext } from 'graphql'
import { largest, measured, sum } from './measure.ts'

/**
 * What one operation may ask for, checked before anything runs. The limits leave room for several times what
 * GraphiQL's examples and a frontend's pages select.
 */
const DEPTH = 12
const ALIASES = 15
const MUTATIONS = 5
const DIRECTIVES = 10
const REPETITIONS = 100

/** The longest way down through the schema's own fields; graphql-js itself limits that through its introspection. */
export const depthLimit = (context: ValidationContext): ASTVisitor =>
  forOperations(context, ({ selectionSet }) => {
    const depth = measured(
      context.getDocument(),
      selectionSet,
      (field, below) => (isIntrospection(field.name.value) ? 0 : below + 1),
      largest,
    )
    return depth > DEPTH && `The operation is ${depth} fields deep; at most ${DEPTH} are allowed.`
  })

/** Aliases ask for the same field again and again in one request. */
export const aliasLimit = (context: ValidationContext): ASTVisitor =>
  forOperations(context, ({ selectionSet }) => {
    const aliases = measured(
      context.getDocument(),
      selectionSet,
      (field, below) => below + (field.alias ? 1 : 0),
      sum,
    )
    return aliases > ALIASES && `The operation has ${aliases} aliases; at most ${ALIASES} are allowed.`
  })

/** Mutations of one request run one after the other, all within the time of one invocation. */
export const mutationLimit = (context: ValidationContext): ASTVisitor =>
  forOperations(context, ({ operation, selectionSet }) => {
    if (operation !== 'mutation') return false
    const fields = measured(context.getDocument(), selectionSet, () => 1, sum)
    return fields > MUTATIONS && `The operation calls ${fields} mutations; at most ${MUTATIONS} are allowed.`
  })

/** The schema has no subscriptions; graphql-js itself would find that out only when it runs one, as a fault of ours. */
export const noSubscription = (context: ValidationContext): ASTVisitor =>
  forOperations(
    context,
    ({ operation }) =>
      operation === 'subscription' && 'There are queries and mutations here, but no subscriptions.',
  )

/**
 * The same field again and again asks for nothing more, and costs: each is held against each. Room is left for clients
 * that add `__typename` to every selection.
 */
export const repetitionLimit = (context: ValidationContext): ASTVisitor => {
  const times = new Map<string, number>()
  return {
    Field: ({ alias, name }) => {
      const key = (alias ?? name).value
      times.set(key, (times.get(key) ?? 0) + 1)
    },
    Document: {
      leave: () => {
        for (const [name, count] of times) {
          if (count <= REPETITIONS) continue
          context.reportError(
            new GraphQLError(
              `The document selects ${name} ${count} times; at most ${REPETITIONS} are allowed.`,
            ),
          )
        }
      },
    },
  }
}

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

const isIntrospection = (field: string): boolean => field.startsWith('__')

/** Reports what `judge` says of each operation; nothing where it says false. */
const forOperations = (
  context: ValidationContext,
  judge: (operation: OperationDefinitionNode) => string | false,
): ASTVisitor => ({
  OperationDefinition: (node) => {
    const message = judge(node)
    if (message) context.reportError(new GraphQLError(message, { nodes: node }))
  },
})
