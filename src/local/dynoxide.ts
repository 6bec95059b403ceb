import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

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

/** Starts dynoxide: in memory, or on a file in the folder. */
export function launchDynoxide(binary: string, port: number, dataFolder: string | undefined): ChildProcess {
  const data = dataFolder === undefined ? [] : ['--db-path', join(dataFolder, 'dynoxide.sqlite')]
  return spawn(binary, ['serve', '--host', '127.0.0.1', '--port', String(port), ...data], {
    // A process group of its own: Ctrl-C in the terminal is for us, who still have requests to finish.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}
