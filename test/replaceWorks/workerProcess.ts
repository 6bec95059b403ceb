import { createReplaceWorker } from '../../src/lambda/replaceWorkerHandler.ts'
import { wakeKey } from '../../src/replaceWorks/keys.ts'
import { slowStore } from '../harness/slowStore.ts'

/** A worker in a process of its own, slow enough to be killed anywhere: `node workerProcess.ts ENDPOINT ACCOUNT WORK`. */
const [endpoint = '', accountId = '', id = ''] = process.argv.slice(2)

const SLOW_MS = 15

const { pk, sk } = wakeKey(accountId, id)
process.send?.('ready')
await createReplaceWorker(slowStore(endpoint, SLOW_MS))(
  { Records: [{ eventName: 'INSERT', dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } } }] },
  { awsRequestId: 'test', getRemainingTimeInMillis: () => 60_000 },
)
process.disconnect?.()
