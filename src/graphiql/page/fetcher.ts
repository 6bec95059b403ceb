import type { GraphiQLProps } from 'graphiql'
import { askForToken, authorization } from './token.ts'

const NO_TOKEN = 'Without a token, this API tells nothing. Run an operation to be asked for one again.'

/** Where the API is, beside the page's own address. */
const API = 'graphql'

/** Sends what is run to the API; a token that it asks for is asked of the user. */
export const fetcher: GraphiQLProps['fetcher'] = async (request, { headers } = {}) => {
  for (;;) {
    const response = await fetch(API, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers, ...authorization() },
      body: JSON.stringify(request),
    })
    const answer = await response.json()
    // The API's own 401 is an answer in GraphQL, to be read; the gateway's is not, and comes before the API.
    if (response.status !== 401 || 'errors' in answer) return answer
    if (!(await askForToken(reasonIn(response)))) throw new Error(NO_TOKEN)
  }
}

/** What was wrong with the token that was sent, as the gateway tells it: https://www.rfc-editor.org/rfc/rfc6750#section-3 */
const reasonIn = ({ headers }: Response): string =>
  /error_description="([^"]*)"/.exec(headers.get('www-authenticate') ?? '')?.[1] ?? ''
