import { BATCH_LIMIT } from '../../table/read.ts'
import type { StoredItem } from '../generated/resolvers.ts'
import type { Declared } from './declared.ts'
import { READ_UNITS } from './storedItems.ts'

/**
 * What a selection comes to, for one object that has it. Objects of one list are read side by side, so what each of them
 * reads by key at a step goes in batches together; a query goes by itself.
 */
export interface Cost {
  readonly rows: number
  readonly roundTrips: number
  readonly readUnits: number
  /** The steps at which items are read by key, and how many items that are. */
  readonly steps: number
  readonly items: number
  /** What all fields of the object read together: of each kind, so many items. */
  readonly together: ReadonlyMap<StoredItem, number>
  /** How many queries the fields of a page take, by the argument of its list with which they do. */
  readonly queriesWhere: ReadonlyMap<string, number>
}

export const NO_COST: Cost = {
  rows: 0,
  roundTrips: 0,
  readUnits: 0,
  steps: 0,
  items: 0,
  together: new Map(),
  queriesWhere: new Map(),
}

/** So many batches take so many items at most, however they are spread over the steps. */
export const batches = (steps: number, items: number): number =>
  Math.floor((steps * (BATCH_LIMIT - 1) + items) / BATCH_LIMIT)

/** What is read of each kind. */
type Items = readonly (readonly [item: StoredItem, count: number])[]

export const itemsOf = (reads: Declared['reads']): Items => reads.map(({ item, count }) => [item, count])

/** The same with these items. */
export const whole = (cost: Cost, items: Items): Cost =>
  items
    .map(([item, count]): Cost => {
      const units = READ_UNITS[item]
      return {
        ...NO_COST,
        readUnits: count * units.reduce((total, unit) => total + unit, 0),
        steps: units.length,
        items: count * units.length,
      }
    })
    .reduce(sum, cost)

/** Side by side all of it is read, but for what is read together. */
export const sum = (one: Cost, other: Cost): Cost => ({
  rows: one.rows + other.rows,
  roundTrips: one.roundTrips + other.roundTrips,
  readUnits: one.readUnits + other.readUnits,
  steps: one.steps + other.steps,
  items: one.items + other.items,
  together: union(one.together, other.together),
  queriesWhere: union(one.queriesWhere, other.queriesWhere),
})

function union<Of>(one: ReadonlyMap<Of, number>, other: ReadonlyMap<Of, number>): ReadonlyMap<Of, number> {
  if (other.size === 0) return one
  const all = new Map(one)
  for (const [of, count] of other) all.set(of, Math.max(count, all.get(of) ?? 0))
  return all
}
