import { storeFromEnvironment } from '../table/store.ts'
import { createApiHandler } from './apiHandler.ts'

/** The function behind `POST /graphql` and `GET /graphql`. Lambda sets AWS_REGION, the deployment the rest. */
export const handler = createApiHandler(
  storeFromEnvironment(process.env),
  process.env['AWS_REGION'] ?? 'us-east-1',
)
