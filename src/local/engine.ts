import { CannotStart } from './cannotStart.ts'
import { launchDynamodbLocal } from './dynamodbLocal.ts'
import { dynoxideBinary, launchDynoxide } from './dynoxide.ts'
import { type EngineProcess, startProcess } from './engineProcess.ts'

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
  if (name === 'dynamodb-local') return startDynamodbLocal(dataFolder)
  if (!binary) throw new CannotStart(`There is no dynoxide for ${process.platform} on ${process.arch}.`)
  return { name, ...(await startProcess((port) => launchDynoxide(binary, port, dataFolder))) }
}

async function startDynamodbLocal(dataFolder: string | undefined): Promise<Engine> {
  try {
    return {
      name: 'dynamodb-local',
      ...(await startProcess((port) => launchDynamodbLocal(port, dataFolder))),
    }
  } catch (error) {
    if (isWithoutJava(error)) {
      throw new CannotStart(
        'There is no DynamoDB engine here: install Java 17 or later, which DynamoDB Local needs, ' +
          'or set DYNAMODB_ENDPOINT to the address of a running engine.',
      )
    }
    throw error
  }
}

/** No java at all, or one older than the classes of DynamoDB Local. */
const isWithoutJava = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === 'ENOENT') || error.message.includes('UnsupportedClassVersionError'))

/** An engine that somebody else started and will stop. */
async function external(endpoint: string): Promise<Engine> {
  const answer = await fetch(endpoint).catch(() => undefined)
  if (!answer) {
    throw new CannotStart(`Nothing answers at ${endpoint}: start an engine there or unset DYNAMODB_ENDPOINT.`)
  }
  return { name: 'external', endpoint, pid: undefined, ended: new Promise(() => {}), stop: async () => {} }
}
