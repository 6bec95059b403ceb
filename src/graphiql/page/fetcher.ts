import type { GraphiQLProps } from 'graphiql'
import { askForToken, authorization } from './token.ts'

const NO_TOKEN = 'This API answers only with a token. Run an operation to be asked for one again.'

/** Where the API is, beside the page's own address. */
const API = 'graphql'

/** Sends operations to the API, and asks the user for a token if the API needs one. */
export const fetcher: GraphiQLProps['fetcher'] = async (request, { headers } = {}) => {
  for (;;) {
    const response = await fetch(API, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers, ...authorization() },
      body: JSON.stringify(request),
    })
    const answer = await response.json()
    // A 401 of the API is an answer in GraphQL and is shown; one of the gateway is not, and was sent without asking the API.
    if (response.status !== 401 || 'errors' in answer) return answer
    if (!(await askForToken(reasonIn(response)))) throw new Error(NO_TOKEN)
  }
}

/** What was wrong with the token that was sent, as the gateway reports it: https://www.rfc-editor.org/rfc/rfc6750#section-3 */
const reasonIn = ({ headers }: Response): string =>
  /error_description="([^"]*)"/.exec(headers.get('www-authenticate') ?? '')?.[1] ?? ''
