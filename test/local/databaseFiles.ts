import { closeSync, openSync, readdirSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** SQLite's header, by which it knows its files. */
const HEADER_BYTES = 100

/** The database files of the engine that keeps its data in the folder. */
export const databasesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:db|sqlite)$/.test(file))
    .map((file) => join(folder, file))

/** Writes over all of a database but its header. An engine that runs sees that it was changed, and reads it anew. */
export function breakDatabase(file: string): void {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA user_version = 1')
  const length = statSync(file).size - HEADER_BYTES
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, Buffer.alloc(length, 'x'), 0, length, HEADER_BYTES)
  closeSync(descriptor)
  database.close()
}
