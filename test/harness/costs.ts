import type { Store } from '../../src/table/store.ts'

/** What calls cost: how often they went to the engine, and what the engine reckons for it. */
export interface Costs {
  readonly roundTrips: number
  readonly writeUnits: number
  readonly readUnits: number
}

interface Capacity {
  readonly CapacityUnits?: number
  readonly WriteCapacityUnits?: number
}

/** What an answer says of its costs: one sum, or one for each table. */
interface Reckoned {
  readonly ConsumedCapacity?: Capacity | Capacity[]
}

const WRITES_ONE_ITEM = new Set(['DeleteItemCommand', 'PutItemCommand', 'UpdateItemCommand'])

/** Counts every request of this store from now on. @returns the costs since it was asked last */
export function reckon({ documents }: Store): () => Costs {
  const NOTHING: Costs = { roundTrips: 0, writeUnits: 0, readUnits: 0 }
  let costs = { ...NOTHING }
  documents.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' })
        const result = await next(args)
        const { ConsumedCapacity = [] } = result.output as Reckoned
        for (const { CapacityUnits = 0, WriteCapacityUnits = 0 } of [ConsumedCapacity].flat()) {
          // Transactions show what of it is for writing. Whatever is about one item shows the sum alone.
          const writeUnits = WRITES_ONE_ITEM.has(String(commandName)) ? CapacityUnits : WriteCapacityUnits
          costs.writeUnits += writeUnits
          costs.readUnits += CapacityUnits - writeUnits
        }
        return result
      },
    { step: 'initialize' },
  )
  documents.middlewareStack.add(
    (next) => (args) => {
      costs.roundTrips++
      return next(args)
    },
    // Where each request leaves the client.
    { step: 'deserialize', priority: 'low' },
  )
  return () => {
    const sinceAsked = costs
    costs = { ...NOTHING }
    return sinceAsked
  }
}
