import type { Operation } from './operation.ts'

/** What every sender and receiver of an address can take: https://www.rfc-editor.org/rfc/rfc9110#section-4.1-5 */
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
 * A link that opens the operation. One that is too long for a request line has it behind a `#`, which browsers keep to
 * themselves.
 *
 * @param page the page's address, whatever is in it already
 */
export function linkTo({ query, variables }: Operation, page: Pick<URL, 'origin' | 'pathname'>): string {
  const parameters = new URLSearchParams({ query, ...(variables?.trim() && { variables }) })
  const address = `${page.origin}${page.pathname}`
  const link = `${address}?${parameters}`
  return link.length <= LONGEST_ADDRESS ? link : `${address}#${parameters}`
}
