import { BATCH_LIMIT } from '../../table/read.ts'
import type { StoredItem } from '../generated/resolvers.ts'
import type { Declared } from './declared.ts'
import { READ_UNITS } from './storedItems.ts'

/**
 * The cost of a selection, for one object that it is made on. Objects of one list are read in parallel, so what they read
 * by key at one step goes in common batches; each query is a request of its own.
 */
export interface Cost {
  readonly rows: number
  readonly roundTrips: number
  readonly readUnits: number
  readonly diffs: number
  /** The number of steps at which items are read by key, and the number of these items. */
  readonly steps: number
  readonly items: number
  /** What all fields of the object read together: the number of items of each kind. */
  readonly together: ReadonlyMap<StoredItem, number>
  /** How many queries the fields of a page take, by the argument of its list with which they do. */
  readonly queriesWhere: ReadonlyMap<string, number>
}

export const NO_COST: Cost = {
  rows: 0,
  roundTrips: 0,
  readUnits: 0,
  diffs: 0,
  steps: 0,
  items: 0,
  together: new Map(),
  queriesWhere: new Map(),
}

/** The most batches that this number of items can need, however they are distributed over the steps. */
export const batches = (steps: number, items: number): number =>
  Math.floor((steps * (BATCH_LIMIT - 1) + items) / BATCH_LIMIT)

/** What is read of each kind. */
type Items = readonly (readonly [item: StoredItem, count: number])[]

export const itemsOf = (reads: Declared['reads']): Items => reads.map(({ item, count }) => [item, count])

/** This cost with that of these items. */
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

/** The cost of two selections on the same object: the sum, except for what they read together. */
export const sum = (one: Cost, other: Cost): Cost => ({
  rows: one.rows + other.rows,
  roundTrips: one.roundTrips + other.roundTrips,
  readUnits: one.readUnits + other.readUnits,
  diffs: one.diffs + other.diffs,
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
