import type { Item } from './condition.ts'
import { keyText, readAtOneMoment } from './read.ts'
import type { RETRY, Within } from './retry.ts'
import type { Key, Store } from './store.ts'

/**
 * What is known of items by key: read before planning, or brought back by a refusal since. Together, these items are of
 * several moments; it remembers which of them were of one, and which a plan has looked at.
 */
export class Known {
  readonly #items: Map<string, Item | undefined>
  /** Those that were read in one transaction, and are still known as it brought them. */
  #together: ReadonlySet<string> = new Set()
  #looked = new Map<string, Key>()

  constructor(entries: readonly (readonly [Key, Item | undefined])[]) {
    this.#items = new Map(entries.map(([key, item]) => [keyText(key), item]))
  }

  get(key: Key): Item | undefined {
    this.#looked.set(keyText(key), key)
    return this.#items.get(keyText(key))
  }

  set(key: Key, item: Item | undefined): void {
    const text = keyText(key)
    this.#items.set(text, item)
    this.#together = new Set([...this.#together].filter((other) => other !== text))
  }

  /** A plan begins, which has looked at nothing yet. */
  forgetLooks(): void {
    this.#looked = new Map()
  }

  /** Whether all that was looked at stood so at one moment: one item that was read, or several read together. */
  isOfOneMoment(): boolean {
    const looked = [...this.#looked.keys()]
    return (
      looked.every((text) => this.#items.has(text)) &&
      (looked.length <= 1 || looked.every((text) => this.#together.has(text)))
    )
  }

  /**
   * Reads again, at one moment, all that was looked at.
   *
   * @returns `again` where another transaction was in the way
   */
  async readLooked(store: Store, within: Within): Promise<typeof RETRY | undefined> {
    const keys = [...this.#looked.values()]
    const items = await readAtOneMoment(store, within, keys)
    if (!Array.isArray(items)) return items
    for (const [index, key] of keys.entries()) this.set(key, items[index])
    this.#together = new Set(keys.map(keyText))
    return undefined
  }
}
