import { matchesGlob, relative } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { QUIET, resolve } from '../../../vitest.config.ts'

/**
 * The tests that are to notice: all that hold the rules, but for those that kill processes, fill accounts, wait, or
 * prepare outside of a test. The quickest to notice most come first, since a mutant is done with at the first that fails.
 */
const FILES = [
  'test/idempotency/{fingerprint,tokenRecord}.test.ts',
  'test/permissions/{create,delete,set,refusals}*.engines.test.ts',
  'test/policies/{create,delete,set,attach}*.engines.test.ts',
  'test/resourceShares/{createResourceShare,deleteResourceShare,associations,tags}.engines.test.ts',
  'test/versioning/*.test.ts',
  'test/idempotency/runIdempotent.engines.test.ts',
  'test/table/*.test.ts',
  'test/permissions/{permissions,tags}.engines.test.ts',
  'test/policies/policies.engines.test.ts',
  'test/scenarios/concurrency/{incarnations,preconditions,clocks}.engines.test.ts',
  'test/resourceShares/{lists,preconditions}.engines.test.ts',
  'test/replaceWorks/{preconditions,replacePermissionAssociations}.engines.test.ts',
  'test/idempotency/clientTokens.engines.test.ts',
  'test/**/costs.dynoxide.test.ts',
]

class InThisOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) =>
      FILES.findIndex((glob) => matchesGlob(relative(this.ctx.config.root, moduleId), glob))
    return files.toSorted((one, other) => placeOf(one) - placeOf(other))
  }
}

export default defineConfig({
  resolve,
  test: {
    // The engine's name, for its setup.
    name: 'dynoxide',
    include: FILES,
    globalSetup: 'test/engine.ts',
    env: QUIET,
    // Each file has accounts of its own, and nothing else to keep apart.
    isolate: false,
    testTimeout: 30_000,
    sequence: { sequencer: InThisOrder },
  },
})
