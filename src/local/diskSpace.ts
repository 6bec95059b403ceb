import { statfs } from 'node:fs/promises'
import { lockIn } from './dataFolder.ts'
import { StoreFailureError } from './storeFailure.ts'

/** What the largest transaction needs, 4 MB of items, in the file and once more in its journal. */
const NEEDED_BYTES = 8 * 1024 * 1024

/**
 * Whether a write would find room. DynamoDB Local is not to be asked: where its disk is full it may accept a transaction
 * that it then can't bring to its file, and an engine whose file was moved away goes on writing to it.
 *
 * @returns what prevents a write, if anything
 */
export async function failureOfDisk(dataFolder: string): Promise<StoreFailureError | undefined> {
  try {
    // The file that we hold: a folder that somebody has made anew does not have it.
    const { bsize, blocks, bfree, bavail } = await statfs(lockIn(dataFolder))
    // Some of the space may be kept for root, and some file systems report nothing.
    const free = process.getuid?.() === 0 ? bfree : bavail
    return blocks > 0 && free * bsize < NEEDED_BYTES ? new StoreFailureError('full', dataFolder) : undefined
  } catch (error) {
    return isMissing(error) ? new StoreFailureError('gone', dataFolder) : undefined
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
