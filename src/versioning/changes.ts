import type { Changes } from '../table/expression.ts'
import type { VersionEntry } from './head.ts'

/** The changes of a head that both families of operations make. Each counts as one revision. */

const entry = (version: number) => ['versions', String(version)] as const

/** A version joins under the next number and, where asked, takes over as the default. */
export function versionAdded(
  version: number,
  fresh: VersionEntry,
  { time, previousDefault, deleted }: { time: string; previousDefault?: number; deleted?: number },
): Changes {
  const changes: Changes = {
    set: [
      [entry(version), fresh],
      [['nextVersion'], version + 1],
      [['lastUpdatedTime'], time],
    ],
    add: [[['revision'], 1]],
    ...(deleted !== undefined && { remove: [entry(deleted)] }),
  }
  return previousDefault === undefined ? changes : withDefault(changes, version, previousDefault, time)
}

export const versionRemoved = (version: number, time: string): Changes => ({
  set: [[['lastUpdatedTime'], time]],
  add: [[['revision'], 1]],
  remove: [entry(version)],
})

export function defaultMoved(from: number, to: number, time: string): Changes {
  const changes: Changes = { set: [[['lastUpdatedTime'], time]], add: [[['revision'], 1]] }
  const moved = withDefault(changes, to, from, time)
  return { ...moved, set: [...(moved.set ?? []), [[...entry(to), 'lastUpdatedTime'], time]] }
}

/** The default moves; the version that stops being it is updated at that moment (ListPermissionVersions sample). */
function withDefault(changes: Changes, to: number, from: number, time: string): Changes {
  return {
    ...changes,
    set: [...(changes.set ?? []), [['defaultVersion'], to], [[...entry(from), 'lastUpdatedTime'], time]],
  }
}
