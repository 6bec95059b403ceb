import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Address } from './engineAddresses.ts'
import type { Launched } from './engineProcess.ts'

/** Where dynoxide's binary is; nothing where its package has none for this platform. */
export function dynoxideBinary(): string | undefined {
  const { platform, arch } = process
  try {
    const manifest = createRequire(import.meta.url).resolve(`@dynoxide/${platform}-${arch}/package.json`)
    return join(dirname(manifest), 'dynoxide')
  } catch {
    return undefined
  }
}

/** Becomes the command unless the process that is its first argument has ended before it could be notified of that. */
const UNLESS_ORPHANED = '[ "$PPID" = "$0" ] && exec "$@"'

/**
 * Starts dynoxide: in memory, or on a file in the folder. There are binaries of it for Linux alone, which kills it when
 * we end, however that is: `setpriv` asks for that (prctl(2), PR_SET_PDEATHSIG).
 */
export function launchDynoxide(
  binary: string,
  { host, port }: Address,
  dataFolder: string | undefined,
): Launched {
  const data = dataFolder === undefined ? [] : ['--db-path', join(dataFolder, 'dynoxide.sqlite')]
  const command = [binary, 'serve', '--host', host, '--port', String(port), ...data]
  const pid = String(process.pid)
  const child = spawn(
    'setpriv',
    ['--pdeathsig', 'KILL', '--', 'sh', '-c', UNLESS_ORPHANED, pid, ...command],
    {
      // A process group of its own: Ctrl-C in the terminal is for us, who still have requests to finish.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  return { child, command }
}
