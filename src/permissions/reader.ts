import DataLoader from 'dataloader'
import type { Call } from '../idempotency/once.ts'
import type { Item } from '../table/condition.ts'
import { permissionKey, versionKey } from '../table/keys.ts'
import { readItems, readPartition } from '../table/read.ts'
import { Unavailable } from '../table/retry.ts'
import type { Key } from '../table/store.ts'
import { liveVersions, type VersionBody } from '../versioning/head.ts'
import { ownArn } from './arn.ts'
import { type Permission, permissionFrom } from './permission.ts'

/** A permission of one moment; with the texts of its versions where they were asked for. */
export interface PermissionSnapshot {
  readonly permission: Permission
  readonly bodies?: ReadonlyMap<number, VersionBody>
}

/**
 * How often a permission is read again whose head and texts came from two moments. Each time needs a change
 * within the millisecond between two reads of one query; five in a row are an outage, not a coincidence.
 */
const READS = 5

/** Reads of one request, strongly consistent. What is asked for in the same instant goes in one round trip. */
export class PermissionReader {
  readonly #call: Call
  readonly #items: DataLoader<Key, Item | undefined>

  constructor(call: Call) {
    this.#call = call
    // No cache: a mutation later in the same request must not be answered with what was read before it.
    this.#items = new DataLoader((keys) => readItems(call.store, call.deadline, keys), { cache: false })
  }

  /**
   * The permission as it is now, `undefined` where the caller's account has none of that ARN.
   *
   * @param arn a well-formed ARN of a customer managed permission
   * @param texts whether the texts of the versions are wanted, which then come in the same round trip
   * @throws Unavailable where the store did not answer in time
   */
  async read(arn: string, { texts }: { texts: boolean }): Promise<PermissionSnapshot | undefined> {
    const key = permissionKey(ownArn(this.#call, arn))
    if (texts) return this.#readWhole(key)
    const permission = permissionFrom(await this.#items.load(key))
    return permission && { permission }
  }

  /**
   * The text of one version of a permission that was read before.
   *
   * @throws Unavailable where that version has gone since, so that the answer would be of two moments
   */
  async body({ arn, life }: Permission, version: number): Promise<VersionBody> {
    const item = await this.#items.load(versionKey(permissionKey(arn).pk, version))
    if (item?.['life'] === life) return item as unknown as VersionBody
    throw new Unavailable(`Version ${version} of ${arn} was deleted while it was read. Try again.`)
  }

  /** The head tells which versions there are; a text that it names and the query did not bring is read again. */
  async #readWhole(key: Key): Promise<PermissionSnapshot | undefined> {
    for (let read = 1; read <= READS; read++) {
      const items = await readPartition(this.#call.store, this.#call.deadline, key.pk)
      const permission = permissionFrom(items.find(({ sk }) => sk === key.sk))
      if (!permission) return undefined
      const bodies = new Map<number, VersionBody>()
      for (const version of liveVersions(permission)) {
        const { sk } = versionKey(key.pk, version)
        const body = items.find((item) => item['sk'] === sk && item['life'] === permission.life)
        if (body) bodies.set(version, body as unknown as VersionBody)
      }
      if (bodies.size === liveVersions(permission).length) return { permission, bodies }
    }
    throw new Unavailable('The permission changed each time it was read. Try again.')
  }
}
