import type { Item, Path } from '../table/condition.ts'
import type { Guard } from '../table/guard.ts'

/**
 * Times of one thing rise with its changes, whatever the clocks of those who make them: each write that has a time
 * is guarded by the one that the item has. Where the guard fails, the next plan has a later one.
 */

/** When a change takes place: now, or where a clock is ahead of ours, a millisecond after the latest of the known times. */
export const timeAfter = (...known: readonly (string | undefined)[]): string => {
  const earliest = known.flatMap((time) => (time === undefined ? [] : [Date.parse(time) + 1]))
  // eslint-disable-next-line no-restricted-syntax -- a time that is written
  return new Date(Math.max(Date.now(), ...earliest)).toISOString()
}

/** When a thing was changed last, or deleted. */
export const lastUpdatedTimeOf = (item: Item | undefined): string | undefined =>
  item?.['lastUpdatedTime'] as string | undefined

/** The time is later than the one that the item has there, where it has any. */
export const rises = (name: string, time: string, path: Path = ['lastUpdatedTime']): Guard<never> => ({
  name,
  kind: 'time',
  condition: { anyOf: [{ absent: path }, { path, is: '<', value: time }] },
})

/** The same, but for what many may do at one time: it is not earlier. */
export const goesOn = (name: string, time: string, path: Path): Guard<never> => ({
  name,
  kind: 'time',
  condition: { anyOf: [{ absent: path }, { path, is: '<=', value: time }] },
})
