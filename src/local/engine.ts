import { once } from 'node:events'
import { get } from 'node:http'
import { get as getSecurely } from 'node:https'
import { CannotStartError } from './cannotStartError.ts'
import { launchDynamodbLocal } from './dynamodbLocal.ts'
import { dynoxideBinary, launchDynoxide } from './dynoxide.ts'
import type { Address } from './engineAddresses.ts'
import { type EngineProcess, type Launched, startProcess } from './engineProcess.ts'
import { endOrphan, recordEngine } from './orphan.ts'
import { failureIn } from './storeFailure.ts'

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
 * @throws CannotStartError where there is none
 */
export async function startEngine({ dataFolder, engine }: EngineOptions = {}): Promise<Engine> {
  const endpoint = process.env['DYNAMODB_ENDPOINT']
  if (endpoint && !engine) return external(endpoint)
  const binary = dynoxideBinary()
  const name = engine ?? (binary ? 'dynoxide' : 'dynamodb-local')
  if (name === 'dynoxide' && !binary) {
    throw new CannotStartError(`There is no dynoxide for ${process.platform} on ${process.arch}.`)
  }
  const launch = (address: Address) =>
    name === 'dynoxide' && binary
      ? launchDynoxide(binary, address, dataFolder)
      : launchDynamodbLocal(address, dataFolder)
  if (dataFolder !== undefined) await endOrphan(dataFolder)
  try {
    return { name, ...(await startProcess((address) => noted(launch(address), dataFolder))) }
  } catch (error) {
    if (isMissing(error)) throw new CannotStartError(name === 'dynoxide' ? NO_SETPRIV : NO_JAVA)
    const failure = dataFolder === undefined ? undefined : failureIn(String(error), dataFolder)
    throw failure ? new CannotStartError(failure.reason) : error
  }
}

const NO_SETPRIV =
  'There is no setpriv here, which dynoxide is started with: install util-linux 2.33 or later, ' +
  'or set DYNAMODB_ENDPOINT to the address of a running engine.'

const NO_JAVA =
  'There is no DynamoDB engine here: install Java 17 or later, which DynamoDB Local needs, ' +
  'or set DYNAMODB_ENDPOINT to the address of a running engine.'

function noted(launched: Launched, dataFolder: string | undefined): Launched {
  if (dataFolder !== undefined) recordEngine(dataFolder, launched)
  return launched
}

/** No such program at all, or a Java that is older than the classes of DynamoDB Local. */
const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === 'ENOENT') || error.message.includes('UnsupportedClassVersionError'))

/** A running engine answers in milliseconds; what takes longer than this hangs. */
const ANSWER_MS = 5_000

/** An engine that somebody else started and will stop. */
async function external(endpoint: string): Promise<Engine> {
  if (!(await isAnswered(endpoint))) {
    throw new CannotStartError(
      `Nothing answers at ${endpoint}: start an engine there or unset DYNAMODB_ENDPOINT.`,
    )
  }
  return { name: 'external', endpoint, pid: undefined, ended: new Promise(() => {}), stop: async () => {} }
}

/** Whatever it answers. Not asked by `fetch`, which keeps from the ports that engines of ours listen on. */
async function isAnswered(endpoint: string): Promise<boolean> {
  const signal = AbortSignal.timeout(ANSWER_MS)
  try {
    const request = endpoint.startsWith('https:')
      ? getSecurely(endpoint, { signal })
      : get(endpoint, { signal })
    const [answer] = await once(request, 'response')
    answer.resume()
    return true
  } catch {
    return false
  }
}
