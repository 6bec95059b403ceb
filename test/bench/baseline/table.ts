import { CreateTableCommand, ResourceInUseException } from '@aws-sdk/client-dynamodb'
import type { Store } from '../../../src/table/store.ts'

export const IDEMPOTENCY_TABLE = 'idempotency'

/** Makes the table that Powertools keeps its records in, as its documentation has it. One that is there stays. */
export async function createIdempotencyTable({ documents }: Store): Promise<void> {
  const create = new CreateTableCommand({
    TableName: IDEMPOTENCY_TABLE,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  })
  await documents.send(create).catch((error: unknown) => {
    if (!(error instanceof ResourceInUseException)) throw error
  })
}
