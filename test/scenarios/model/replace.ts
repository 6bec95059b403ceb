import { type Account, live, running, usesOf, type Work } from './account.ts'
import { arnErrors, numberErrors, unknown } from './permissions.ts'
import { type Blocker, broken, emptied, filled, notPermitted, type Refusal, refusal } from './refusals.ts'
import type { Inputs, Rule } from './rule.ts'
import { arrive, leave } from './shares.ts'

/** What holds for replace works, and what a worker does to them. */

/** How many may run on one permission. */
export const MOST_WORKS = 10

/** The versions that a call would have moved away from: not the one that it moves to. */
function sourcesOf({ permissions }: Account, input: Inputs['replacePermissionAssociations']): number[] {
  const { fromPermissionArn, fromPermissionVersion, toPermissionArn } = input
  const from = permissions[fromPermissionArn]
  const versions = fromPermissionVersion == null ? from && live(from) : [fromPermissionVersion]
  const target = fromPermissionArn === toPermissionArn ? from?.defaultVersion : undefined
  return (versions ?? []).filter((version) => version !== target)
}

/** Works that already run on the permission, where they are as many as can. */
function worksInTheWay(account: Account, arn: string): Blocker[] {
  const works = running(account).filter(([, { from, to }]) => from === arn || to === arn)
  if (works.length < MOST_WORKS) return []
  return works.map(([id, { from }]) => ({
    reason: from === arn ? 'SOURCE_OF_REPLACE_WORK' : 'TARGET_OF_REPLACE_WORK',
    replaceWork: { id },
  }))
}

const replacePermissionAssociations: Rule<Inputs['replacePermissionAssociations']> = {
  faults: ({ fromPermissionArn, fromPermissionVersion, toPermissionArn }) => [
    ...arnErrors(fromPermissionArn, 'fromPermissionArn', 'InvalidParameterException'),
    ...arnErrors(toPermissionArn, 'toPermissionArn', 'InvalidParameterException'),
    ...numberErrors(fromPermissionVersion, 'fromPermissionVersion'),
  ],
  refusals: (account, input) => {
    const { fromPermissionArn, fromPermissionVersion, toPermissionArn } = input
    const from = account.permissions[fromPermissionArn]
    const to = account.permissions[toPermissionArn]
    const isOne = fromPermissionArn === toPermissionArn
    if (!from || !to) {
      return broken(
        [!from, () => unknown('fromPermissionArn')],
        [!to && !isOne, () => unknown('toPermissionArn')],
      )
    }
    const hasNoVersion = fromPermissionVersion != null && !(fromPermissionVersion in from.versions)
    const ofFrom = hasNoVersion
      ? []
      : [
          ...sourcesOf(account, input).flatMap((version) => filled(account, fromPermissionArn, version)),
          ...worksInTheWay(account, fromPermissionArn),
        ]
    // Of a version that isn't there, nothing else of its permission is reported.
    const ofTo =
      hasNoVersion && isOne
        ? []
        : [
            ...emptied(account, toPermissionArn, to.defaultVersion),
            ...(isOne ? [] : worksInTheWay(account, toPermissionArn)),
          ]
    return [
      ...notPermitted([...ofFrom, ...ofTo]),
      ...broken(
        [hasNoVersion, () => unknown('fromPermissionVersion')],
        [
          from.resourceType !== to.resourceType,
          (): Refusal => refusal('InvalidParameterException', 'toPermissionArn'),
        ],
      ),
    ]
  },
  change: (account, input, { workId = '?' }) => {
    const { fromPermissionArn, fromPermissionVersion, toPermissionArn } = input
    const sources = sourcesOf(account, input)
    const total = sources.reduce((sum, version) => sum + usesOf(account, fromPermissionArn, version), 0)
    account.works[workId] = {
      from: fromPermissionArn,
      fromVersion: fromPermissionVersion ?? null,
      to: toPermissionArn,
      toVersion: account.permissions[toPermissionArn]?.defaultVersion ?? 0,
      sources,
      status: total === 0 ? 'COMPLETED' : 'IN_PROGRESS',
      total,
      replaced: 0,
      skipped: 0,
    }
    return { workId }
  },
  shown: ({ works }, { workId = '' }) => {
    const work = works[workId]
    return work ? { replacePermissionAssociationsWork: shownWork(workId, work) } : {}
  },
}

/** A work as queries show it. */
export const shownWork = (id: string, work: Work) => ({
  id,
  fromPermissionArn: work.from,
  fromPermissionVersion: work.fromVersion,
  toPermissionArn: work.to,
  toPermissionVersion: work.toVersion,
  status: work.status,
  totalCount: work.total,
  replacedCount: work.replaced,
  skippedCount: work.skipped,
})

/** The source versions on which the work still has shares to move. */
export const holding = (account: Account, { from, sources }: Work): number[] =>
  sources.filter((version) => usesOf(account, from, version) > 0)

/** Moves one share, or every share, that is on that version of the work. */
export function move(account: Account, id: string, version: number, shareArn?: string): void {
  const work = account.works[id]
  if (!work) return
  for (const [arn, { holds }] of Object.entries(account.shares)) {
    if (shareArn !== undefined && arn !== shareArn) continue
    for (const [resourceType, held] of Object.entries(holds)) {
      if (held.permissionArn !== work.from || held.version !== version) continue
      leave(account, held, id)
      holds[resourceType] = { permissionArn: work.to, version: work.toVersion }
      arrive(account, { permissionArn: work.to, version: work.toVersion })
    }
  }
}

/** The worker comes, and is killed after so many transactions: one for each version that has shares, and one to end. */
export function work(account: Account, id: string, transactions: number): void {
  const being = account.works[id]
  if (being?.status !== 'IN_PROGRESS') return
  const versions = holding(account, being)
  for (const version of versions.slice(0, transactions)) move(account, id, version)
  if (transactions > versions.length) being.status = 'COMPLETED'
}

export const REPLACE_RULES = { replacePermissionAssociations }
