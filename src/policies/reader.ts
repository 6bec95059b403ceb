import type { Call } from '../idempotency/call.ts'
import { type Connection, readConnection } from '../table/connection.ts'
import type { List } from '../table/list.ts'
import type { Position } from '../table/page.ts'
import type { VersionDocument } from '../versioning/head.ts'
import { type Selection, type Snapshot, SnapshotReader } from '../versioning/snapshots.ts'
import {
  attachmentFrom,
  attachmentItems,
  attachmentsList,
  type KeptAttachment,
  type PolicyAttachment,
  type PolicyAttachmentFilter,
} from './attachments.ts'
import { policiesPartition, policyKey } from './keys.ts'
import { type Policy, policyFrom } from './policy.ts'

export type PolicySnapshot = Snapshot<Policy>
export type PolicyPage = Connection<PolicySnapshot>
export type AttachmentPage = Connection<KeptAttachment>

/** The account's policies, or those whose names begin with a prefix, by name. */
export const policiesList = (accountId: string, namePrefix = ''): List => ({
  of: 'index',
  partition: policiesPartition(accountId),
  prefix: namePrefix,
})

/** Reads policies and their attachments for one request. */
export class PolicyReader {
  readonly #call: Call
  readonly #snapshots: SnapshotReader<Policy>

  constructor(call: Call) {
    this.#call = call
    this.#snapshots = new SnapshotReader(call, policyFrom)
  }

  /**
   * The policy as it is now, `undefined` if the caller's account has none of that name.
   *
   * @throws UnavailableError if the store did not answer in time
   */
  read(policyName: string, wanted: Selection): Promise<PolicySnapshot | undefined> {
    return this.#snapshots.read(this.#key(policyName), wanted)
  }

  /** The same for one of many, so that a list costs no round trip for each of its rows. */
  readOneOfMany(policyName: string, wanted: Selection): Promise<PolicySnapshot | undefined> {
    return this.#snapshots.readOneOfMany(this.#key(policyName), wanted)
  }

  /** One page of a list of policies, by name. */
  page(list: List, position: Position, wanted: Selection): Promise<PolicyPage> {
    return this.#snapshots.page(list, position, wanted)
  }

  /**
   * The document of one version of a policy that was read before.
   *
   * @throws UnavailableError if that version has been deleted since, because the answer would mix two states
   */
  readonly document = (policy: Policy, version: number): Promise<VersionDocument> =>
    this.#snapshots.document(this.#key(policy.name), policy, version)

  /** An attachment as it is now, `undefined` if there is none. */
  async attachment(sought: PolicyAttachment): Promise<KeptAttachment | undefined> {
    const { key } = attachmentItems(this.#call.accountId, sought).attachment
    return attachmentFrom(await this.#snapshots.item(key))
  }

  /** One page of the account's attachments: one query, and one BatchGetItem for each 100 rows. */
  attachments(filter: PolicyAttachmentFilter, position: Position): Promise<AttachmentPage> {
    const { store, deadline, accountId } = this.#call
    return readConnection(store, deadline, attachmentsList(accountId, filter), position, async (key) =>
      attachmentFrom(await this.#snapshots.item(key)),
    )
  }

  #key(policyName: string) {
    return policyKey(this.#call.accountId, policyName)
  }
}
