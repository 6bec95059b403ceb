import { spawnSync } from 'node:child_process'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { Totals } from './test/totals.ts'

/** The file's name says what its tests need: `*.engines.test.ts` both engines, `*.dynoxide.test.ts` that one. */
const ENGINES = 'test/**/*.engines.test.ts'
const DYNOXIDE = 'test/**/*.dynoxide.test.ts'
/** A folder says it of all its files. */
const BROWSER = 'test/browser/**/*.test.ts'
const DEPLOY = 'test/deploy/**/*.test.ts'

/** What the functions log is for the tests of that alone to see. */
const QUIET = { POWERTOOLS_LOG_LEVEL: 'SILENT', POWERTOOLS_METRICS_DISABLED: 'true' }

const project = (
  name: string,
  include: string[],
  more: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration => ({
  resolve,
  // No test asserts time, and machines are noisy: this only ends what would never end.
  test: { name, include, env: QUIET, testTimeout: 120_000, hookTimeout: 120_000, ...more },
})

/** Node takes graphql's CommonJS, Vite its modules: two copies, each of which refuses the types of the other. */
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] }

const withEngine: TestProjectInlineConfiguration['test'] = {
  globalSetup: 'test/engine.ts',
  setupFiles: [
    // All guards that these tests meet are known to be missed by one of them (`npm run proof`).
    'test/proof/takeOut.ts',
    // No key that these tests meet is another's than the caller's.
    'test/tenants/watch.ts',
  ],
}

export default defineConfig({
  test: {
    reporters: ['default', new Totals()],
    // Vitest leaves one core out, but tests wait for an engine most of their time.
    maxWorkers: '100%',
    projects: [
      project('unit', ['test/**/*.test.ts'], { exclude: [ENGINES, DYNOXIDE, BROWSER, DEPLOY] }),
      project('dynoxide', [ENGINES, DYNOXIDE], withEngine),
      ...(withoutJava() ? [] : [project('dynamodb-local', [ENGINES], withEngine)]),
      project('browser', [BROWSER]),
      project('deploy', [DEPLOY], { globalSetup: 'test/deploy/setup.ts' }),
    ],
  },
})

/** DynamoDB Local needs Java: without it, its tests fail, or are left out where that is asked for. */
function withoutJava(): boolean {
  if (process.env['SKIP_DYNAMODB_LOCAL'] !== '1' || spawnSync('java', ['-version']).status === 0) return false
  process.stderr.write('There is no Java here: the tests on DynamoDB Local are left out.\n')
  return true
}
