import { setTimeout as sleep } from 'node:timers/promises'
import { createReplaceWorker } from '../../../src/lambda/replaceWorkerHandler.ts'
import { wakeKey } from '../../../src/table/keys.ts'
import { documentClient } from '../../../src/table/store.ts'

/** A worker in a process of its own, slow enough to be killed anywhere: `node workerProcess.ts ENDPOINT ACCOUNT WORK`. */
const [endpoint = '', accountId = '', id = ''] = process.argv.slice(2)

/** Longer than what the engine takes, so that a signal falls between two commands as well as into one. */
const SLOW_MS = 15

const documents = documentClient({
  endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
})
documents.middlewareStack.add(
  (next) => async (args) => {
    await sleep(SLOW_MS)
    const answer = await next(args)
    await sleep(SLOW_MS)
    return answer
  },
  { step: 'deserialize', name: 'slow' },
)
const { pk, sk } = wakeKey(accountId, id)
process.send?.('ready')
await createReplaceWorker({ documents, permissions: 'permissions', works: 'works' })(
  { Records: [{ eventName: 'INSERT', dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } } }] },
  { awsRequestId: 'test', getRemainingTimeInMillis: () => 60_000 },
)
process.disconnect?.()
