import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql'
import { cut } from '../../grammar/quoted.ts'

const REPETITIONS = 100

/**
 * To select a field many times brings nothing more, but graphql-js compares each of them with each other one. The limit
 * leaves room for clients that add `__typename` to every selection.
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
