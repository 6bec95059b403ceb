import { readFileSync } from 'node:fs'
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ResourceInUseException,
  type TimeToLiveSpecification,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { parse } from 'yaml'
import type { StoreWatch } from './watchStore.ts'

/** The tables' names on this machine, by their names in the definition. */
export const TABLES = { PermissionsTable: 'permissions', WorksTable: 'works' } as const

/** What a client needs beside the endpoint. No engine here looks at credentials, and nobody's own are used. */
export const LOCAL_CLIENT = {
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
} as const

/** What CloudFormation takes and the engines know: the rest (backups, encryption, billing) is the cloud's. */
interface Definition
  extends Pick<CreateTableCommandInput, 'AttributeDefinitions' | 'KeySchema' | 'GlobalSecondaryIndexes'> {
  readonly StreamSpecification?: { readonly StreamViewType: 'NEW_IMAGE' }
  readonly TimeToLiveSpecification?: TimeToLiveSpecification
}

/** Makes the tables as they are deployed, from the same definition. Those that exist stay as they are. */
export async function createTables(endpoint: string, watch?: StoreWatch): Promise<void> {
  const client = new DynamoDBClient({ endpoint, ...LOCAL_CLIENT })
  watch?.watch(client)
  const definitions = definedTables()
  await Promise.all(
    Object.entries(TABLES).map(([id, name]) => {
      const definition = definitions[id]
      if (!definition) throw new Error(`infra/tables.yml defines no ${id}.`)
      return createTable(client, name, definition)
    }),
  )
  client.destroy()
}

function definedTables(): Record<string, Definition> {
  const file = new URL('../../infra/tables.yml', import.meta.url)
  const { Resources } = parse(readFileSync(file, 'utf8')) as {
    Resources: Record<string, { Properties: Definition }>
  }
  return Object.fromEntries(Object.entries(Resources).map(([id, { Properties }]) => [id, Properties]))
}

async function createTable(client: DynamoDBClient, name: string, definition: Definition): Promise<void> {
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, StreamSpecification } = definition
  const create = new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions,
    KeySchema,
    ...(GlobalSecondaryIndexes && { GlobalSecondaryIndexes }),
    ...(StreamSpecification && { StreamSpecification: { StreamEnabled: true, ...StreamSpecification } }),
  })
  await client.send(create).catch((error) => {
    if (!(error instanceof ResourceInUseException)) throw error
  })
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1 }, { TableName: name })
  if (definition.TimeToLiveSpecification) {
    await enableTimeToLive(client, name, definition.TimeToLiveSpecification)
  }
}

/** Looked up first, also on a table that was there: a start that was cut short may have left it out. */
async function enableTimeToLive(
  client: DynamoDBClient,
  name: string,
  specification: TimeToLiveSpecification,
): Promise<void> {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: name }))
  if (TimeToLiveDescription?.TimeToLiveStatus === 'ENABLED') return
  await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: specification }))
}
