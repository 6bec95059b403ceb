import { describe, expect, test } from 'vitest'
import { FAMILIES, PERMISSIONS, withVersions } from '../../harness/families.ts'
import { FAULT_PROFILES } from '../../harness/faultProfiles.ts'
import { CALLERS, parallel } from '../../harness/parallel.ts'
import { newClient } from '../../harness/service.ts'

for (const { name, newStore } of FAULT_PROFILES) {
  describe.concurrent(`64 parallel creations of versions, ${name}`, () => {
    test.each(FAMILIES)(
      '$name: four succeed with 2 to 5, the rest are refused with the limit',
      async (family) => {
        const client = newClient({ store: newStore() })
        const id = await withVersions(family, client, 'race', 1)

        const answers = await parallel(CALLERS, (caller) =>
          family.createVersion(client, id, family.text(caller)),
        )

        const made = answers.flatMap((answer) => family.created(answer) ?? [])
        expect(made.map(({ version }) => version).sort()).toEqual([2, 3, 4, 5])
        const refused = answers.filter((answer) => !family.created(answer))
        expect(refused).toHaveLength(CALLERS - 4)
        for (const { errors, replayed } of refused) {
          expect(errors).toMatchObject([{ code: family.codes.limit }])
          expect(replayed).toBe(false)
          if (family !== PERMISSIONS) continue
          expect(errors[0].limit).toBe(5)
          expect(errors[0].versions.map(({ version }: { version: number }) => version)).toEqual([
            5, 4, 3, 2, 1,
          ])
        }
        expect(answers.filter(({ replayed }) => replayed)).toEqual([])

        const seen = await family.read(client, id)
        expect(seen?.defaultVersion).toBe(5)
        expect(seen?.versions).toHaveLength(5)
        expect(seen?.versions.slice(0, 4)).toMatchObject(made.sort((a, b) => b.version - a.version))
      },
    )
  })
}
