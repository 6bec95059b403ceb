import { setTimeout as sleep } from 'node:timers/promises'
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  type _Record as Change,
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams'
import { LOCAL_CLIENT } from './tables.ts'

/** How long the stream is left alone between two looks: short for somebody who waits, long for the engine. */
const LOOK_EVERY_MS = 200

export type { Change }

/** Where a shard is read on: after the last record that was read, or from its beginning. */
interface Shard {
  iterator: string | undefined
  lastRead: string | undefined
  isClosed: boolean
}

/**
 * Follows the stream of a table from its beginning, as an event source mapping does: each record comes at least once,
 * those of one shard in their order.
 *
 * @param deliver is called with the records of each look, and is not waited for
 * @param until ends it
 */
export async function followStream(
  endpoint: string,
  table: string,
  deliver: (changes: readonly Change[]) => void,
  until: AbortSignal,
): Promise<void> {
  const tables = new DynamoDBClient({ endpoint, ...LOCAL_CLIENT })
  const { Table } = await tables.send(new DescribeTableCommand({ TableName: table }))
  tables.destroy()
  const streams = new DynamoDBStreamsClient({ endpoint, ...LOCAL_CLIENT })
  const StreamArn = Table?.LatestStreamArn
  if (StreamArn === undefined) throw new Error(`The table ${table} has no stream.`)
  const shards = new Map<string, Shard>()
  while (!until.aborted) {
    // A busy or restarted engine is asked again at the next look.
    await look(streams, StreamArn, shards, deliver).catch(() => {})
    await sleep(LOOK_EVERY_MS, undefined, { signal: until }).catch(() => {})
  }
  streams.destroy()
}

async function look(
  streams: DynamoDBStreamsClient,
  StreamArn: string,
  shards: Map<string, Shard>,
  deliver: (changes: readonly Change[]) => void,
): Promise<void> {
  if ([...shards.values()].every(({ isClosed }) => isClosed)) {
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }))
    for (const { ShardId = '' } of StreamDescription?.Shards ?? []) {
      if (!shards.has(ShardId))
        shards.set(ShardId, { iterator: undefined, lastRead: undefined, isClosed: false })
    }
  }
  for (const [ShardId, shard] of shards) {
    if (shard.isClosed) continue
    shard.iterator ??= await iteratorOf(streams, StreamArn, ShardId, shard)
    const ShardIterator = shard.iterator
    // Whatever is wrong with this one (it expires while a laptop sleeps), the next look begins with a new one.
    shard.iterator = undefined
    const { Records = [], NextShardIterator } = await streams.send(new GetRecordsCommand({ ShardIterator }))
    shard.iterator = NextShardIterator
    shard.isClosed = NextShardIterator === undefined
    shard.lastRead = Records.at(-1)?.dynamodb?.SequenceNumber ?? shard.lastRead
    if (Records.length > 0) deliver(Records)
  }
}

async function iteratorOf(
  streams: DynamoDBStreamsClient,
  StreamArn: string,
  ShardId: string,
  { lastRead }: Shard,
): Promise<string | undefined> {
  const from =
    lastRead === undefined
      ? ({ ShardIteratorType: 'TRIM_HORIZON' } as const)
      : ({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: lastRead } as const)
  const { ShardIterator } = await streams.send(new GetShardIteratorCommand({ StreamArn, ShardId, ...from }))
  return ShardIterator
}
