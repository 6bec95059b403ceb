import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { HttpEvent } from './httpEvent.ts'
import { refused } from './refused.ts'

/** What an address can hold (RFC 3986, 2): anything else is percent-encoded. */
const ADDRESS = /^[!-~]*$/

/**
 * Reads the query string of a GET as GraphQL over HTTP has it: `query`, `operationName`, and `variables` and `extensions`
 * as JSON. What can't be kept as it was sent is refused, never replaced.
 *
 * @returns a query string that means the same to every reader, or the answer where it can't be read
 */
export function readQueryString({
  queryString,
}: HttpEvent): { readonly value: string } | { readonly answer: APIGatewayProxyStructuredResultV2 } {
  if (!ADDRESS.test(queryString) || !isEncodedUtf8(queryString)) {
    return { answer: refused(400, 'The query string of the request is not percent-encoded UTF-8.') }
  }
  const parameters = new URLSearchParams(queryString)
  // These say the same as a parameter that is left out.
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
