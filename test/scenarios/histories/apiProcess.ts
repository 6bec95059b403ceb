import { createApiHandler } from '../../../src/lambda/apiHandler.ts'
import { createReplaceWorker } from '../../../src/lambda/replaceWorkerHandler.ts'
import { slowStore } from '../../harness/slowStore.ts'

/**
 * An instance of the service in a process of its own, to be killed: `node apiProcess.ts ENDPOINT`. It takes events of
 * the API and of the stream, and answers with what the functions return.
 */
const [endpoint = ''] = process.argv.slice(2)

const store = slowStore(endpoint, 10)
const api = createApiHandler(store, 'us-east-1')
const worker = createReplaceWorker(store)

type Api = Parameters<typeof api>
type Worker = Parameters<typeof worker>

/** What the parent sends: an event, and under which number it wants the answer. */
export interface Sent {
  readonly number: number
  readonly event: Api[0] | Worker[0]
}

const getRemainingTimeInMillis = () => 10_000

process.on('message', async ({ number, event }: Sent) => {
  const context = { awsRequestId: String(number), getRemainingTimeInMillis }
  const result = 'Records' in event ? await worker(event, context) : await api(event, context)
  process.send?.({ number, result })
})
process.send?.({ ready: true })
