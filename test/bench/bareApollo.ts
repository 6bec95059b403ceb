import { ApolloServer } from '@apollo/server'
import { handlers, startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda'
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda'
import { typeDefs } from '../../src/graphql/generated/typeDefs.ts'
import type { ApiHandler } from '../../src/lambda/apiHandler.ts'
import type { Store } from '../../src/table/store.ts'
import { type Recorded, repeat } from './recorded.ts'

/**
 * The same schema behind Apollo Server as it comes, in Lambda, with no rules: a field makes the requests that were
 * recorded of ours, and answers what ours answered.
 *
 * @param data what ours answered
 * @param next the requests of the next invocation
 */
export function createBareHandler(
  store: Store,
  type: 'Query' | 'Mutation',
  data: Readonly<Record<string, unknown>>,
  next: () => readonly Recorded[],
): ApiHandler {
  const fields = Object.entries(data).map(([field, answer]) => [
    field,
    async () => {
      await repeat(store, next())
      return answer
    },
  ])
  const server = new ApolloServer({ typeDefs, resolvers: { [type]: Object.fromEntries(fields) } })
  const handle = startServerAndCreateLambdaHandler(
    // The integration is CommonJS: its types name Apollo's CommonJS twin.
    server as unknown as Parameters<typeof startServerAndCreateLambdaHandler>[0],
    handlers.createAPIGatewayProxyEventV2RequestHandler<APIGatewayProxyEventV2WithJWTAuthorizer>(),
  )
  return (event, context) => handle(event, context as Context, () => {}) as ReturnType<ApiHandler>
}
