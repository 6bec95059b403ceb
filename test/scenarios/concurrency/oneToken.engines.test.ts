import { describe, expect, test } from 'vitest'
import { EFFECTS, expectDoneOnce, prepare } from '../../harness/effects.ts'
import { FAULT_PROFILES } from '../../harness/faultProfiles.ts'
import { CALLERS, parallel } from '../../harness/parallel.ts'
import { newClient } from '../../harness/service.ts'

for (const { name, newStore } of FAULT_PROFILES) {
  describe.concurrent(`64 parallel calls with one client token, ${name}`, () => {
    test.each(EFFECTS)(
      '$operation: one effect, the same result for all, one of them first',
      async (effect) => {
        const client = newClient({ store: newStore() })
        const arn = await prepare(effect, client)

        const answers = await parallel(CALLERS, () => effect.call(client, arn, { clientToken: 'the-one' }))

        expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1)
        const [first, ...others] = answers.map(({ replayed: _, ...answer }) => answer)
        expect(first).toMatchObject({ clientToken: 'the-one', errors: [] })
        for (const other of others) expect(other).toEqual(first)
        await expectDoneOnce(effect, client)
      },
    )
  })
}
