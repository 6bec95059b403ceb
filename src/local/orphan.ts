import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStartError } from './cannotStartError.ts'
import type { Launched } from './engineProcess.ts'
import { failureIn } from './storeFailure.ts'

/** What the folder remembers of the engine that was last started on it. */
interface Note {
  readonly pid: number
  readonly command: readonly string[]
}

const noteIn = (dataFolder: string): string => join(dataFolder, 'engine.json')

/**
 * Writes down which process has the data, for a next start after this process was killed.
 *
 * @throws CannotStartError where that can't be written; the engine is then ended
 */
export function recordEngine(dataFolder: string, { child, command }: Launched): void {
  const file = noteIn(dataFolder)
  try {
    writeFileSync(file, JSON.stringify({ pid: child.pid, command }))
  } catch (error) {
    child.kill('SIGKILL')
    throw new CannotStartError(
      failureIn(String(error), dataFolder)?.reason ??
        `The file ${file} can't be written: make it writable, or keep no data with npm start -- --memory.`,
    )
  }
}

/**
 * Ends the engine of a process that was killed, where it hangs and doesn't end by itself, and waits until it is gone.
 * What it committed is on disk.
 */
export async function endOrphan(dataFolder: string): Promise<void> {
  const note = readNote(dataFolder)
  if (!note || !isRunning(note)) return
  process.kill(note.pid, 'SIGKILL')
  while (isRunning(note)) await sleep(10)
}

function readNote(dataFolder: string): Note | undefined {
  try {
    return JSON.parse(readFileSync(noteIn(dataFolder), 'utf8'))
  } catch {
    // None yet, or cut short by the same kill: the engine was then not yet serving anything.
    return undefined
  }
}

/** Whether the process is still the one noted: its command line is the very same, down to port and data folder. */
const isRunning = ({ pid, command }: Note): boolean => commandLine(pid) === command.join(' ')

function commandLine(pid: number): string | undefined {
  try {
    return existsSync('/proc/self/cmdline')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replace(/\0$/, '').replaceAll('\0', ' ')
      : execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}
