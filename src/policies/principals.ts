export const PRINCIPAL_TYPES = ['IMSUser', 'IMSGroup', 'ServiceRole'] as const

export type PrincipalType = (typeof PRINCIPAL_TYPES)[number]

/** Letters, digits, `.`, `-` and `_` before the `@`, a domain after it; at most as long as the cloud's own can be. */
const PRINCIPAL_NAME = /^[A-Za-z0-9._-]{1,128}@[A-Za-z0-9.-]{1,128}$/

/** What the domain of a group or role begins with (AttachPolicy, PrincipalName); a user's is anything else. */
const DOMAINS: readonly (readonly [domain: string, type: PrincipalType])[] = [
  ['@group.', 'IMSGroup'],
  ['@role.', 'ServiceRole'],
]

/**
 * The type of a principal by its name, `undefined` if no principal can have that name. Whether the principal exists is
 * not checked: principals are not stored here.
 */
export function principalTypeOf(principalName: string): PrincipalType | undefined {
  if (!PRINCIPAL_NAME.test(principalName)) return undefined
  return DOMAINS.find(([domain]) => principalName.includes(domain))?.[1] ?? 'IMSUser'
}
