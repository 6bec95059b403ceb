import type { Item } from '../table/condition.ts'
import { type Connection, readConnection } from '../table/connection.ts'
import type { List } from '../table/list.ts'
import { type ItemLoader, itemLoader } from '../table/loader.ts'
import type { Position } from '../table/page.ts'
import { readFrom } from '../table/read.ts'
import { UnavailableError } from '../table/retry.ts'
import type { Key, Store } from '../table/store.ts'
import { type Head, liveVersions, type VersionDocument } from './head.ts'
import { versionKey } from './keys.ts'

/** A versioned thing of one moment; with the texts of its versions where they were asked for. */
export interface Snapshot<H extends Head = Head> {
  readonly head: H
  readonly documents?: ReadonlyMap<number, VersionDocument>
}

/** Whether the texts of the versions are wanted, which then come in the same round trip. */
export interface Selection {
  readonly withDocuments: boolean
}

/**
 * How often a thing is read again whose head and texts came from two moments. Each time needs a change within the
 * millisecond between two reads of one query; five in a row are an outage, not a coincidence.
 */
const READS = 5

/** Reads of one request, strongly consistent. */
export class SnapshotReader<H extends Head> {
  readonly #store: Store
  readonly #deadline: number
  readonly #headFrom: (item: Item | undefined) => H | undefined
  readonly #items: ItemLoader

  constructor(
    { store, deadline }: { readonly store: Store; readonly deadline: number },
    headFrom: (item: Item | undefined) => H | undefined,
    items: ItemLoader = itemLoader(store, deadline),
  ) {
    this.#store = store
    this.#deadline = deadline
    this.#headFrom = headFrom
    this.#items = items
  }

  /** Any item that lies beside heads. */
  item(key: Key): Promise<Item | undefined> {
    return this.#items.load(key)
  }

  /**
   * The thing as it is now, `undefined` where there is none.
   *
   * @throws UnavailableError where the store did not answer in time
   */
  async read(key: Key, { withDocuments }: Selection): Promise<Snapshot<H> | undefined> {
    if (withDocuments) return this.#readWhole(key)
    const head = this.#headFrom(await this.item(key))
    return head && { head }
  }

  /** The same for one of many: its parts come together with theirs, and again alone where they don't fit. */
  async readOneOfMany(key: Key, { withDocuments }: Selection): Promise<Snapshot<H> | undefined> {
    const head = this.#headFrom(await this.item(key))
    if (!head || !withDocuments) return head && { head }
    const live = liveVersions(head)
    const items = await Promise.all(live.map((version) => this.item(versionKey(key.pk, version))))
    const documents = new Map(
      live.map((version, index) => [version, items[index] as VersionDocument | undefined]),
    )
    return hasAll(documents, head) ? { head, documents } : this.#readWhole(key)
  }

  /**
   * One page of a list of heads. What was deleted meanwhile drops out.
   *
   * A page costs one query, and one BatchGetItem for each 100 items behind it: heads, and texts where wanted.
   */
  page(list: List, position: Position, wanted: Selection): Promise<Connection<Snapshot<H>>> {
    return readConnection(this.#store, this.#deadline, list, position, (key) =>
      this.readOneOfMany(key, wanted),
    )
  }

  /**
   * The text of one version of a thing that was read before.
   *
   * @throws UnavailableError where that version has gone since, so that the answer would be of two moments
   */
  async document(key: Key, { incarnation }: H, version: number): Promise<VersionDocument> {
    const item = await this.item(versionKey(key.pk, version))
    if (item?.['incarnation'] === incarnation) return item as unknown as VersionDocument
    throw new UnavailableError(`Version ${version} was deleted while it was read. Try again.`)
  }

  /** The head says which versions there are; a document that it names and the query did not bring is read again. */
  async #readWhole(key: Key): Promise<Snapshot<H> | undefined> {
    for (let read = 1; read <= READS; read++) {
      // Texts sort after their head; whatever there may be many of sorts before it.
      const items = await readFrom(this.#store, this.#deadline, key)
      const head = this.#headFrom(items.find(({ sk }) => sk === key.sk))
      if (!head) return undefined
      const documents = new Map(
        liveVersions(head).map((version) => {
          const { sk } = versionKey(key.pk, version)
          return [version, items.find((item) => item['sk'] === sk) as VersionDocument | undefined]
        }),
      )
      if (hasAll(documents, head)) return { head, documents }
    }
    throw new UnavailableError('It changed each time it was read. Try again.')
  }
}

/** Whether these are the texts of that very head: all there, and of the same incarnation of the name. */
function hasAll(
  documents: ReadonlyMap<number, VersionDocument | undefined>,
  { incarnation }: Head,
): documents is ReadonlyMap<number, VersionDocument> {
  return [...documents.values()].every((document) => document?.incarnation === incarnation)
}
