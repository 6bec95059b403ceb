import { namesFrom } from './options.ts'

/** What a browser on this machine calls it by. */
const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]']

/** A name or an IPv4 address, or an IPv6 address in its brackets. */
const NAME = /^([\w.-]+|\[[\da-f:.]+\])$/i
/** What `Host` has (RFC 9112, 3.2): one of these, and perhaps a port. */
const HOST = /^([^:]+|\[[^\]]+\])(?::\d{1,5})?$/

/** A whole URL in the request line, as proxies get it and everybody has to take it (RFC 9112, 3.2.2): up to its path, with the host. */
const WHOLE_URL = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i

/**
 * The hosts that requests may be sent to: this machine, and what ALLOWED_HOSTS names, with commas between.
 *
 * @throws CannotStartError where that has anything but names
 */
export const allowedHostsFrom = (value = ''): ReadonlySet<string> =>
  new Set([...THIS_MACHINE, ...namesFrom('ALLOWED_HOSTS', value, NAME, 'name hosts without scheme and port')])

/**
 * Whether a request was sent to an allowed host, on whatever port. A page whose own name was made to point to this
 * machine (DNS rebinding) has all rights of its origin here, but its browser sends that name.
 *
 * @param hosts each `Host` that the request has
 * @param target as in the request line, where a whole URL names a host, too
 */
export function isAllowed(allowed: ReadonlySet<string>, hosts: readonly string[] = [], target = ''): boolean {
  const [, inTarget] = WHOLE_URL.exec(target) ?? []
  const named = inTarget === undefined ? hosts : [...hosts, inTarget]
  return hosts.length === 1 && named.every((host) => allowed.has(nameIn(host)))
}

/** The path and the query string that a request line asks for. */
export function pathIn(target = ''): string {
  const [before = ''] = WHOLE_URL.exec(target) ?? []
  const rest = target.slice(before.length)
  return rest.startsWith('/') ? rest : `/${rest}`
}

const nameIn = (host: string): string => HOST.exec(host)?.[1]?.toLowerCase() ?? ''
