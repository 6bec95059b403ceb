import { DescribeTableCommand, DescribeTimeToLiveCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, inject, test } from 'vitest'
import { createTables, LOCAL_CLIENT } from '../../src/local/tables.ts'

const client = new DynamoDBClient({ endpoint: inject('endpoint'), ...LOCAL_CLIENT })
const table = async (name: string) => (await client.send(new DescribeTableCommand({ TableName: name }))).Table

test('the table permissions has its keys, its index of keys only and no stream', async () => {
  const permissions = await table('permissions')
  expect(permissions).toMatchObject({
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'gsi1',
        KeySchema: [
          { AttributeName: 'gsi1pk', KeyType: 'HASH' },
          { AttributeName: 'gsi1sk', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  })
  expect(permissions?.StreamSpecification?.StreamEnabled ?? false).toBe(false)
})

test('the table permissions forgets items by expiresAt', async () => {
  const { TimeToLiveDescription } = await client.send(
    new DescribeTimeToLiveCommand({ TableName: 'permissions' }),
  )
  expect(TimeToLiveDescription).toMatchObject({ AttributeName: 'expiresAt', TimeToLiveStatus: 'ENABLED' })
})

test('the table works has a stream of new images and no index', async () => {
  const works = await table('works')
  expect(works?.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: 'NEW_IMAGE' })
  expect(works?.GlobalSecondaryIndexes).toBeUndefined()
})

/** What the tests beside this one change all the time. */
const COUNTED = new Set(['ItemCount', 'TableSizeBytes', 'IndexSizeBytes'])
const asMade = async (name: string): Promise<string> =>
  JSON.stringify(await table(name), (key, value) => (COUNTED.has(key) ? undefined : value))

test('making the tables again leaves them as they are', async () => {
  const before = await asMade('permissions')
  await createTables(inject('endpoint'))
  expect(await asMade('permissions')).toEqual(before)
})
