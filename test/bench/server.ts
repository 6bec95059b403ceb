import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Answer } from '../harness/service.ts'

export interface Memory {
  readonly rss: number
  readonly heapUsed: number
}

/** The local service in a process of its own, as `npm start -- --memory` has it. */
export interface Server {
  /** Asks the API over HTTP, for an account. */
  call(accountId: string, query: string, variables: object): Promise<Answer>
  /** What the process holds after a garbage collection, in bytes. */
  memory(): Promise<Memory>
  stop(): Promise<void>
}

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

export async function startServer(): Promise<Server> {
  const server = fork(path('../../src/local/start.ts'), ['--memory'], {
    execArgv: ['--expose-gc', '--import', path('memory.ts')],
    env: { ...process.env, PORT: '0', DYNAMODB_ENDPOINT: '' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  process.once('exit', () => server.kill())
  let url: string | undefined
  for (let said = ''; url === undefined; url = /http:\S+/.exec(said)?.[0]) {
    const [chunk] = await once(server.stdout as NodeJS.EventEmitter, 'data')
    said += chunk
  }
  const api = url
  return {
    async call(accountId, query, variables) {
      const response = await fetch(api, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-account-id': accountId },
        body: JSON.stringify({ query, variables }),
      })
      return { statusCode: response.status, ...((await response.json()) as Omit<Answer, 'statusCode'>) }
    },
    async memory() {
      const answer = once(server, 'message')
      server.send('memory')
      const [memory] = await answer
      return memory as Memory
    },
    async stop() {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
    },
  }
}
