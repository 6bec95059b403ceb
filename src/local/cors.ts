/** A frontend in development, on whatever port of this machine. */
const LOCAL_ORIGIN = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

const ALLOWED_HEADERS = [
  'authorization',
  'content-type',
  'x-account-id',
  'x-scopes',
  // What GraphQL clients send beside them.
  'apollo-require-preflight',
  'apollographql-client-name',
  'apollographql-client-version',
  'x-apollo-operation-name',
]

/** How long a browser needs not ask again: an hour. */
const MAX_AGE_S = '3600'

export const isLocalOrigin = (origin: string): boolean => LOCAL_ORIGIN.test(origin)

/** The headers by which a page of another local origin may read the answer; for any other page there are none. */
export function corsHeaders(origin: string | undefined): Record<string, string> {
  return origin && isLocalOrigin(origin) ? { 'access-control-allow-origin': origin } : {}
}

/** The answer to a browser that asks before it sends. */
export function preflightHeaders(origin: string | undefined): Record<string, string> {
  const headers = corsHeaders(origin)
  if (!headers['access-control-allow-origin']) return headers
  return {
    ...headers,
    'access-control-allow-methods': 'GET,POST',
    'access-control-allow-headers': ALLOWED_HEADERS.join(','),
    'access-control-max-age': MAX_AGE_S,
  }
}
