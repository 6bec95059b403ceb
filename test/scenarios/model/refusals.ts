import { type Account, live, running, usesOf } from './account.ts'

/** What the model says of a refusal: everything but the words. */
export interface Refusal {
  readonly code: string
  readonly path?: readonly string[]
  readonly [more: string]: unknown
}

export interface Blocker {
  readonly reason: string
  readonly version?: number
  readonly resourceShareCount?: number
  readonly replaceWork?: { readonly id: string }
}

export const refusal = (code: string, argument?: string, more: object = {}): Refusal => ({
  code,
  ...(argument !== undefined && { path: ['input', ...argument.split('.')] }),
  ...more,
})

/** Those of the rules that are broken. */
export const broken = (...rules: (readonly [isBroken: boolean, refusal: () => Refusal])[]): Refusal[] =>
  rules.flatMap(([isBroken, tell]) => (isBroken ? [tell()] : []))

/** All blockers together are one refusal; none where there are none. */
export const notPermitted = (blockers: readonly Blocker[]): Refusal[] =>
  blockers.length === 0 ? [] : [refusal('OperationNotPermittedException', undefined, { blockers })]

export const filled = (account: Account, arn: string, version: number): Blocker[] =>
  running(account)
    .filter(([, { to, toVersion }]) => to === arn && toVersion === version)
    .map(([id]) => ({ reason: 'TARGET_OF_REPLACE_WORK', version, replaceWork: { id } }))

export const emptied = (account: Account, arn: string, version: number): Blocker[] =>
  running(account)
    .filter(([, { from, sources }]) => from === arn && sources.includes(version))
    .map(([id]) => ({ reason: 'SOURCE_OF_REPLACE_WORK', version, replaceWork: { id } }))

/** What keeps a version that is in use: shares, and works that move them. */
export function useBlockers(account: Account, arn: string, version: number): Blocker[] {
  const resourceShareCount = usesOf(account, arn, version)
  return [
    ...(resourceShareCount > 0
      ? [{ reason: 'ATTACHED_TO_RESOURCE_SHARES', version, resourceShareCount }]
      : []),
    ...filled(account, arn, version),
    ...emptied(account, arn, version),
  ]
}

/** Every reason why this version can't be deleted. */
export function deletionBlockers(account: Account, arn: string, version: number): Blocker[] {
  const permission = account.permissions[arn]
  if (!permission) return []
  return [
    ...(permission.defaultVersion === version ? [{ reason: 'DEFAULT_VERSION', version }] : []),
    ...(live(permission).length === 1 ? [{ reason: 'ONLY_VERSION', version }] : []),
    ...useBlockers(account, arn, version),
  ]
}
