import type { Changes } from '../table/expression.ts'

/**
 * A permission's head counts the shares on each of its versions. Neither revision nor time move with that: whoever
 * has read the permission has read what is still so.
 */
type Deltas = NonNullable<Changes['add']>

/** Shares come to a version. */
export const arrived = (version: number, count = 1): Deltas => [
  [['versions', String(version), 'resourceShares'], count],
  [['versions', String(version), 'everAssociated'], count],
]

/** Shares leave a version. */
export const departed = (version: number, count = 1): Deltas => [
  [['versions', String(version), 'resourceShares'], -count],
]
