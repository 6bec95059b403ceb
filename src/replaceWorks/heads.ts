import { permissionKey } from '../permissions/keys.ts'
import type { Permission, WorkMark } from '../permissions/permission.ts'
import { arrived, departed } from '../resourceShares/uses.ts'
import { type Changes, mergedChanges } from '../table/expression.ts'
import type { Guard } from '../table/guard.ts'
import type { Key } from '../table/store.ts'
import type { GuardedWrite } from '../table/transact.ts'
import { workStillRuns } from './guards.ts'
import type { Work } from './work.ts'

/** What a work does to the heads of its two permissions, which may be one and the same. */
export interface OnHeads {
  readonly from: Changes
  readonly to: Changes
}

const isOne = ({ fromPermissionArn, toPermissionArn }: Work): boolean => fromPermissionArn === toPermissionArn

const inVersion = (version: number, counter: 'sourceOfWorks' | 'targetOfWorks', by: number) =>
  [['versions', String(version), counter], by] as const

const marked = ({ sourceVersions, toPermissionVersion }: Work, by: 1 | -1) => ({
  from: sourceVersions.map((version) => inVersion(version, 'sourceOfWorks', by)),
  to: [inVersion(toPermissionVersion, 'targetOfWorks', by)],
})

/** The work begins: its versions are marked, with how many shares had left each of them before. */
export function marksAdded(work: Work, from: Permission): OnHeads {
  const added = marked(work, 1)
  const mark: WorkMark = { replaced: 0, lastUpdatedTime: work.creationTime }
  const targetVersion = { targetVersion: work.toPermissionVersion }
  const sourceVersions = Object.fromEntries(
    work.sourceVersions.map((version) => {
      const { everAssociated = 0, resourceShares = 0 } = from.versions[version] ?? {}
      return [version, everAssociated - resourceShares]
    }),
  )
  return {
    from: {
      set: [[['works', work.id], { ...mark, sourceVersions, ...(isOne(work) && targetVersion) }]],
      add: added.from,
    },
    to: { set: isOne(work) ? [] : [[['works', work.id], { ...mark, ...targetVersion }]], add: added.to },
  }
}

/** Shares move from one of its versions to its target. */
export const moved = (work: Work, version: number, count: number, time: string): OnHeads => ({
  from: {
    set: [[['works', work.id, 'lastUpdatedTime'], time]],
    add: [...departed(version, count), [['works', work.id, 'replaced'], count]],
  },
  to: { add: arrived(work.toPermissionVersion, count) },
})

/** The work has ended: its marks go. */
export function marksRemoved(work: Work): OnHeads {
  const added = marked(work, -1)
  const mark = [['works', work.id] as const]
  return { from: { remove: mark, add: added.from }, to: { remove: isOne(work) ? [] : mark, add: added.to } }
}

/** The writes of a running work to its heads: none, once it has ended. */
export function whileItRuns(
  work: Work,
  { from, to }: OnHeads,
  guards: readonly Guard<never>[] = [],
): GuardedWrite<never>[] {
  const running = workStillRuns(work.id)
  return oneForEachHead(
    { key: permissionKey(work.fromPermissionArn), update: from, guards: [running, ...guards] },
    { key: permissionKey(work.toPermissionArn), update: to, guards: [running] },
  )
}

export interface HeadWrite<Refusal> {
  readonly key: Key
  readonly update: Changes
  readonly guards: readonly Guard<Refusal>[]
}

/** One write for each head: where it is one head, its guards stand once, and its changes together. */
export function oneForEachHead<Refusal>(
  from: HeadWrite<Refusal>,
  to: HeadWrite<Refusal>,
): HeadWrite<Refusal>[] {
  if (from.key.pk !== to.key.pk) return [from, to]
  return [
    {
      key: from.key,
      update: mergedChanges([from.update, to.update]),
      guards: [
        ...from.guards,
        ...to.guards.filter(({ name }) => from.guards.every((guard) => guard.name !== name)),
      ],
    },
  ]
}
