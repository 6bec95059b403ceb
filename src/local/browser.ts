import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import Negotiator from 'negotiator'
import { refused } from '../lambda/refused.ts'
import { isLocalOrigin } from './cors.ts'

/** What a browser may be answered that asks here by itself, and for no page's sake. */
type Answer = APIGatewayProxyStructuredResultV2 | undefined

/** Sends a browser that wants a page, and no JSON, to GraphiQL, with the operation that its address has. */
export function toGraphiql({ headers, rawQueryString }: APIGatewayProxyEventV2): Answer {
  const accept = headers['accept'] ?? '*/*'
  const types = ['application/json', 'application/graphql-response+json', 'text/html']
  if (new Negotiator({ headers: { accept } }).mediaType(types) !== 'text/html') return undefined
  return {
    statusCode: 302,
    headers: {
      location: rawQueryString === '' ? '/graphiql' : `/graphiql?${rawQueryString}`,
      vary: 'accept',
      'cache-control': 'no-store',
    },
  }
}

/**
 * Refuses a GET that a page of another site sends, for it needs no leave to send one, and here no token either. Its
 * browser says where it comes from, and no page can say otherwise (https://www.w3.org/TR/fetch-metadata/).
 */
export function refusedToOtherSites({ headers }: APIGatewayProxyEventV2): Answer {
  const { origin, 'sec-fetch-site': site } = headers
  if (site === 'same-origin' || site === 'none') return undefined
  const isForeign = origin === undefined ? site === 'cross-site' : !isLocalOrigin(origin)
  return isForeign ? refused(403, 'Pages of other sites may ask nothing here.') : undefined
}
