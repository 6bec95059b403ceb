import { createHash } from 'node:crypto'

/** What tells the parameters of one call from those of another under the same client token. */
export interface Fingerprint {
  /** A SHA-256 (hex), which the token's record keeps. */
  readonly current: string
  /** What release 0.1 kept of the same call: its records live for a day beside ours. */
  readonly former: string
}

/** What of a call's parameters says the same when it is written otherwise. */
interface Alike {
  /** The values of parameters where they are not given. */
  readonly defaults?: Readonly<Record<string, unknown>>
  /** Lists in which neither order nor repetition says anything. */
  readonly sets?: readonly string[]
}

/**
 * The fingerprint of a call: of every parameter but the token. Parameters that are null, absent, an empty list or equal
 * to their default are left out, so that a release with a new argument still knows the calls of the one before.
 *
 * @param input the parameters as the caller sent them, defaults filled in
 */
export function fingerprint(input: object, { defaults = {}, sets = [] }: Alike = {}): Fingerprint {
  const former = Object.entries(input).filter(
    ([name, value]) => name !== 'clientToken' && value != null && value !== defaults[name],
  )
  const current = former
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => [name, sets.includes(name) ? [...new Set(value)].sort() : value])
  return { current: hash(Object.fromEntries(current)), former: hash(Object.fromEntries(former)) }
}

/** Whether a record is that of the same call. */
export const isOfCall = (recorded: string, { current, former }: Fingerprint): boolean =>
  recorded === current || recorded === former

const hash = (parameters: object): string => createHash('sha256').update(canonical(parameters)).digest('hex')

/** JSON with the keys of objects in order, so that the order in which a client writes its input doesn't matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
