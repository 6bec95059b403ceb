import { fork } from 'node:child_process'
import { once } from 'node:events'
import { inject } from 'vitest'
import { type ApiHandler, createApiHandler } from '../../../src/lambda/apiHandler.ts'
import { createReplaceWorker, type ReplaceWorker } from '../../../src/lambda/replaceWorkerHandler.ts'
import type { Store } from '../../../src/table/store.ts'
import { REGION } from '../../harness/service.ts'
import type { Sent } from './apiProcess.ts'

/** What runs the service: the functions behind the API and behind the stream. */
export interface Instance {
  readonly api: ApiHandler
  readonly worker: ReplaceWorker
}

/** An instance in this process. */
export const instanceOn = (store: Store): Instance => ({
  api: createApiHandler(store, REGION),
  worker: createReplaceWorker(store),
})

/** It was killed, and nobody knows what became of what it was doing. */
export class Gone extends Error {}

/** An instance in a process of its own, to be killed. */
export async function killableInstance(): Promise<Instance & { readonly kill: () => Promise<void> }> {
  const child = fork('test/scenarios/histories/apiProcess.ts', [inject('endpoint')])
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Gone) => void }>()
  const exited = once(child, 'exit')
  await once(child, 'message')
  child.on('message', ({ number, result }: { number: number; result: unknown }) => {
    waiting.get(number)?.resolve(result)
    waiting.delete(number)
  })
  let isGone = false
  void exited.then(() => {
    isGone = true
    for (const { reject } of waiting.values()) reject(new Gone())
  })
  let sent = 0
  const send = (event: Sent['event']): Promise<unknown> => {
    if (isGone) return Promise.reject(new Gone())
    const number = sent++
    return new Promise((resolve, reject) => {
      waiting.set(number, { resolve, reject })
      // Where it can't be sent any more, the end of the process shows.
      child.send({ number, event } satisfies Sent, () => {})
    })
  }
  return {
    api: (event) => send(event) as ReturnType<ApiHandler>,
    worker: (event) => send(event) as ReturnType<ReplaceWorker>,
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}
