import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { CannotStartError } from './cannotStartError.ts'
import { type Address, engineAddresses } from './engineAddresses.ts'

/** A process that speaks DynamoDB's protocol on a port of this machine. */
export interface EngineProcess {
  readonly endpoint: string
  readonly pid: number | undefined
  /** What it says beside its answers. */
  readonly log?: Readable
  /** Settles when the process ends, whoever ended it. */
  readonly ended: Promise<void>
  /** Ends the process and waits until it is gone. */
  stop(): Promise<void>
}

/** A process that was just started, and what it runs in the end, after those that start it have become it. */
export interface Launched {
  readonly child: ChildProcess
  readonly command: readonly string[]
}

/** A cold JVM on a busy machine takes some seconds; what takes longer than this hangs. */
const READY_MS = 30_000
/** Both engines end within a second; one that doesn't is stuck. What it has committed is on disk. */
const STOP_MS = 3_000
/** The end of what an engine says: enough for the reason of its end. */
const SAID_CHARACTERS = 10_000

/** What an engine says as soon as it takes requests. Whoever else may answer at its address is not asked. */
const READY = /listening/i
/** What it says before it ends where somebody else has its address. */
const TAKEN = /in use/i

/**
 * Starts an engine at a free address and waits until it answers.
 *
 * @throws CannotStartError where the process ends instead, with the last that it said
 * @throws the error of the operating system (ENOENT) where its program isn't there
 */
export async function startProcess(launch: (address: Address) => Launched): Promise<EngineProcess> {
  let taken: unknown
  for (const address of engineAddresses()) {
    try {
      return await startAt(address, launch)
    } catch (error) {
      if (!(error instanceof CannotStartError && TAKEN.test(error.message))) throw error
      taken = error
    }
  }
  throw taken
}

async function startAt(address: Address, launch: (address: Address) => Launched): Promise<EngineProcess> {
  const { child } = launch(address)
  const kill = () => child.kill('SIGKILL')
  // No engine is left behind; where we are killed ourselves, it ends by itself.
  process.once('exit', kill)
  let said = ''
  const ready = Promise.withResolvers<void>()
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk).slice(-SAID_CHARACTERS)
    if (READY.test(said)) ready.resolve()
  })
  const ended = once(child, 'close').then(() => {})
  const failed = ended
    .finally(() => process.off('exit', kill))
    .then(() => {
      throw new CannotStartError(`The DynamoDB engine ended while it was starting: ${said.trim()}`)
    })
  const hangs = setTimeout(() => {
    kill()
    ready.reject(new CannotStartError(`The DynamoDB engine did not start within ${READY_MS / 1_000} s.`))
  }, READY_MS)
  await Promise.race([ready.promise, failed]).finally(() => clearTimeout(hangs))
  return {
    endpoint: `http://${address.host}:${address.port}`,
    pid: child.pid,
    ...(child.stderr && { log: child.stderr }),
    ended,
    async stop() {
      child.kill('SIGTERM')
      const stuck = setTimeout(kill, STOP_MS)
      await ended
      clearTimeout(stuck)
    },
  }
}
