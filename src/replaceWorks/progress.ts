import type { Permission } from '../permissions/permission.ts'
import type { WorkCounts } from './work.ts'

export interface Progress extends WorkCounts {
  /** How many are still on its source versions. */
  readonly held: number
  readonly lastUpdatedTime: string
}

/**
 * The progress of a running work, computed from the one item that every change of it goes through, so that nothing is
 * counted twice.
 *
 * @param from the permission that it moves shares away from
 * @returns `undefined` where the work no longer runs
 */
export function progressOf({ works, versions }: Permission, id: string): Progress | undefined {
  const mark = Object.hasOwn(works, id) ? works[id] : undefined
  if (!mark) return undefined
  const sources = Object.entries(mark.sourceVersions ?? {}).map(([version, left]) => {
    const { resourceShares = 0, everAssociated = 0 } = versions[version] ?? {}
    return { held: resourceShares, total: everAssociated - left }
  })
  const total = sources.reduce((sum, source) => sum + source.total, 0)
  const held = sources.reduce((sum, source) => sum + source.held, 0)
  const { replaced, lastUpdatedTime } = mark
  return { total, replaced, held, skipped: total - replaced - held, lastUpdatedTime }
}
