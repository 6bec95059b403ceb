import { describe, expect, test } from 'vitest'
import { FAMILIES, PERMISSIONS, storedHead, withVersions } from '../../harness/families.ts'
import { FAULT_PROFILES } from '../../harness/faultProfiles.ts'
import { CALLERS, parallel } from '../../harness/parallel.ts'
import { randomFrom, SEED } from '../../harness/random.ts'
import { newClient } from '../../harness/service.ts'
import { Watcher } from './watcher.ts'

/** Versions 1 to 3 are there from the start. */
const BEFORE = 3

/** Deletions and default changes pick a number up to this: about as many as there come to be, so that many hit. */
const HIGHEST = 10

/** What the callers do, by turns. */
const CHANGES = ['create', 'delete', 'move'] as const

/** A change that was acknowledged. */
interface Done {
  readonly created?: number | undefined
  readonly text?: string | undefined
  readonly deleted?: number | null
}

for (const { name, newStore, neverMet } of FAULT_PROFILES) {
  describe.concurrent(`64 parallel creations, deletions and default changes, ${name}`, () => {
    test.each(FAMILIES)(
      '$name: a watcher sees a whole one each time, no version lost or doubled',
      async (family) => {
        const client = newClient({ store: newStore() })
        const id = await withVersions(family, client, 'mixed', BEFORE)
        // It looks undisturbed, so that it looks often.
        const watcher = new Watcher(family, newClient({ accountId: client.accountId }), id)
        const random = randomFrom(SEED)
        const anyVersion = () => 1 + Math.floor(random() * HIGHEST)
        /** What a caller may be answered when others were faster. */
        const refusals = [family.codes.limit, family.codes.isDefault, family.codes.missingVersion]

        const make = {
          create: async (caller: number) => {
            // Each family has a choice of its own: to make room, to be the default at once.
            const chosen = random() < 0.5
            const choice =
              family === PERMISSIONS
                ? { onVersionLimit: chosen ? 'REJECT' : 'DELETE_OLDEST_UNUSED' }
                : { setAsDefault: chosen }
            const answer = await family.createVersion(client, id, { ...family.text(caller), ...choice })
            const created = family.created(answer)
            return {
              answer,
              done: { created: created?.version, text: created?.text, deleted: answer.deletedVersion },
            }
          },
          delete: async () => {
            const deleted = anyVersion()
            return { answer: await family.deleteVersion(client, id, deleted), done: { deleted } }
          },
          move: async () => ({ answer: await family.setDefault(client, id, anyVersion()), done: {} }),
        }

        const changes = parallel(CALLERS, async (caller): Promise<Done[]> => {
          const { answer, done } = await make[CHANGES[caller % CHANGES.length] ?? 'move'](caller)
          expect(answer.replayed).toBe(false)
          for (const { code } of answer.errors) expect(refusals).toContain(code)
          return answer.errors.length === 0 ? [done] : []
        })
        await watcher.watchWhile(changes)
        const acknowledged = (await changes).flat()

        expect(watcher.looks).toBeGreaterThan(2)
        const seen = await watcher.look()
        const created = acknowledged.filter((done) => done.created !== undefined)
        const deleted = acknowledged.flatMap((done) => done.deleted ?? [])
        const numbers = [1, 2, 3, ...created.map((done) => done.created ?? 0)].sort((a, b) => a - b)
        expect(numbers, 'every number once, none left out').toEqual(numbers.map((_, index) => index + 1))
        expect(deleted, 'no version deleted twice').toEqual([...new Set(deleted)])
        expect(
          seen.versions.map(({ version }) => version),
          'exactly those that were created and not deleted',
        ).toEqual(numbers.filter((version) => !deleted.includes(version)).reverse())
        for (const done of created) {
          if (watcher.documents.has(done.created ?? 0))
            expect(watcher.documents.get(done.created ?? 0)).toBe(done.text)
        }
        // Each change is one revision; making the present default the default succeeds and changes nothing.
        const moves = acknowledged.filter((done) => !('deleted' in done)).length
        const others = acknowledged.length - moves
        const { revision } = (await storedHead(family, client, id)) ?? { revision: 0 }
        expect(revision).toBeGreaterThanOrEqual(BEFORE + others)
        expect(revision).toBeLessThanOrEqual(BEFORE + others + moves)
        expect(neverMet(), 'every fault was met').toEqual([])
      },
    )
  })
}
