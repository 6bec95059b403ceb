import { randomUUID } from 'node:crypto'
import { holds, type Item } from '../table/condition.ts'
import { isLive } from './conditions.ts'

/**
 * The head of a versioned thing: one small item that holds every fact a guard needs, so that the limit, the
 * default and the use of each version are decided by one item, atomically. Texts lie beside it.
 *
 * @typeParam Entry what the head keeps of each live version
 */
export interface Head<Entry = unknown> {
  /** Rises by one with every change of the thing or of its versions, also from one incarnation of its name to the next. */
  readonly revision: number
  /** The number of the next version. It only rises: a number is never used twice in one incarnation of a name. */
  readonly nextVersion: number
  readonly defaultVersion: number
  /** The live versions by number. */
  readonly versions: Readonly<Record<string, Entry>>
  /** Which incarnation of this name it is: deleted and created again, it is another thing, with numbers from 1. */
  readonly incarnation: string
  readonly creationTime: string
  readonly lastUpdatedTime: string
}

/** The text of a version, as it was submitted, and when. Written once, never changed. */
export interface VersionDocument {
  readonly document: string
  readonly creationTime: string
  /** The incarnation of the name that this body belongs to. */
  readonly incarnation: string
}

/** The number of the first version in each incarnation of a name. */
export const FIRST_VERSION = 1

/**
 * What a deletion leaves in the place of a head, for ever: from here, revisions and times of the name go on when it
 * is given again. Whoever has seen a revision may come back with it at any time.
 */
export type Tombstone = Pick<Head, 'revision' | 'lastUpdatedTime'>

/** The head that an item under the key of one holds, `undefined` where there is none or a deletion has left it. */
export const liveHead = (item: Item | undefined): Item | undefined => (holds(isLive, item) ? item : undefined)

/** The head of a thing that begins: one version, which is its default. The write of it gives the revision. */
export const newHead = <Entry>(entry: Entry, time: string): Omit<Head<Entry>, 'revision'> => ({
  nextVersion: FIRST_VERSION + 1,
  defaultVersion: FIRST_VERSION,
  versions: { [FIRST_VERSION]: entry },
  incarnation: randomUUID(),
  creationTime: time,
  lastUpdatedTime: time,
})

/** The live version numbers, oldest first: the order in which JavaScript has keys that are integers. */
export const liveVersions = ({ versions }: Pick<Head, 'versions'>): number[] =>
  Object.keys(versions).map(Number)
