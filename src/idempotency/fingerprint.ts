import { createHash } from 'node:crypto'

/** What of a call's parameters says the same when it is written otherwise. */
interface Alike {
  /** The values of parameters where they are not given. */
  readonly defaults?: Readonly<Record<string, unknown>>
  /** Lists in which neither order nor repetition says anything. */
  readonly sets?: readonly string[]
}

/**
 * The fingerprint of a call, by which its parameters are compared with those of another call under the same client token: a
 * SHA-256 (hex) of every parameter but the token. Parameters that are null, absent, an empty list or equal to their
 * default are left out, so that a release with a new argument still knows the calls of the one before. A release that
 * changes it for calls that stay the same follows docs/decisions/fingerprints.md.
 *
 * @param input the parameters as the caller sent them, defaults filled in
 */
export function fingerprint(input: object, { defaults = {}, sets = [] }: Alike = {}): string {
  const parameters = Object.entries(input)
    .filter(([name, value]) => name !== 'clientToken' && value != null && value !== defaults[name])
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => [name, sets.includes(name) ? [...new Set(value)].sort() : value])
  return createHash('sha256')
    .update(canonical(Object.fromEntries(parameters)))
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
