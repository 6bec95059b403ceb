import { relative } from 'node:path'
import { UnavailableError } from '../table/retry.ts'

/** What can be wrong with the files of a store, each with how to go on. */
const SENTENCES = {
  full: (folder: string) =>
    `The store can't be written, because the disk with ${folder} is full: free some space there.`,
  broken: (folder: string) =>
    `The store can't be written, because a file in ${folder} is broken: stop npm start, move ${folder} away, and start again without its data.`,
  readOnly: (folder: string) =>
    `The store can't be written, because ${folder} or a file in it is read-only: make it writable, and start again.`,
  gone: (folder: string) =>
    `The store can't be written, because ${folder} was moved or deleted: start again.`,
  failing: (folder: string) =>
    `The store can't be written, because the disk with ${folder} reports errors: check it, and start again.`,
} as const

export type StoreFault = keyof typeof SENTENCES

/**
 * What SQLite says of its files, on which both engines are built, and Node of its own.
 * https://sqlite.org/rescode.html
 */
const TEXTS: readonly (readonly [RegExp, StoreFault])[] = [
  [/database or disk is full|no space left on device/i, 'full'],
  [/database disk image is malformed|malformed database schema|not a database/i, 'broken'],
  [/attempt to write a readonly database|unable to open database file|read-only file system/i, 'readOnly'],
  [/disk I\/O error/i, 'failing'],
]

/** The store can't be used until somebody has mended it: a request that is sent again fails again. */
export class StoreFailureError extends UnavailableError {
  override readonly reason: string
  /** Whether the engine that runs goes on by itself when the fault is mended. */
  readonly passes: boolean

  constructor(fault: StoreFault, dataFolder: string) {
    const sentence = SENTENCES[fault](`${relative('.', dataFolder)}/`)
    super(sentence)
    this.reason = sentence
    this.passes = fault === 'full'
  }
}

/** What a text says is wrong with the files in the data folder, if anything. */
export function failureIn(text: string, dataFolder: string): StoreFailureError | undefined {
  const [, fault] = TEXTS.find(([said]) => said.test(text)) ?? []
  return fault && new StoreFailureError(fault, dataFolder)
}

/** Whether the message of an answer names such a failure. */
export const reportsFailure = (message: string, dataFolder: string): boolean =>
  Object.values(SENTENCES).some((sentence) => message.startsWith(sentence(`${relative('.', dataFolder)}/`)))
