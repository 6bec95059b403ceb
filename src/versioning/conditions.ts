import type { Condition } from '../table/condition.ts'

/** Both services keep at most five versions of a permission or policy (CreatePermissionVersion, CreatePolicyVersion). */
export const VERSION_LIMIT = 5

/** The conditions on a head that both families of operations stand on. Each family says what their failure means. */

/** There is one of that name: a deletion leaves an item under its key, but no versions. */
export const isLive: Condition = { exists: ['versions'] }

export const isNotLive: Condition = { absent: ['versions'] }

export const versionExists = (version: number): Condition => ({ exists: ['versions', String(version)] })

export const isNotTheDefault = (version: number): Condition => ({
  path: ['defaultVersion'],
  is: '<>',
  value: version,
})

export const isTheDefault = (version: number): Condition => ({
  path: ['defaultVersion'],
  is: '=',
  value: version,
})

export const isNotTheOnlyVersion: Condition = { sizeOf: ['versions'], is: '>', value: 1 }

export const isTheOnlyVersion: Condition = { sizeOf: ['versions'], is: '=', value: 1 }

export const isBelowTheLimit: Condition = { sizeOf: ['versions'], is: '<', value: VERSION_LIMIT }

export const isAtTheLimit: Condition = { sizeOf: ['versions'], is: '=', value: VERSION_LIMIT }

export const nextVersionIs = (version: number): Condition => ({
  path: ['nextVersion'],
  is: '=',
  value: version,
})

/** Deleted and created again, a name may stand at the very numbers of its incarnation before. */
export const isOfIncarnation = (incarnation: string): Condition => ({
  path: ['incarnation'],
  is: '=',
  value: incarnation,
})

export const revisionIs = (revision: number): Condition => ({ path: ['revision'], is: '=', value: revision })
