import { handler as api } from '../lambda/api.ts'
import { handler as graphiql } from '../lambda/graphiql.ts'
import { authorized } from './authorizer.ts'
import { timeoutMs } from './deployment.ts'
import type { Route } from './gateway.ts'
import { invoke } from './invoke.ts'

/** The routes that are deployed, each with its entry point. Only the API asks for a token. */
export const routes: readonly Route[] = [
  { routeKey: 'POST /graphql', answer: (event) => invoke(api, authorized(event), timeoutMs('api')) },
  { routeKey: 'GET /graphql', answer: (event) => invoke(graphiql, event, timeoutMs('graphiql')) },
  {
    routeKey: 'GET /graphql/assets/{file}',
    answer: (event) => invoke(graphiql, event, timeoutMs('graphiql')),
  },
]
