import type { ApolloServerPlugin } from '@apollo/server'
import { quoted } from '../../grammar/quoted.ts'
import type { Context } from '../context.ts'
import { badUserInput } from '../errors.ts'

/** A name as GraphQL defines it. */
const NAME = /^[_A-Za-z][_0-9A-Za-z]*$/

/**
 * Refuses variables with a member that no input can have. graphql-js would refuse it, too, but quote it unchanged: where
 * a name with quotation marks and brackets ends in that message can't be determined, so it could not be shortened.
 */
export const memberNames: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request: { variables = {} } }) {
        for (const { variable } of operation?.variableDefinitions ?? []) {
          const odd = oddMember(variables[variable.name.value])
          if (odd === undefined) continue
          throw badUserInput(
            `The variables have a member ${quoted(odd)}, which is not the name of an input field.`,
          )
        }
      },
    }
  },
}

/** A member at any depth whose name is not one of GraphQL. No recursion, because a request may nest 100,000 lists. */
function oddMember(variable: unknown): string | undefined {
  const open = [variable]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value !== 'object' || value === null) continue
    const odd = Array.isArray(value) ? undefined : Object.keys(value).find((name) => !NAME.test(name))
    if (odd !== undefined) return odd
    for (const below of Object.values(value)) open.push(below)
  }
  return undefined
}
