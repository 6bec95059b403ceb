import type { Changes } from '../table/expression.ts'

/** The changes of a head that both families of operations make. */

/** A version joins under the next number, which is never given again. */
export const versionAdded = (version: number, entry: object): Changes => ({
  set: [
    [['versions', String(version)], entry],
    [['nextVersion'], version + 1],
  ],
})

export const versionRemoved = (version: number): Changes => ({ remove: [['versions', String(version)]] })

export const defaultMoved = (to: number): Changes => ({ set: [[['defaultVersion'], to]] })
