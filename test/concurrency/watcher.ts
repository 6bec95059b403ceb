import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { readPermission } from '../support/permissions.ts'
import type { Client } from '../support/service.ts'

interface Version {
  readonly version: number
  readonly isDefaultVersion: boolean
  readonly status: string
  readonly policyTemplate: string
}

/** Between two looks: short beside the time that a change takes, and it leaves the machine to the changes. */
const PAUSE_MS = 5

/**
 * Reads a permission over and over while others change it, and holds every single picture against the promises: one
 * default, one to five versions, no number with two texts, a revision that never falls.
 */
export class Watcher {
  readonly #client: Client
  readonly #arn: string
  readonly #texts = new Map<number, string>()
  #revision = 0
  #looks = 0

  constructor(client: Client, arn: string) {
    this.#client = client
    this.#arn = arn
  }

  /** How often it has looked. */
  get looks(): number {
    return this.#looks
  }

  /** The text under each number that it has seen. */
  get texts(): ReadonlyMap<number, string> {
    return this.#texts
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

  async look() {
    const permission = await readPermission(this.#client, this.#arn)
    this.#looks++
    const versions: Version[] = permission.versions
    const numbers = versions.map(({ version }) => version)
    expect(versions.length).toBeGreaterThanOrEqual(1)
    expect(versions.length).toBeLessThanOrEqual(5)
    expect(numbers, 'newest first, each once').toEqual([...new Set(numbers)].sort((a, b) => b - a))
    expect(versions.filter(({ isDefaultVersion }) => isDefaultVersion)).toHaveLength(1)
    for (const { version, isDefaultVersion, status, policyTemplate } of versions) {
      expect(isDefaultVersion).toBe(version === permission.defaultVersion.version)
      expect(status).toBe(isDefaultVersion ? 'ATTACHABLE' : 'UNATTACHABLE')
      expect(policyTemplate, `the text of version ${version}`).toBe(
        this.#texts.get(version) ?? policyTemplate,
      )
      this.#texts.set(version, policyTemplate)
    }
    expect(permission.revision).toBeGreaterThanOrEqual(this.#revision)
    this.#revision = permission.revision
    return permission
  }
}
