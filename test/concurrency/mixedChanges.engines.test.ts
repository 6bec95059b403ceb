import { describe, expect, test } from 'vitest'
import { CALLERS, parallel } from '../support/parallel.ts'
import { createVersion, deleteVersion, permissionWith, setDefault, textOf } from '../support/permissions.ts'
import { randomFrom, SEED } from '../support/random.ts'
import { newClient } from '../support/service.ts'
import { WEATHERS } from '../support/weather.ts'
import { Watcher } from './watcher.ts'

/** Versions 1 to 3 are there from the start. */
const BEFORE = 3

/** Deletions and default changes pick a number up to this: about as many as there come to be, so that many hit. */
const HIGHEST = 10

/** What the callers do, by turns. */
const CHANGES = ['create', 'delete', 'move'] as const

/** What a caller may be told when others were faster. */
const REFUSALS = [
  'PermissionVersionsLimitExceededException',
  'OperationNotPermittedException',
  'UnknownResourceException',
]

/** A change that was acknowledged. */
interface Done {
  readonly created?: number
  readonly text?: string
  readonly deleted?: number | null
}

for (const { name, newStore, neverMet } of WEATHERS) {
  describe.concurrent(`64 parallel creations, deletions and default changes, ${name}`, () => {
    test('a watcher sees a whole permission each time, and no version is lost or doubled', async () => {
      const client = newClient({ store: newStore() })
      const arn = await permissionWith(client, 'mixed', BEFORE)
      const watcher = new Watcher(client, arn)
      const random = randomFrom(SEED)
      const anyVersion = () => 1 + Math.floor(random() * HIGHEST)

      const make = {
        create: async (caller: number) => {
          const policyTemplate = textOf(caller)
          const onVersionLimit = random() < 0.5 ? 'REJECT' : 'DELETE_OLDEST_UNUSED'
          const answer = await createVersion(client, arn, { policyTemplate, onVersionLimit })
          const { permissionVersion: created, deletedVersion: deleted } = answer
          return { answer, done: { created: created?.version, text: policyTemplate, deleted } }
        },
        delete: async () => {
          const deleted = anyVersion()
          return { answer: await deleteVersion(client, arn, deleted), done: { deleted } }
        },
        move: async () => ({ answer: await setDefault(client, arn, anyVersion()), done: {} }),
      }

      const changes = parallel(CALLERS, async (caller): Promise<Done[]> => {
        const { answer, done } = await make[CHANGES[caller % CHANGES.length] ?? 'move'](caller)
        expect(answer.replayed).toBe(false)
        for (const { code } of answer.errors) expect(REFUSALS).toContain(code)
        return answer.errors.length === 0 ? [done] : []
      })
      await watcher.watchWhile(changes)
      const acknowledged = (await changes).flat()

      expect(watcher.looks).toBeGreaterThan(5)
      const permission = await watcher.look()
      const created = acknowledged.filter((done) => done.created !== undefined)
      const deleted = acknowledged.flatMap((done) => done.deleted ?? [])
      const numbers = [1, 2, 3, ...created.map((done) => done.created ?? 0)].sort((a, b) => a - b)
      expect(numbers, 'every number once, none left out').toEqual(numbers.map((_, index) => index + 1))
      expect(deleted, 'no version deleted twice').toEqual([...new Set(deleted)])
      expect(
        permission.versions.map(({ version }: { version: number }) => version),
        'exactly those that were created and not deleted',
      ).toEqual(numbers.filter((version) => !deleted.includes(version)).reverse())
      for (const done of created) {
        if (watcher.texts.has(done.created ?? 0)) expect(watcher.texts.get(done.created ?? 0)).toBe(done.text)
      }
      // Each change is one revision; making the present default the default succeeds and changes nothing.
      const moves = acknowledged.filter((done) => !('deleted' in done)).length
      const others = acknowledged.length - moves
      expect(permission.revision).toBeGreaterThanOrEqual(BEFORE + others)
      expect(permission.revision).toBeLessThanOrEqual(BEFORE + others + moves)
      expect(neverMet(), 'every fault was met').toEqual([])
    })
  })
}
