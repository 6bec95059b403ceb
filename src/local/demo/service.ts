import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Service {
  /** Asks the API over HTTP. @throws where it answers with errors, at the top or of a mutation */
  call<Data>(query: string, variables?: object): Promise<Data>
  stop(): Promise<void>
}

/** Starts the service as `npm start -- --memory` does, on a free port. */
export async function startService(): Promise<Service> {
  const start = fileURLToPath(new URL('../start.ts', import.meta.url))
  const server = fork(start, ['--memory'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  process.once('exit', () => server.kill())
  const ended = once(server, 'exit')
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    server.stdout?.on('data', (chunk) => {
      said += chunk
      const [found] = /http:\S+/.exec(said) ?? []
      if (found) resolve(found)
    })
    ended.then(() => reject(new Error('The service did not start.')))
  })
  return {
    async call<Data>(query: string, variables: object = {}): Promise<Data> {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      })
      const { data, errors } = (await response.json()) as { data: Data; errors?: unknown[] }
      const refused = Object.values(data ?? {}).flatMap(
        (field) => (field as { errors?: unknown[] })?.errors ?? [],
      )
      if (errors || refused.length > 0) throw new Error(JSON.stringify(errors ?? refused))
      return data
    },
    async stop() {
      server.kill('SIGTERM')
      await ended
    },
  }
}
