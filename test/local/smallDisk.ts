import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Room for an engine's files and for the largest transaction. */
const SIZE = '32m'
const FILLER = 'filler'

/** A file system of its own that nobody else sees: root may mount one, and others may where Linux lets them be root there. */
const NAMESPACES = [['--mount'], ['--map-root-user', '--mount']] as const

const allowed = NAMESPACES.find(
  (flags) => spawnSync('unshare', [...flags, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0,
)

/** Whether this machine lets a test mount a disk of its own. */
export const mayMount = allowed !== undefined

type Command = readonly [string, ...string[]]

/** The command, with its arguments to come, that starts a program where a shell has mounted what only it sees. */
const where = (mounted: string): Command => [
  'unshare',
  ...(allowed ?? []),
  'sh',
  '-c',
  `${mounted} && exec "$@"`,
  'sh',
]

/**
 * Starts a program with a small disk for the folder `.data`.
 *
 * @param before what a shell does first
 */
export const onSmallDisk = (before = 'true'): Command =>
  where(`mkdir -p .data && mount -t tmpfs -o size=${SIZE} tmpfs .data && ${before}`)

/** Starts a program for which the files are read-only, root or not. */
export const withReadOnly = (files: readonly string[]): Command =>
  where(files.map((file) => `mount --bind ${file} ${file} && mount -o remount,bind,ro ${file}`).join(' && '))

/** What fills such a disk before the start. */
export const FILLED = `{ cat /dev/zero >.data/${FILLER} 2>/dev/null || true; }`

/** Takes all that is left of the disk with the folder. */
export function fill(folder: string): void {
  const file = openSync(join(folder, FILLER), 'w')
  try {
    for (;;) writeSync(file, Buffer.alloc(4096))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  } finally {
    closeSync(file)
  }
}

/** Gives back what was taken. */
export const empty = (folder: string): void => rmSync(join(folder, FILLER))
