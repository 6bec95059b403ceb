import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CannotStartError } from './cannotStartError.ts'
import { failureIn } from './storeFailure.ts'

/** A start that was just killed, or asked to stop, may need a moment to be gone. */
const GONE_MS = 2_000

/** Held until the process ends. */
let lock: DatabaseSync | undefined

/** The file by which a process has the folder. */
export const lockIn = (folder: string): string => join(folder, 'lock')

/**
 * Takes the folder for this process, for as long as it lives. What holds it is a lock of the operating system on a
 * file in it, so nothing is left to clean up, however the process ends; SQLite is how Node locks files.
 *
 * @throws CannotStartError where the folder can't be written, or another process has it
 */
export function takeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    lock = new DatabaseSync(lockIn(folder), { timeout: GONE_MS })
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    throw new CannotStartError(
      isLocked(error)
        ? `Another npm start is using ${folder}: stop it first, or keep no data with npm start -- --memory.`
        : (failureIn(String(error), folder)?.reason ??
            `The data folder ${folder} can't be written: make it writable, or keep no data with npm start -- --memory.`),
    )
  }
}

/** https://sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5

const isLocked = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
