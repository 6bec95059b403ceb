import type { Call } from '../idempotency/call.ts'
import { permissionKey } from '../permissions/keys.ts'
import { permissionFrom } from '../permissions/permission.ts'
import { type Connection, readConnection, readListed } from '../table/connection.ts'
import type { List } from '../table/list.ts'
import { type ItemLoader, itemLoader } from '../table/loader.ts'
import type { Position } from '../table/page.ts'
import { UnavailableError } from '../table/retry.ts'
import type { Key } from '../table/store.ts'
import { workKey, worksPartition } from './keys.ts'
import { progressOf } from './progress.ts'
import { type Work, type WorkCounts, workFrom } from './work.ts'

/** A work with its counts, of one moment. */
export type WorkSnapshot = Work & WorkCounts

/** The account's replace works, newest first. */
export const worksList = (accountId: string): List => ({
  of: 'works',
  partition: worksPartition(accountId),
  prefix: 'work#',
})

export interface WorkFilter {
  readonly ids?: readonly string[]
  readonly status?: Work['status']
}

/** How often a work is read again that ended between two reads: it does so once, so twice is enough. */
const READS = 2

/** Reads of one request, strongly consistent. */
export class WorkReader {
  readonly #call: Call
  readonly #heads: ItemLoader
  readonly #works: ItemLoader

  constructor(call: Call, heads: ItemLoader) {
    this.#call = call
    this.#heads = heads
    this.#works = itemLoader(call.store, call.deadline, 'works')
  }

  /** The work as it is now, `undefined` where the caller's account has none of that id. */
  read(id: string): Promise<WorkSnapshot | undefined> {
    return this.#read(workKey(this.#call.accountId, id))
  }

  /** One page of the account's works. Those that the filter does not want drop out of it. */
  page({ ids, status }: WorkFilter, position: Position): Promise<Connection<WorkSnapshot>> {
    const { store, deadline, accountId } = this.#call
    const list = worksList(accountId)
    const read = async (key: Key) => {
      const work = await this.#read(key)
      return status === undefined || work?.status === status ? work : undefined
    }
    if (!ids) return readConnection(store, deadline, list, position, read)
    const keys = [...new Set(ids)]
      .sort()
      .reverse()
      .map((id) => workKey(accountId, id))
    return readListed(list, keys, position, read)
  }

  /** What changes while it runs is kept on the head of the source permission. */
  async #read(key: Key): Promise<WorkSnapshot | undefined> {
    for (let read = 1; read <= READS; read++) {
      const work = workFrom(await this.#works.load(key))
      if (!work) return undefined
      if (work.status !== 'IN_PROGRESS') return work as WorkSnapshot
      const from = permissionFrom(await this.#heads.load(permissionKey(work.fromPermissionArn)))
      const progress = from && progressOf(from, work.id)
      if (progress) return { ...work, ...progress }
    }
    throw new UnavailableError('The work ended while it was read. Try again.')
  }
}
