import { mkdirSync } from 'node:fs'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { startEngine } from '../../../src/local/engine.ts'
import { createTables, LOCAL_CLIENT, TABLES } from '../../../src/local/tables.ts'
import { callAny } from '../../harness/callAny.ts'
import { everyMutation } from '../../harness/everyMutation.ts'
import { disturb } from '../../harness/faults.ts'
import { newClient, newStore } from '../../harness/service.ts'
import { runWorker } from '../../harness/works.ts'
import { dump } from './dump.ts'
import { reads } from './reads.ts'
import { ACCOUNT, type Release, writeRelease } from './release.ts'

/**
 * Writes down what this code stores and answers, for the releases after it: `node test/release/upgrades/write.ts NAME`. A
 * release that is out is never written again.
 */
const [name] = process.argv.slice(2)
if (!name) throw new Error('Which release is it? Its name becomes a folder.')
mkdirSync(`test/release/upgrades/${name}`)

const engine = await startEngine({ engine: 'dynoxide' })
await createTables(engine.endpoint)
const client = newClient({ accountId: ACCOUNT, store: newStore(engine.endpoint) })

const called: { operation: string; input: Record<string, unknown> }[] = []
const left = await everyMutation(client, 'kept', async (operation, input) => {
  const payload = await callAny(client, operation, input)
  if (payload.errors.length > 0) throw new Error(`${operation}: ${JSON.stringify(payload.errors)}`)
  if (input['clientToken'] !== undefined) called.push({ operation, input })
  return payload
})

// The worker moves one batch, and is killed at its next write: the work is left half done.
let writes = 0
const mortal = newStore(engine.endpoint)
disturb(mortal, ({ operation }) =>
  operation === 'TransactWriteItems' && ++writes > 1 ? () => Promise.reject(new Error('killed')) : undefined,
)
await runWorker(client, left.workId, { store: mortal }).catch(() => {})

const calls: Release['calls'][number][] = []
for (const { operation, input } of called) {
  calls.push({ operation, input, answer: await callAny(client, operation, input) })
}
const asked: Release['reads'][number][] = []
for (const [query, variables] of reads(left)) {
  const { data, errors } = await client(query, variables)
  if (errors) throw new Error(JSON.stringify(errors))
  asked.push({ query, variables, data })
}
const dynamodb = new DynamoDBClient({ endpoint: engine.endpoint, ...LOCAL_CLIENT })
const items = await dump(dynamodb, Object.values(TABLES))
dynamodb.destroy()
await engine.stop()
writeRelease(name, { items, left, calls, reads: asked })
