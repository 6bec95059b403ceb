import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Store } from '../../src/table/store.ts'

/** Collects garbage now: what is left is what is held. */
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** How often the heap is looked at, in requests: collecting takes time of its own. */
const EVERY = 50

/** @returns what the most was that the heap held beyond what it holds now, in MB, looked at between requests */
export function heapPeak({ documents }: Store): () => number {
  collect()
  const before = process.memoryUsage().heapUsed
  let peak = before
  let requests = 0
  const look = () => {
    collect()
    peak = Math.max(peak, process.memoryUsage().heapUsed)
  }
  documents.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args)
      if (requests++ % EVERY === 0) look()
      return answer
    },
    { step: 'initialize', name: 'heapPeak' },
  )
  return () => (peak - before) / 2 ** 20
}
