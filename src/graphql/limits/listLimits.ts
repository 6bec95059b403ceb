import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../context.ts'
import { badUserInput } from '../errors.ts'
import { type ListCost, listCost } from './listCost.ts'

/**
 * The largest cost of one operation, without what its mutations themselves read. The read units allow one page of 500
 * permissions with all their texts, but not two; the round trips allow a list of each of 99 permissions; the rows allow
 * everything that either of these selects. A read unit returns at most 4 KB. The slowest diff that was found takes
 * the processor for 0.1 s, so that all of them take half of the time of a call.
 */
export const MOST: ListCost = { rows: 10_000, roundTrips: 200, readUnits: 20_000, diffs: 50 }

const NAMES: Readonly<Record<keyof ListCost, string>> = {
  rows: 'rows',
  roundTrips: 'round trips to the store',
  readUnits: 'read units',
  diffs: 'diffs',
}

/** Refuses an operation that would cost more than one request may. */
export const listLimits: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, schema, request }) {
        // Apollo refuses a request that names no operation of its document.
        if (!operation) return
        const cost = listCost(document, operation, schema, request.variables ?? {})
        const measures = Object.keys(MOST) as (keyof ListCost)[]
        const exceeded = measures.filter((measure) => cost[measure] > MOST[measure])
        if (exceeded.length === 0) return
        const reasons = exceeded.map((of) => `${cost[of]} ${NAMES[of]} (at most ${MOST[of]} are allowed)`)
        throw badUserInput(
          `With all its lists full, this operation would need ${reasons.join(' and ')}. Ask for fewer rows with "first" or "last", select fewer fields, or divide it into several requests.`,
        )
      },
    }
  },
}
