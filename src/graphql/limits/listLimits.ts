import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../context.ts'
import { badUserInput } from '../errors.ts'
import { listCost } from './listCost.ts'

/** How many rows one way down through nested lists may come to: what a few round trips can read. */
const ROWS = 5_000

/**
 * How many queries the lists of one operation may take. A list below a row is a partition of its own, which no batch
 * can read: a page of the default size may ask for one list of each of its rows, and for hardly more.
 */
const QUERIES = 100

/** Refuses an operation whose nested lists come to more rows, or to more queries, than one request should ask for. */
export const listLimits: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, schema, request }) {
        // Apollo itself refuses a request that names no operation of its document.
        if (!operation) return
        const { rows, queries } = listCost(document, operation, schema, request.variables ?? {})
        if (rows > ROWS) {
          throw badUserInput(
            `The nested lists of this operation come to ${rows} rows; at most ${ROWS} are allowed. Ask for less with "first".`,
          )
        }
        if (queries > QUERIES) {
          throw badUserInput(
            `The lists of this operation take ${queries} queries, one for each row that they are nested in; at most ${QUERIES} are allowed. Ask for fewer rows with "first", or for the nested lists in requests of their own.`,
          )
        }
      },
    }
  },
}
