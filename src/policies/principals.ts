export const PRINCIPAL_TYPES = ['IMSUser', 'IMSGroup', 'ServiceRole'] as const

export type PrincipalType = (typeof PRINCIPAL_TYPES)[number]

/** Letters, digits, `.`, `-` and `_` before the `@`, a domain behind it; no longer than the cloud's own can be. */
const PRINCIPAL_NAME = /^[A-Za-z0-9._-]{1,128}@[A-Za-z0-9.-]{1,128}$/

/** What the domain of a group or role begins with (AttachPolicy, PrincipalName); a user's is anything else. */
const DOMAINS: readonly (readonly [domain: string, type: PrincipalType])[] = [
  ['@group.', 'IMSGroup'],
  ['@role.', 'ServiceRole'],
]

/**
 * The type of a principal by its name, `undefined` where it is no principal's name. Whether there is such a principal
 * is not asked: principals are not kept here.
 */
export function principalTypeOf(principalName: string): PrincipalType | undefined {
  if (!PRINCIPAL_NAME.test(principalName)) return undefined
  return DOMAINS.find(([domain]) => principalName.includes(domain))?.[1] ?? 'IMSUser'
}
