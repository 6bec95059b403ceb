import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { handler as api } from '../lambda/api.ts'
import { handler as graphiql } from '../lambda/graphiql.ts'
import { authorized } from './authorizer.ts'
import { refusedToOtherSites, toGraphiql } from './browser.ts'
import { timeoutMs } from './deployment.ts'
import { NOT_FOUND, type Route } from './gateway.ts'
import { invoke } from './invoke.ts'

const ofApi = (event: APIGatewayProxyEventV2) => invoke(api, authorized(event), timeoutMs('api'))
const ofGraphiql = (event: APIGatewayProxyEventV2) => invoke(graphiql, event, timeoutMs('graphiql'))

/** The routes that are deployed, each with its entry point. Only the API asks for a token. */
export const routes: readonly Route[] = [
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
