import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** The tables of one deployment, and the client that reaches them. */
export interface Store {
  readonly documents: DynamoDBDocumentClient
  readonly permissions: string
  readonly works: string
  /** Told of each transaction that met another one, and is tried again. */
  readonly onConflict?: () => void
}

export type TableName = 'permissions' | 'works'

export interface Key {
  readonly pk: string
  readonly sk: string
}

/**
 * The store of this process, as the deployment (or the local server) describes it in the environment:
 * PERMISSIONS_TABLE and WORKS_TABLE by name, DYNAMODB_ENDPOINT only where the engine isn't AWS's own.
 */
export function storeFromEnvironment(environment: NodeJS.ProcessEnv): Store {
  const endpoint = environment['DYNAMODB_ENDPOINT']
  return {
    documents: documentClient(endpoint ? { endpoint } : {}),
    permissions: required(environment, 'PERMISSIONS_TABLE'),
    works: required(environment, 'WORKS_TABLE'),
  }
}

export function documentClient(config: DynamoDBClientConfig): DynamoDBDocumentClient {
  const client = new DynamoDBClient({
    // A call takes milliseconds. One that takes seconds hangs on a dead connection: cut it while there is time
    // for another within the 10 s or so that a client waits.
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
    // Every retry is ours (retry.ts): one that the client made by itself could hide that an earlier one may still land.
    maxAttempts: 1,
    ...config,
  })
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
}

function required(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name]
  if (!value) throw new Error(`The environment variable ${name} is missing: it names a DynamoDB table.`)
  return value
}
