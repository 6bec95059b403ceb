import type { ApolloServer } from '@apollo/server'
import { handlers, startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda'

/** The server in its Lambda integration, with nothing added. */
export const bareHandler = (server: ApolloServer) =>
  startServerAndCreateLambdaHandler(
    // As in our own handler: the integration's types name Apollo's CommonJS twin of the very same class.
    server as unknown as Parameters<typeof startServerAndCreateLambdaHandler>[0],
    handlers.createAPIGatewayProxyEventV2RequestHandler(),
  )
