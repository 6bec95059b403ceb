import { namesFrom } from './options.ts'

/**
 * A frontend in development, on any port of this machine. Browsers resolve every name below localhost to this machine
 * (https://www.rfc-editor.org/rfc/rfc6761#section-6.3).
 */
const LOCAL_ORIGIN = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\]|[\w.-]+\.localhost)(:\d+)?$/

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
  // What tracing adds to each request of a page.
  'traceparent',
  'tracestate',
  'baggage',
  'sentry-trace',
  'x-request-id',
]

/** By which a request is found in the logs, and what is wrong with its token. */
const EXPOSED_HEADERS = ['apigw-requestid', 'x-request-id', 'www-authenticate']

/** How long a browser needs not ask again: an hour. */
const MAX_AGE_S = '3600'

/** What the name of a header can be: https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2 */
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/

/**
 * The headers that pages may send besides the known ones: what CORS_HEADERS names, with commas between.
 *
 * @throws CannotStartError where that has anything but names of headers
 */
export const moreHeadersFrom = (value = ''): readonly string[] =>
  namesFrom('CORS_HEADERS', value, HEADER_NAME, 'name headers')

export const isLocalOrigin = (origin: string): boolean => LOCAL_ORIGIN.test(origin)

/** The headers by which a page of another local origin may read the answer; for any other page there are none. */
export function corsHeaders(origin: string | undefined): Record<string, string> {
  if (!origin || !isLocalOrigin(origin)) return {}
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': EXPOSED_HEADERS.join(','),
  }
}

/** The answer to a browser that asks before it sends. */
export function preflightHeaders(
  origin: string | undefined,
  moreHeaders: readonly string[] = [],
): Record<string, string> {
  if (!origin || !isLocalOrigin(origin)) return {}
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET,POST',
    'access-control-allow-headers': [...ALLOWED_HEADERS, ...moreHeaders].join(','),
    'access-control-max-age': MAX_AGE_S,
  }
}
