import type { Call } from '../idempotency/call.ts'
import type { Connection } from '../table/connection.ts'
import type { List } from '../table/list.ts'
import type { ItemLoader } from '../table/loader.ts'
import type { Position } from '../table/page.ts'
import { tagsKey } from '../tags/keys.ts'
import { type Tag, tagsIn } from '../tags/tags.ts'
import type { VersionDocument } from '../versioning/head.ts'
import { type Selection, type Snapshot, SnapshotReader } from '../versioning/snapshots.ts'
import { permissionKey, permissionsPartition } from './keys.ts'
import { type Permission, permissionFrom } from './permission.ts'
import { ownArn } from './ramArn.ts'

export type PermissionSnapshot = Snapshot<Permission>
export type PermissionPage = Connection<PermissionSnapshot>

/** The account's permissions, or those of one resource type. */
export const permissionsList = (accountId: string, resourceType?: string): List => ({
  of: 'index',
  partition: permissionsPartition(accountId),
  prefix: resourceType === undefined ? '' : `${resourceType}#`,
})

/** Reads permissions for one request. */
export class PermissionReader {
  readonly #call: Call
  readonly #snapshots: SnapshotReader<Permission>

  constructor(call: Call, items: ItemLoader) {
    this.#call = call
    this.#snapshots = new SnapshotReader(call, permissionFrom, items)
  }

  /**
   * The permission as it is now, `undefined` if the caller's account has none of that ARN.
   *
   * @param arn a well-formed ARN of a customer managed permission
   * @throws UnavailableError if the store did not answer in time
   */
  read(arn: string, wanted: Selection): Promise<PermissionSnapshot | undefined> {
    return this.#snapshots.read(permissionKey(ownArn(this.#call, arn)), wanted)
  }

  /**
   * The same for one of many, which are read together.
   *
   * @param arn an ARN of the caller's account
   */
  readOneOfMany(arn: string, wanted: Selection): Promise<PermissionSnapshot | undefined> {
    return this.#snapshots.readOneOfMany(permissionKey(arn), wanted)
  }

  /** One page of the account's permissions, by resource type and name. */
  page(
    { resourceType, ...position }: Position & { readonly resourceType?: string },
    wanted: Selection,
  ): Promise<PermissionPage> {
    return this.#snapshots.page(permissionsList(this.#call.accountId, resourceType), position, wanted)
  }

  /** The tags of a permission that was read before. */
  async tags({ arn }: Permission): Promise<readonly Tag[]> {
    return tagsIn(await this.#snapshots.item(tagsKey(permissionKey(arn).pk)))
  }

  /**
   * The document of one version of a permission that was read before.
   *
   * @throws UnavailableError if that version has been deleted since, because the answer would mix two states
   */
  readonly document = (permission: Permission, version: number): Promise<VersionDocument> =>
    this.#snapshots.document(permissionKey(permission.arn), permission, version)
}
