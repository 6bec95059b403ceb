import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import { handlers, startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda'
import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda'
import { contextOf } from '../graphql/context.ts'
import { recordOutcome, trackOutcome } from '../graphql/outcome.ts'
import { createServer } from '../graphql/server.ts'
import { FENCING_MS } from '../idempotency/fence.ts'
import { steadyNow } from '../table/steadyClock.ts'
import type { Store } from '../table/store.ts'
import { returnable } from './answerLimit.ts'
import { readBody } from './body.ts'
import { callerOf } from './caller.ts'
import { type HttpEvent, readEvent } from './httpEvent.ts'
import { answerType } from './mediaTypes.ts'
import { readQueryString } from './queryString.ts'
import { recordRequest } from './recordRequest.ts'
import { broken, refused } from './refused.ts'

export type ApiHandler = (
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
  context: Pick<Context, 'awsRequestId' | 'getRemainingTimeInMillis'>,
) => Promise<APIGatewayProxyStructuredResultV2>

/** The time that an invocation reserves after its last request to the store, to write and return the answer. */
const ANSWERING_MS = 1_000

/** A request that can be executed: Apollo gets what was read here, and does not read the event again. */
interface ReadRequest {
  readonly method: 'GET' | 'POST'
  /** The media type of the answer. */
  readonly accept: string
  /** The query string of a GET, the value of the body of a POST. */
  readonly value: unknown
  /** Of the token that the gateway has verified. */
  readonly claims: HttpEvent['claims']
}

/**
 * Passes requests of API Gateway to the GraphQL server, each for the caller that its token names. Every event, of any
 * shape, is answered as GraphQL over HTTP requires. Nothing is thrown, and no message of an unexpected error is returned.
 */
export function createApiHandler(store: Store, region: string): ApiHandler {
  const onConflict = () => recordOutcome((outcome) => outcome.conflictsRetried++)
  const execute = startServerAndCreateLambdaHandler(
    // The integration is CommonJS: its types name Apollo's CommonJS twins of the very same classes, here and below.
    createServer() as unknown as Parameters<typeof startServerAndCreateLambdaHandler>[0],
    handlers.createRequestHandler(requestOf as unknown as (request: ReadRequest) => never, {
      success: answerOf,
      error: broken,
    }),
    {
      context: async ({ event: { claims }, context }) => {
        const caller = callerOf(claims)
        recordOutcome((outcome) => {
          outcome.accountId = caller.accountId
        })
        return contextOf(caller, context.awsRequestId, {
          region,
          store: { ...store, onConflict },
          deadline: steadyNow() + context.getRemainingTimeInMillis() - FENCING_MS - ANSWERING_MS,
        })
      },
    },
  )

  const answered: ApiHandler = async (given, context) => {
    const event = readEvent(given)
    const { method, claims } = event
    if (method === undefined) {
      return refused(400, 'This is no event of an HTTP API of API Gateway (payload format 2.0).')
    }
    if (method !== 'GET' && method !== 'POST') {
      return refused(405, 'Only GET and POST are answered here.', { allow: 'GET, POST' })
    }
    // Before anything is executed: Apollo checks it afterwards, and would report a change that was made as refused.
    const accept = answerType(event.headers)
    if (!accept) return refused(406, 'None of the media types in "accept" is one that an answer can have.')
    const read = method === 'GET' ? readQueryString(event) : readBody(event)
    if ('answer' in read) return read.answer
    const request: ReadRequest = { method, accept, value: read.value, claims }
    return (await execute(request, context as Context, () => {})) as APIGatewayProxyStructuredResultV2
  }

  return async (event, context) => {
    const began = performance.now()
    const { answer, outcome } = await trackOutcome(async () => {
      const { headers, ...answer } = await answered(event, context).catch(broken)
      return returnable({
        ...answer,
        headers: { ...headers, ...OF_EVERY_ANSWER, 'x-request-id': context.awsRequestId },
      })
    })
    recordRequest(outcome, {
      requestId: context.awsRequestId,
      statusCode: answer.statusCode,
      durationMs: Math.round(performance.now() - began),
    })
    return answer
  }
}

/** An answer is for one caller at one moment, in the media type that the caller has chosen. */
const OF_EVERY_ANSWER = { 'cache-control': 'no-store', vary: 'Accept' }

const requestOf = ({ method, accept, value }: ReadRequest): HTTPGraphQLRequest => ({
  method,
  headers: new HeaderMap([
    // Apollo's CSRF prevention lets it through. Clients send none with a GET, which a page of another site can't send with
    // a token (docs/decisions/queries-by-get.md).
    ['content-type', 'application/json'],
    ['accept', accept],
  ]),
  search: method === 'GET' ? String(value) : '',
  body: method === 'POST' ? value : undefined,
})

type Executed = Parameters<
  handlers.RequestHandler<ReadRequest, APIGatewayProxyStructuredResultV2>['toSuccessResult']
>[0]

const answerOf = ({ status, headers, body }: Executed): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status ?? 200,
  headers: Object.fromEntries(headers),
  // There is no @defer: an answer is always complete.
  ...(body.kind === 'complete' && { body: body.string }),
})
