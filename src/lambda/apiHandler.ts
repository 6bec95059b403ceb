import { handlers, startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda'
import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda'
import { contextOf } from '../graphql/context.ts'
import { note, observed } from '../graphql/outcome.ts'
import { createServer } from '../graphql/server.ts'
import type { Store } from '../table/store.ts'
import { returnable } from './answerLimit.ts'
import { callerOf } from './caller.ts'
import { readableBody } from './readableBody.ts'
import { tellOutcome } from './tellOutcome.ts'

export type ApiHandler = (
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
  context: Pick<Context, 'awsRequestId' | 'getRemainingTimeInMillis'>,
) => Promise<APIGatewayProxyStructuredResultV2>

/** What an invocation keeps for itself after the last try: to write its answer, and for the gateway to pass it on. */
const ANSWERING_MS = 1_000

/** Requests of API Gateway to the GraphQL server, each on behalf of the caller that its token names. */
export function createApiHandler(store: Store, region: string): ApiHandler {
  const onConflict = () => note((outcome) => outcome.conflictsRetried++)
  const handle = startServerAndCreateLambdaHandler(
    // The integration is CommonJS: its types name Apollo's CommonJS twin of the very same class.
    createServer() as unknown as Parameters<typeof startServerAndCreateLambdaHandler>[0],
    handlers.createAPIGatewayProxyEventV2RequestHandler<APIGatewayProxyEventV2WithJWTAuthorizer>(),
    {
      middleware: [readableBody],
      context: async ({ event, context }) => {
        const caller = callerOf(event)
        note((outcome) => {
          outcome.accountId = caller.accountId
        })
        return contextOf(caller, context.awsRequestId, {
          region,
          store: { ...store, onConflict },
          deadline: Date.now() + context.getRemainingTimeInMillis() - ANSWERING_MS,
        })
      },
    },
  )
  return async (event, context) => {
    const began = performance.now()
    const { answer, outcome } = await observed(async () =>
      returnable(
        (await handle(
          withPlainType(event),
          context as Context,
          () => {},
        )) as APIGatewayProxyStructuredResultV2,
      ),
    )
    tellOutcome(outcome, {
      requestId: context.awsRequestId,
      statusCode: answer.statusCode,
      durationMs: Math.round(performance.now() - began),
    })
    return answer
  }
}

/** Media types are the same in whatever case (RFC 9110, 8.3.1); the integration knows them in lower case alone. */
function withPlainType(
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
): APIGatewayProxyEventV2WithJWTAuthorizer {
  const type = event.headers['content-type']?.toLowerCase()
  return type === undefined ? event : { ...event, headers: { ...event.headers, 'content-type': type } }
}
