import type { Call } from '../idempotency/call.ts'
import { permissionKey } from '../permissions/keys.ts'
import type { Permission } from '../permissions/permission.ts'
import { ownArn } from '../permissions/ramArn.ts'
import { type Connection, readConnection } from '../table/connection.ts'
import { END, type List } from '../table/list.ts'
import type { ItemLoader } from '../table/loader.ts'
import type { Position } from '../table/page.ts'
import type { Key } from '../table/store.ts'
import { tagsKey } from '../tags/keys.ts'
import { type Tag, tagsIn } from '../tags/tags.ts'
import { liveVersions } from '../versioning/head.ts'
import { type Association, associationFrom } from './association.ts'
import { associationKey, associationsPrefix, shareKey, sharesPartition } from './keys.ts'
import { type ResourceShare, shareArnIn, shareFrom } from './share.ts'

/** What the names of shares are to be: one name, or what they begin with. */
export interface ShareNames {
  readonly name?: string
  readonly namePrefix?: string
}

/** The account's resource shares, or those of one name, or whose names begin with a prefix. */
export const sharesList = (accountId: string, { name, namePrefix = '' }: ShareNames = {}): List => ({
  of: 'index',
  partition: sharesPartition(accountId),
  // Names have no line breaks; a prefix that has one would be held against the ARN that follows the name.
  prefix: name === undefined ? namePrefix.replaceAll('\n', END) : `${name}\n`,
})

/**
 * The associations of a permission, of all its versions or of one.
 *
 * @param arn a well-formed ARN of a customer managed permission, whoever's
 */
export const associationsList = (
  call: Pick<Call, 'region' | 'accountId'>,
  arn: string,
  version?: number,
): List => ({
  ...associationsOf(ownArn(call, arn), version),
})

/** The same for an ARN that is known to be of the account. */
export const associationsOf = (arn: string, version?: number): List => ({
  of: 'index',
  partition: permissionKey(arn).pk,
  prefix: associationsPrefix(version),
})

/** Those that are not on the default version: of all the others, or of one where that is no default. */
export const outdatedList = (list: List, permission: Permission, version?: number): List => ({
  ...list,
  only: liveVersions(permission)
    .filter((live) => live !== permission.defaultVersion && (version === undefined || live === version))
    .map(associationsPrefix),
})

/** Reads of one request, strongly consistent: the index only finds what is then read by key. */
export class ShareReader {
  readonly #call: Call
  readonly #items: ItemLoader

  constructor(call: Call, items: ItemLoader) {
    this.#call = call
    this.#items = items
  }

  /**
   * The share as it is now, `undefined` where the caller's account has none of that ARN.
   *
   * @param arn a well-formed ARN of a resource share
   */
  async read(arn: string): Promise<ResourceShare | undefined> {
    return shareFrom(await this.#items.load(shareKey(ownArn(this.#call, arn))))
  }

  /** The tags of a share that was read before. */
  async tags({ arn }: ResourceShare): Promise<readonly Tag[]> {
    return tagsIn(await this.#items.load(tagsKey(shareKey(arn).pk)))
  }

  /** The permissions of a share that was read before, by resource type. What it lost since is left out. */
  async permissions({ arn, resourceTypes }: ResourceShare): Promise<Association[]> {
    const keys = Object.keys(resourceTypes)
      .sort()
      .map((type) => associationKey(shareKey(arn).pk, type))
    const items = await Promise.all(keys.map((key) => this.#items.load(key)))
    return items.flatMap((item) => associationFrom(item) ?? [])
  }

  /**
   * A share's permission for a resource type, `undefined` where it has none.
   *
   * @param arn a well-formed ARN of a resource share
   */
  async association(arn: string, resourceType: string): Promise<Association | undefined> {
    const { pk } = shareKey(ownArn(this.#call, arn))
    return associationFrom(await this.#items.load(associationKey(pk, resourceType)))
  }

  /** One page of the account's shares, by name. What was deleted meanwhile drops out. */
  page(list: List, position: Position): Promise<Connection<ResourceShare>> {
    return this.#page(list, position, async (key) => shareFrom(await this.#items.load(key)))
  }

  /** One page of the shares that a list of associations names. Those that have none of these names drop out of it. */
  sharesUsing(
    list: List,
    position: Position,
    { name, namePrefix = '' }: ShareNames,
  ): Promise<Connection<ResourceShare>> {
    return this.#page(list, position, async (key) => {
      const [association, item] = await Promise.all([
        this.#association(key, list),
        this.#items.load(shareKey(shareArnIn(key.pk))),
      ])
      const share = association && shareFrom(item)
      return share && (name ?? share.name) === share.name && share.name.startsWith(namePrefix)
        ? share
        : undefined
    })
  }

  /** One page of a list of associations, by version. What moved or went meanwhile drops out. */
  associations(list: List, position: Position): Promise<Connection<Association>> {
    return this.#page(list, position, (key) => this.#association(key, list))
  }

  /** What the index shows may have moved away since. */
  async #association(
    key: Key,
    { partition, prefix, only = [prefix] }: List,
  ): Promise<Association | undefined> {
    const item = await this.#items.load(key)
    const isStillThere =
      item?.['gsi1pk'] === partition && only.some((part) => String(item['gsi1sk']).startsWith(part))
    return isStillThere ? associationFrom(item) : undefined
  }

  #page<Node>(
    list: List,
    position: Position,
    read: (key: Key) => Promise<Node | undefined>,
  ): Promise<Connection<Node>> {
    return readConnection(this.#call.store, this.#call.deadline, list, position, read)
  }
}
