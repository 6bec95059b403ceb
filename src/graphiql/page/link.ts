import type { Operation } from './operation.ts'

/** The longest URL that every client and server supports: https://www.rfc-editor.org/rfc/rfc9110#section-4.1-5 */
const LONGEST_ADDRESS = 8_000

/**
 * The operation in the page's address: `?query=…&variables=…`, or the same behind a `#`.
 *
 * @returns undefined where there is none
 */
export function operationIn({ search, hash }: Pick<URL, 'search' | 'hash'>): Operation | undefined {
  const given = [search, hash]
    .map((part) => new URLSearchParams(part.slice(1)))
    .find((parameters) => parameters.get('query'))
  if (!given) return undefined
  return { query: given.get('query') ?? '', variables: given.get('variables') || null }
}

/**
 * A link that opens the operation. If it is too long for a request line, the operation is behind a `#`, which browsers
 * don't send.
 *
 * @param page the page's address, with any query string and fragment
 */
export function linkTo({ query, variables }: Operation, page: Pick<URL, 'origin' | 'pathname'>): string {
  const parameters = new URLSearchParams({ query, ...(variables?.trim() && { variables }) })
  const address = `${page.origin}${page.pathname}`
  const link = `${address}?${parameters}`
  return link.length <= LONGEST_ADDRESS ? link : `${address}#${parameters}`
}
