import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  type OperationDefinitionNode,
  type ValidationContext,
} from 'graphql'
import { cut } from '../../grammar/quoted.ts'
import { largest, measurer, sum } from './measure.ts'

/**
 * What one operation may ask for, checked before anything runs. The limits leave room for several times what
 * GraphiQL's examples and a frontend's pages select.
 */
const DEPTH = 12
const ALIASES = 15
const MUTATIONS = 5
const DIRECTIVES = 10
const REPETITIONS = 100
/** Twice as many as a document can have tokens: room for comments, and for texts of several lines. */
const LINES = 2_000
const SCHEMAS = 3

/** The longest way down through the schema's own fields; graphql-js itself limits that through its introspection. */
export const depthLimit = (context: ValidationContext): ASTVisitor => {
  const depthOf = measurerOf(
    context,
    (field, below) => (isIntrospection(field.name.value) ? 0 : below + 1),
    largest,
  )
  return forOperations(context, ({ selectionSet }) => {
    const depth = depthOf(selectionSet)
    return depth > DEPTH && `The operation is ${depth} fields deep; at most ${DEPTH} are allowed.`
  })
}

/** Aliases ask for the same field again and again in one request. */
export const aliasLimit = (context: ValidationContext): ASTVisitor => {
  const aliasesOf = measurerOf(context, (field, below) => below + (field.alias ? 1 : 0), sum)
  return forOperations(context, ({ selectionSet }) => {
    const aliases = aliasesOf(selectionSet)
    return aliases > ALIASES && `The operation has ${aliases} aliases; at most ${ALIASES} are allowed.`
  })
}

/** Mutations of one request run one after the other, all within the time of one invocation. */
export const mutationLimit = (context: ValidationContext): ASTVisitor => {
  const fieldsOf = measurerOf(context, () => 1, sum)
  return forOperations(context, ({ operation, selectionSet }) => {
    if (operation !== 'mutation') return false
    const fields = fieldsOf(selectionSet)
    return fields > MUTATIONS && `The operation calls ${fields} mutations; at most ${MUTATIONS} are allowed.`
  })
}

/** The schema is much longer than the question for it, and the same each time. */
export const schemaLimit = (context: ValidationContext): ASTVisitor => {
  const schemasOf = measurerOf(context, ({ name }) => (SCHEMA_FIELDS.has(name.value) ? 1 : 0), sum)
  return forOperations(context, ({ selectionSet }) => {
    const schemas = schemasOf(selectionSet)
    return (
      schemas > SCHEMAS &&
      `The operation asks for the schema or its types ${schemas} times; at most ${SCHEMAS} are allowed.`
    )
  })
}

const SCHEMA_FIELDS = new Set(['__schema', '__type'])

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
              `The document selects ${cut(name)} ${count} times; at most ${REPETITIONS} are allowed.`,
            ),
          )
        }
      },
    },
  }
}

/** Each error tells its line, for which graphql-js goes through all lines before: an answer may hold thousands of errors. */
export const lineLimit = (context: ValidationContext): ASTVisitor => ({
  Document: ({ loc }) => {
    const lines = loc?.source.body.split(/\r\n|\n|\r/).length ?? 0
    if (lines <= LINES) return
    context.reportError(new GraphQLError(`The document has ${lines} lines; at most ${LINES} are allowed.`))
  },
})

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

const measurerOf = (
  context: ValidationContext,
  measure: (field: FieldNode, below: number) => number,
  together: (parts: number[]) => number,
) => measurer((name) => context.getFragment(name), measure, together)

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
