import {
  type AttributeValue,
  type DynamoDBClient,
  PutItemCommand,
  paginateScan,
} from '@aws-sdk/client-dynamodb'

/** An item as DynamoDB itself writes it, and the table that it stands in. */
export interface Dumped {
  readonly table: string
  readonly item: Record<string, AttributeValue>
}

/** All that these tables hold. */
export async function dump(client: DynamoDBClient, tables: readonly string[]): Promise<Dumped[]> {
  const dumped: Dumped[] = []
  for (const table of tables) {
    for await (const { Items = [] } of paginateScan({ client }, { TableName: table, ConsistentRead: true })) {
      dumped.push(...Items.map((item) => ({ table, item: inOrder(item) })))
    }
  }
  return dumped
}

/** By the names of its attributes: an engine gives them in any order. */
const inOrder = (item: Dumped['item']): Dumped['item'] =>
  Object.fromEntries(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)))

/** Puts it into an engine. */
export async function load(client: DynamoDBClient, dumped: readonly Dumped[]): Promise<void> {
  for (const { table, item } of dumped) {
    await client.send(new PutItemCommand({ TableName: table, Item: item }))
  }
}

/** The one thing that is changed: tokens are valid for a day, and these for as long as the tests run. */
export const unexpired = ({ table, item }: Dumped): Dumped => {
  const inAnHour = { N: String(Math.floor(Date.now() / 1_000) + 3_600) }
  const times = ['validUntil', 'expiresAt'].filter((name) => item[name])
  return { table, item: { ...item, ...Object.fromEntries(times.map((name) => [name, inAnHour])) } }
}
