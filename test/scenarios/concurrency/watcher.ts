import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import type { Family, Seen } from '../../harness/families.ts'
import type { Client } from '../../harness/service.ts'

/** Between two looks: short beside the time that a change takes, and it leaves the machine to the changes. */
const PAUSE_MS = 5

/**
 * Reads a permission or policy over and over while others change it, and holds every single picture against the promises: one
 * default, one to five versions, no number with two texts, a revision that never falls.
 */
export class Watcher {
  readonly #family: Family
  readonly #client: Client
  readonly #id: string
  readonly #documents = new Map<number, string>()
  #revision = 0
  #looks = 0

  constructor(family: Family, client: Client, id: string) {
    this.#family = family
    this.#client = client
    this.#id = id
  }

  /** How often it has looked. */
  get looks(): number {
    return this.#looks
  }

  /** The text under each number that it has seen. */
  get documents(): ReadonlyMap<number, string> {
    return this.#documents
  }

  async watchWhile(changing: Promise<unknown>): Promise<void> {
    let changes = true
    const ended = changing.finally(() => {
      changes = false
    })
    while (changes) {
      await this.look()
      await sleep(PAUSE_MS)
    }
    await ended
  }

  async look(): Promise<Seen> {
    const seen = await this.#family.read(this.#client, this.#id)
    if (!seen) throw new Error('it is there all the while')
    this.#looks++
    const { revision = 0, defaultVersion, versions } = seen
    const numbers = versions.map(({ version }) => version)
    expect(versions.length).toBeGreaterThanOrEqual(1)
    expect(versions.length).toBeLessThanOrEqual(5)
    expect(numbers, 'newest first, each once').toEqual([...new Set(numbers)].sort((a, b) => b - a))
    expect(versions.filter(({ isDefaultVersion }) => isDefaultVersion)).toHaveLength(1)
    for (const { version, isDefaultVersion, text } of versions) {
      expect(isDefaultVersion).toBe(version === defaultVersion)
      expect(text, `the text of version ${version}`).toBe(this.#documents.get(version) ?? text)
      this.#documents.set(version, text)
    }
    expect(revision).toBeGreaterThanOrEqual(this.#revision)
    this.#revision = revision
    return seen
  }
}
