import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { startEngine } from '../../src/local/engine.ts'
import { createTables } from '../../src/local/tables.ts'
import type { Store } from '../../src/table/store.ts'
import { newStore } from '../harness/service.ts'

/** What a part of the benchmarks runs on: dynoxide in memory, with the tables made. */
export interface BenchEngine {
  readonly endpoint: string
  /** The tables, each time with a client of its own. */
  readonly newStore: (config?: DynamoDBClientConfig) => Store
  readonly stop: () => Promise<void>
}

export async function startBenchEngine(): Promise<BenchEngine> {
  const engine = await startEngine({ engine: 'dynoxide' })
  await createTables(engine.endpoint)
  return {
    endpoint: engine.endpoint,
    newStore: (config) => newStore(engine.endpoint, config),
    stop: () => engine.stop(),
  }
}
