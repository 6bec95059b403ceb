import type { Changes } from '../table/expression.ts'

/** The changes of a head that both families of operations make. */

/** All that happens to a head at one moment, which counts as one revision, however much it is. */
export const changed = (time: string, ...changes: readonly Changes[]): Changes => ({
  set: [...changes.flatMap(({ set = [] }) => set), [['lastUpdatedTime'], time]],
  add: [...changes.flatMap(({ add = [] }) => add), [['revision'], 1]],
  remove: changes.flatMap(({ remove = [] }) => remove),
})

/** A version joins under the next number, which is never given again. */
export const versionAdded = (version: number, entry: object): Changes => ({
  set: [
    [['versions', String(version)], entry],
    [['nextVersion'], version + 1],
  ],
})

export const versionRemoved = (version: number): Changes => ({ remove: [['versions', String(version)]] })

export const defaultMoved = (to: number): Changes => ({ set: [[['defaultVersion'], to]] })
