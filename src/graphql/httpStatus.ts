import type { ApolloServerPlugin } from '@apollo/server'
import { ApolloServerErrorCode } from '@apollo/server/errors'
import type { Context } from './context.ts'

/**
 * The status of an answer, as GraphQL over HTTP defines it: 200 if there is data, even partial data. In
 * `application/json`, which proxies use for their own errors, too, it is 200 for every well-formed request, even if its
 * document or variables are wrong. Apollo Server answers 400 there.
 *
 * https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes
 */
export const httpStatus: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { http, body }, errors = [] }) {
        const hasData = body.kind === 'single' && Boolean(body.singleResult.data)
        const isRequest = errors.every(
          ({ extensions: { code } }) => code !== ApolloServerErrorCode.BAD_REQUEST,
        )
        const isPlain = request.http?.headers.get('accept')?.startsWith('application/json')
        if (hasData || (isPlain && isRequest && http.status === 400)) http.status = 200
      },
    }
  },
}
