import type { ChildProcess } from 'node:child_process'
import { CannotStart } from './cannotStart.ts'
import { launchDynamodbLocal } from './dynamodbLocal.ts'
import { dynoxideBinary, launchDynoxide } from './dynoxide.ts'
import { type EngineProcess, startProcess } from './engineProcess.ts'
import { endOrphan, noteEngine } from './orphan.ts'

export type EmbeddedEngine = 'dynoxide' | 'dynamodb-local'

export interface Engine extends EngineProcess {
  readonly name: EmbeddedEngine | 'external'
}

export interface EngineOptions {
  /** An absolute path; absent: data are kept in memory only. */
  readonly dataFolder?: string
  /** Absent: the one that DYNAMODB_ENDPOINT points to, else dynoxide where there is one for this platform. */
  readonly engine?: EmbeddedEngine
}

/**
 * The engine that keeps the tables: a running one, or an embedded one that is started on a free port.
 *
 * @throws CannotStart where there is none
 */
export async function startEngine({ dataFolder, engine }: EngineOptions = {}): Promise<Engine> {
  const endpoint = process.env['DYNAMODB_ENDPOINT']
  if (endpoint && !engine) return external(endpoint)
  const binary = dynoxideBinary()
  const name = engine ?? (binary ? 'dynoxide' : 'dynamodb-local')
  if (name === 'dynoxide' && !binary) {
    throw new CannotStart(`There is no dynoxide for ${process.platform} on ${process.arch}.`)
  }
  const launch = (port: number) =>
    name === 'dynoxide' && binary
      ? launchDynoxide(binary, port, dataFolder)
      : launchDynamodbLocal(port, dataFolder)
  if (dataFolder !== undefined) await endOrphan(dataFolder)
  try {
    return { name, ...(await startProcess((port) => noted(launch(port), dataFolder))) }
  } catch (error) {
    throw isWithoutJava(error) ? new CannotStart(NO_ENGINE) : error
  }
}

const NO_ENGINE =
  'There is no DynamoDB engine here: install Java 17 or later, which DynamoDB Local needs, ' +
  'or set DYNAMODB_ENDPOINT to the address of a running engine.'

function noted(child: ChildProcess, dataFolder: string | undefined): ChildProcess {
  if (dataFolder !== undefined) noteEngine(dataFolder, child)
  return child
}

/** No java at all, or one older than the classes of DynamoDB Local. */
const isWithoutJava = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === 'ENOENT') || error.message.includes('UnsupportedClassVersionError'))

/** A running engine answers in milliseconds; what takes longer than this hangs. */
const ANSWER_MS = 5_000

/** An engine that somebody else started and will stop. */
async function external(endpoint: string): Promise<Engine> {
  const answer = await fetch(endpoint, { signal: AbortSignal.timeout(ANSWER_MS) }).catch(() => undefined)
  if (!answer) {
    throw new CannotStart(`Nothing answers at ${endpoint}: start an engine there or unset DYNAMODB_ENDPOINT.`)
  }
  return { name: 'external', endpoint, pid: undefined, ended: new Promise(() => {}), stop: async () => {} }
}
