import DataLoader from 'dataloader'
import type { Call } from '../idempotency/once.ts'
import type { Item } from '../table/condition.ts'
import { permissionKey, permissionsPartition, tagsKey, versionKey } from '../table/keys.ts'
import { type List, readPage } from '../table/page.ts'
import { readItems, readPartition } from '../table/read.ts'
import { Unavailable } from '../table/retry.ts'
import type { Key } from '../table/store.ts'
import { liveVersions, type VersionBody } from '../versioning/head.ts'
import { ownArn } from './arn.ts'
import { type Permission, permissionFrom } from './permission.ts'
import { type Tag, tagsIn } from './tags.ts'

/** A permission of one moment; with the texts of its versions where they were asked for. */
export interface PermissionSnapshot {
  readonly permission: Permission
  readonly bodies?: ReadonlyMap<number, VersionBody>
}

export interface PermissionPage {
  readonly edges: readonly { readonly cursor: string; readonly node: PermissionSnapshot }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | undefined }
}

/** The account's permissions, or those of one resource type. */
export const permissionsList = (accountId: string, resourceType?: string): List => ({
  partition: permissionsPartition(accountId),
  prefix: resourceType === undefined ? '' : `${resourceType}#`,
})

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
   * One page of the account's permissions, by resource type and name. What was deleted meanwhile drops out.
   *
   * A page costs one query, and one BatchGetItem for each 100 items behind it: heads, and texts where wanted.
   */
  async page(
    { resourceType, first, after }: { resourceType?: string; first: number; after?: string },
    { texts }: { texts: boolean },
  ): Promise<PermissionPage> {
    const { store, deadline, accountId } = this.#call
    const list = permissionsList(accountId, resourceType)
    const { rows, hasNextPage } = await readPage(store, deadline, list, first, after)
    const found = await Promise.all(rows.map(({ key }) => this.#snapshot(key, texts)))
    return {
      edges: rows.flatMap(({ cursor }, index) => {
        const node = found[index]
        return node ? [{ cursor, node }] : []
      }),
      pageInfo: { hasNextPage, endCursor: rows.at(-1)?.cursor },
    }
  }

  /** The tags of a permission that was read before. */
  async tags({ arn }: Permission): Promise<readonly Tag[]> {
    return tagsIn(await this.#items.load(tagsKey(permissionKey(arn).pk)))
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

  /** One of many: its parts are loaded together with those of the others, and again alone where they don't fit. */
  async #snapshot(key: Key, texts: boolean): Promise<PermissionSnapshot | undefined> {
    const permission = permissionFrom(await this.#items.load(key))
    if (!permission || !texts) return permission && { permission }
    const live = liveVersions(permission)
    const items = await Promise.all(live.map((version) => this.#items.load(versionKey(key.pk, version))))
    const bodies = new Map(live.map((version, index) => [version, items[index] as VersionBody | undefined]))
    return hasAll(bodies, permission) ? { permission, bodies } : this.#readWhole(key)
  }

  /** The head tells which versions there are; a text that it names and the query did not bring is read again. */
  async #readWhole(key: Key): Promise<PermissionSnapshot | undefined> {
    for (let read = 1; read <= READS; read++) {
      const items = await readPartition(this.#call.store, this.#call.deadline, key.pk)
      const permission = permissionFrom(items.find(({ sk }) => sk === key.sk))
      if (!permission) return undefined
      const bodies = new Map(
        liveVersions(permission).map((version) => {
          const { sk } = versionKey(key.pk, version)
          return [version, items.find((item) => item['sk'] === sk) as VersionBody | undefined]
        }),
      )
      if (hasAll(bodies, permission)) return { permission, bodies }
    }
    throw new Unavailable('The permission changed each time it was read. Try again.')
  }
}

/** Whether these are the texts of that very head: all there, and of the same life of the name. */
function hasAll(
  bodies: ReadonlyMap<number, VersionBody | undefined>,
  { life }: Permission,
): bodies is ReadonlyMap<number, VersionBody> {
  return [...bodies.values()].every((body) => body?.life === life)
}
