import type { ApolloServer } from '@apollo/server'
import { handlers, startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda'

/** The server in its Lambda integration, with nothing added. */
export const bareHandler = (server: ApolloServer) =>
  startServerAndCreateLambdaHandler(
    // The integration is CommonJS: its types name Apollo's CommonJS twin of the very same class.
    server as unknown as Parameters<typeof startServerAndCreateLambdaHandler>[0],
    handlers.createAPIGatewayProxyEventV2RequestHandler(),
  )
