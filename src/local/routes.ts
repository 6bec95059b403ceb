import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { createApiHandler } from '../lambda/apiHandler.ts'
import { handler as graphiql } from '../lambda/graphiql.ts'
import type { Store } from '../table/store.ts'
import { authorized } from './authorizer.ts'
import { refusedToOtherSites, toGraphiql } from './browser.ts'
import { timeoutMs } from './deployment.ts'
import { NOT_FOUND, type Route } from './gateway.ts'
import { invoke } from './invoke.ts'
import { LOCAL_CLIENT } from './tables.ts'

const ofGraphiql = (event: APIGatewayProxyEventV2) => invoke(graphiql, event, timeoutMs('graphiql'))

/** The routes that are deployed, each with its function. Only the API asks for a token. */
export function routesOn(store: Store): Route[] {
  const api = createApiHandler(store, process.env['AWS_REGION'] ?? LOCAL_CLIENT.region)
  const ofApi = (event: APIGatewayProxyEventV2) => invoke(api, authorized(event), timeoutMs('api'))
  return [
    { routeKey: 'POST /graphql', answer: ofApi },
    {
      routeKey: 'GET /graphql',
      answer: async (event) => toGraphiql(event) ?? refusedToOtherSites(event) ?? ofApi(event),
    },
    { routeKey: 'GET /graphiql', answer: ofGraphiql },
    { routeKey: 'GET /graphiql/assets/{file}', answer: ofGraphiql },
    // Deployed, nothing is there.
    { routeKey: 'GET /', answer: async (event) => toGraphiql(event) ?? NOT_FOUND },
  ]
}
