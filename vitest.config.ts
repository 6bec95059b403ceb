import { spawnSync } from 'node:child_process'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { Totals } from './test/totals.ts'

/** The file's name says what its tests need: `*.engines.test.ts` both engines, `*.dynoxide.test.ts` that one. */
const ENGINES = 'test/**/*.engines.test.ts'
const DYNOXIDE = 'test/**/*.dynoxide.test.ts'
/** A folder says it of all its files. */
const BROWSER = 'test/release/browser/**/*.test.ts'
const DEPLOY = 'test/release/deploy/**/*.test.ts'

/** What the functions log is for the tests of that alone to see. */
export const QUIET = { POWERTOOLS_LOG_LEVEL: 'SILENT', POWERTOOLS_METRICS_DISABLED: 'true' }

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
export const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] }

const withEngine: TestProjectInlineConfiguration['test'] = {
  globalSetup: 'test/engine.ts',
  setupFiles: [
    // All guards that these tests meet are known to be missed by one of them (`npm run proof`).
    'test/release/proof/takeOut.ts',
    // No key that these tests meet is another's than the caller's.
    'test/scenarios/tenants/watch.ts',
  ],
}

/** What runs where coverage does not see it: in processes of its own, in the browser, or to make files. */
const ELSEWHERE = [
  'src/local/{start,options,dataFolder,stream,workers,orphan,parent}.ts',
  'src/local/demo/**',
  'src/lambda/{api,graphiql,replaceWorker,sweeper}.ts',
  'src/graphiql/{page/**,build.ts}',
  'src/generatedFiles.ts',
  'src/**/generate.ts',
  'src/**/generated/**',
]

/**
 * What `npm run coverage` reached, in whole per cent: it must not become less. Beside what processes of their own run
 * (`src/local`: an engine that doesn't start, a port that is taken), it does not reach
 *
 * - what would tell of a mistake of ours: a rule asked of an item that its `permissionExists` has refused
 *   (`permissions/guards.ts`, `deletionGuards.ts`, `replaceWorks/guards.ts`), a head whose default is no live version
 *   (`graphql/versionModels.ts`), a policy asked for that was not read (`graphql/resolvers/policyVersion.ts`), a service without
 *   generated actions (`catalogue/actions.ts`), what is kept of a work without the work (`replaceWorks/sweep.ts`),
 * - a work that ends while it is read, and again each time it is read anew (`replaceWorks/reader.ts`),
 * - branches for what types leave open and no engine sends: an item without keys, a reason without a code, and the like.
 */
const REACHED = {
  statements: 98,
  branches: 93,
  functions: 98,
  lines: 98,
  'src/{grammar,idempotency,lambda,policies,table,versioning}/**': { statements: 100, lines: 100 },
  'src/{graphql,permissions,policyTemplates,replaceWorks,resourceShares,tagging,tags}/**': {
    statements: 99,
    lines: 99,
  },
}

const hasJava = !withoutJava()

export default defineConfig({
  test: {
    reporters: ['default', new Totals()],
    // Vitest leaves one core out, but tests wait for an engine most of their time.
    maxWorkers: '100%',
    coverage: {
      include: ['src/**/*.ts'],
      exclude: ELSEWHERE,
      thresholds: REACHED,
      // Line by line, but only where a line is missing.
      reporter: [['text', { skipFull: true }]],
      reportsDirectory: '.build/coverage',
    },
    projects: [
      project('unit', ['test/**/*.test.ts'], { exclude: [ENGINES, DYNOXIDE, BROWSER, DEPLOY] }),
      project('dynoxide', [ENGINES, DYNOXIDE], withEngine),
      ...(hasJava ? [project('dynamodb-local', [ENGINES], withEngine)] : []),
      project('browser', [BROWSER], {
        // Half a second passes before GraphiQL stores what changed, and more on a busy machine.
        expect: { poll: { timeout: 30_000 } },
        provide: { engines: hasJava ? ['dynoxide', 'dynamodb-local'] : ['dynoxide'] },
      }),
      project('deploy', [DEPLOY], { globalSetup: 'test/release/deploy/setup.ts' }),
    ],
  },
})

/** DynamoDB Local needs Java: without it, its tests fail, or are left out where that is asked for. */
function withoutJava(): boolean {
  if (process.env['SKIP_DYNAMODB_LOCAL'] !== '1' || spawnSync('java', ['-version']).status === 0) return false
  process.stderr.write('There is no Java here: the tests on DynamoDB Local are left out.\n')
  return true
}
