import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

export interface NpmStart {
  readonly npm: ChildProcess
  /** Everything that was printed so far. */
  output(): string
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>
  /** Settles when it is ready to serve. */
  readonly ready: Promise<Service>
}

export interface Service {
  /** Where the API is. */
  readonly url: string
  /** Where its page is. */
  readonly graphiql: string
  /** The processes below npm: the server and its engine. */
  readonly server: number
  readonly engine: number
  /** What a terminal does at Ctrl-C: SIGINT to everyone in the foreground. */
  ctrlC(): void
  call(query: string, headers?: Record<string, string>): Promise<{ data: Record<string, unknown> }>
}

/** Runs `npm start` in the folder, with a free port unless another is given, and by another command that becomes it. */
export function npmStart(
  folder: string,
  {
    args = [] as string[],
    env = {} as Record<string, string | undefined>,
    by: [program, ...first] = ['env'] as readonly [string, ...string[]],
  } = {},
): NpmStart {
  const npm = spawn(program, [...first, 'npm', 'start', ...args], {
    cwd: folder,
    env: { ...process.env, PORT: '0', DYNAMODB_ENDPOINT: undefined, ...env },
    // The leader of a process group, as in a terminal.
    detached: true,
  })
  let output = ''
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
    })
  }
  const exited = once(npm, 'exit')
  const ended = once(npm, 'close').then(() => npm.exitCode)
  onTestFinished(async () => {
    npm.kill('SIGTERM')
    await exited
  })
  const ready = (async () => {
    for (; ; await sleep(10)) {
      const url = /http:\S+/.exec(output)?.[0]
      if (url) return serviceOf(npm, url)
      if (npm.exitCode !== null) throw new Error(`npm start has ended:\n${output}`)
    }
  })()
  ready.catch(() => {})
  return { npm, output: () => output, ended, ready }
}

function serviceOf({ pid = 0 }: ChildProcess, url: string): Service {
  const [server = 0] = childrenOf(pid)
  const [engine = 0] = childrenOf(server)
  return {
    url,
    graphiql: new URL('graphiql', url).href,
    server,
    engine,
    ctrlC: () => process.kill(-pid, 'SIGINT'),
    async call(query, headers = {}) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      })
      return (await response.json()) as { data: Record<string, unknown> }
    },
  }
}

/** Linux shows the children of a process here. */
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)

/** All processes below one, each before those below it. */
export const below = (pid: number): number[] => childrenOf(pid).flatMap((child) => [child, ...below(child)])

/** Whether the process runs; one that has ended and that nobody has waited for does not. */
export function isRunning(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
