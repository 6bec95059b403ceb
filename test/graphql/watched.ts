import { setImmediate } from 'node:timers/promises'
import { serialize } from 'node:v8'
import { type Costs, reckon } from '../harness/costs.ts'
import type { Client } from '../harness/service.ts'

export interface Measured extends Costs {
  /** What came back, in bytes as V8 writes them: a bit more than the items are. */
  readonly bytes: number
}

/** @returns the costs since it was asked last, when all is back that was asked for: an error answers before that */
export function watched({ store }: Client): () => Promise<Measured> {
  const costs = reckon(store)
  const underWay = new Set<Promise<unknown>>()
  let bytes = 0
  store.documents.middlewareStack.add(
    (next) => async (args) => {
      const sent = next(args)
      underWay.add(sent)
      const result = await sent.finally(() => underWay.delete(sent))
      const { Items = [], Responses = {} } = result.output as {
        readonly Items?: readonly object[]
        readonly Responses?: Record<string, readonly object[]>
      }
      for (const item of [Items, ...Object.values(Responses)].flat()) {
        bytes += serialize(item).byteLength
      }
      return result
    },
    { step: 'initialize' },
  )
  return async () => {
    // What was answered early, and what came back, may ask for more; what asks in one instant is only sent after it.
    for (await setImmediate(); underWay.size > 0; await setImmediate()) await Promise.allSettled(underWay)
    const sinceAsked = bytes
    bytes = 0
    return { ...costs(), bytes: sinceAsked }
  }
}
