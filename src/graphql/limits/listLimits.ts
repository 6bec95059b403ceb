import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../context.ts'
import { badUserInput } from '../errors.ts'
import { type ListCost, listCost } from './listCost.ts'

/**
 * What one operation may come to, beside what its mutations themselves read. The read units leave room for a page of
 * 500 permissions with all their texts, and for no second one; the round trips for a list of each of 99 permissions; the
 * rows for whatever either of them has in it. A read unit brings 4 KB at most.
 */
export const MOST: ListCost = { rows: 10_000, roundTrips: 200, readUnits: 20_000 }

const NAMES: Readonly<Record<keyof ListCost, string>> = {
  rows: 'rows',
  roundTrips: 'round trips to the store',
  readUnits: 'read units',
}

/** Refuses an operation that comes to more than one request should ask for. */
export const listLimits: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, schema, request }) {
        // Apollo itself refuses a request that names no operation of its document.
        if (!operation) return
        const cost = listCost(document, operation, schema, request.variables ?? {})
        const measures = Object.keys(MOST) as (keyof ListCost)[]
        const exceeded = measures.filter((measure) => cost[measure] > MOST[measure])
        if (exceeded.length === 0) return
        const told = exceeded.map((of) => `${cost[of]} ${NAMES[of]} (at most ${MOST[of]} are allowed)`)
        throw badUserInput(
          `Where its lists are full, this operation comes to ${told.join(' and ')}. Ask for fewer rows with "first" or "last", for fewer fields, or for some of it in requests of their own.`,
        )
      },
    }
  },
}
