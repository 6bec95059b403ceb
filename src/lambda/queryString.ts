import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { HttpEvent } from './httpEvent.ts'
import { refused } from './refused.ts'

/** The characters of a URL (RFC 3986, 2): anything else is percent-encoded. */
const ADDRESS = /^[!-~]*$/

/**
 * Reads the query string of a GET as GraphQL over HTTP defines it: `query`, `operationName`, and `variables` and
 * `extensions` as JSON. What is not UTF-8 is refused, never replaced.
 *
 * @returns a normalized query string, or the answer if it can't be read
 */
export function readQueryString({
  queryString,
}: HttpEvent): { readonly value: string } | { readonly answer: APIGatewayProxyStructuredResultV2 } {
  if (!ADDRESS.test(queryString) || !isEncodedUtf8(queryString)) {
    return { answer: refused(400, 'The query string of the request is not percent-encoded UTF-8.') }
  }
  const parameters = new URLSearchParams(queryString)
  // These mean the same as a parameter that is left out.
  parameters.delete('operationName', '')
  for (const name of ['variables', 'extensions']) parameters.delete(name, 'null')
  return { value: parameters.toString() }
}

function isEncodedUtf8(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
