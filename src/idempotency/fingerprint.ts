import { createHash } from 'node:crypto'

/**
 * A SHA-256 (hex) over a call's parameters: every one but the token. Parameters that are null, absent or equal to
 * their default are left out, so that a release with a new argument still knows the calls of the one before.
 *
 * @param input the parameters as the caller sent them, defaults filled in
 * @param defaults the default values of the parameters that have one
 */
export function fingerprint(input: object, defaults: Readonly<Record<string, unknown>> = {}): string {
  const told = Object.entries(input).filter(
    ([name, value]) => name !== 'clientToken' && value != null && value !== defaults[name],
  )
  return createHash('sha256')
    .update(canonical(Object.fromEntries(told)))
    .digest('hex')
}

/** JSON with the keys of objects in order, so that the order in which a client writes its input doesn't matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
