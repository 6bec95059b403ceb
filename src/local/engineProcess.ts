import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStart } from './cannotStart.ts'
import { freePort } from './freePort.ts'

/** A process that speaks DynamoDB's protocol on a port of this machine. */
export interface EngineProcess {
  readonly endpoint: string
  readonly pid: number | undefined
  /** Settles when the process ends, whoever ended it. */
  readonly ended: Promise<void>
  /** Ends the process and waits until it is gone. */
  stop(): Promise<void>
}

/** A cold JVM on a busy machine takes some seconds; what takes longer than this hangs. */
const READY_MS = 30_000
/** Both engines end within a second; one that doesn't is stuck. What it has committed is on disk. */
const STOP_MS = 3_000
/** Short against the 30 ms or so that the faster engine takes to start, long against what a look costs. */
const LOOK_EVERY_MS = 10
/** The end of what an engine says: enough for the reason of its end. */
const SAID_CHARACTERS = 10_000

/**
 * Starts an engine on a free port and waits until it answers.
 *
 * @throws CannotStart where the process ends instead, with the last that it said
 * @throws the error of the operating system (ENOENT) where its program isn't there
 */
export async function startProcess(launch: (port: number) => ChildProcess): Promise<EngineProcess> {
  const port = await freePort()
  const endpoint = `http://127.0.0.1:${port}`
  const child = launch(port)
  const kill = () => child.kill('SIGKILL')
  // No way out of this process but SIGKILL leaves the engine behind.
  process.once('exit', kill)
  let said = ''
  child.stdout?.resume()
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk).slice(-SAID_CHARACTERS)
  })
  const gone = new AbortController()
  const ended = once(child, 'close').then(() => {})
  const failed = ended
    .finally(() => {
      process.off('exit', kill)
      gone.abort()
    })
    .then(() => {
      throw new CannotStart(`The DynamoDB engine ended while it was starting: ${said.trim()}`)
    })
  const ready = answers(endpoint, gone.signal).catch((error) => {
    kill()
    throw error
  })
  await Promise.race([ready, failed])
  return {
    endpoint,
    pid: child.pid,
    ended,
    async stop() {
      child.kill('SIGTERM')
      const stuck = setTimeout(kill, STOP_MS)
      await ended
      clearTimeout(stuck)
    },
  }
}

/** Waits for the first answer, whatever it says: also a refusal is the engine's. */
async function answers(endpoint: string, gone: AbortSignal): Promise<void> {
  for (const deadline = Date.now() + READY_MS; Date.now() < deadline; await sleep(LOOK_EVERY_MS)) {
    const answer = await fetch(endpoint, { signal: gone }).catch(() => undefined)
    if (answer || gone.aborted) return
  }
  throw new CannotStart(`The DynamoDB engine did not answer within ${READY_MS / 1_000} s.`)
}
