import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { newStore } from '../../harness/service.ts'
import { tryHistories } from '../../scenarios/histories/histories.ts'
import { FAIR, RANDOM_FAULTS } from '../../scenarios/histories/run.ts'
import { createIdempotencyTable } from './table.ts'

vi.mock('../../../src/permissions/createPermission.ts', () => import('./createPermission.ts'))
vi.mock('../../../src/permissions/createPermissionVersion.ts', () => import('./createPermissionVersion.ts'))
vi.mock(
  '../../../src/permissions/setDefaultPermissionVersion.ts',
  () => import('./setDefaultPermissionVersion.ts'),
)
vi.mock('../../../src/permissions/deletePermissionVersion.ts', () => import('./deletePermissionVersion.ts'))
vi.mock('../../../src/permissions/deletePermission.ts', () => import('./deletePermission.ts'))

// Who calls is not watched here: Powertools' keys are hashes, of which nobody can say whose they are.
vi.unmock('../../../src/lambda/apiHandler.ts')

beforeAll(() => createIdempotencyTable(newStore()))

/** The histories of `test/scenarios/histories`, with the baseline mutations in the place of ours. @returns those that are refused */
async function refused(asked: Parameters<typeof tryHistories>[0]) {
  // The process that is killed in some of them is to run these, too.
  vi.stubEnv('NODE_OPTIONS', `--import ${new URL('instead.ts', import.meta.url).href}`)
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  const tried = await tryHistories(asked)
  const refused = tried.filter(({ verdict }) => !verdict.linearizable)
  console.log(`Histories of the baseline mutations: ${tried.length}, ${refused.length} refused.`)
  return refused.map(({ seed, text }) => `FAULT_SEED=${seed}\n${text()}`)
}

/** About one of forty is refused: so many hold one for all that chance can do. */
const STORMY_HISTORIES = 600

test('a history is refused where requests fail', { timeout: 600_000 }, async () => {
  const stormy = { count: STORMY_HISTORIES, seed: 1, untilRefused: true, conditions: RANDOM_FAULTS }
  expect(await refused(stormy)).not.toEqual([])
})

const FAIR_HISTORIES = 10

test('none is refused where none fails: the rules are the same', async () => {
  expect(await refused({ count: FAIR_HISTORIES, seed: 1, conditions: FAIR })).toEqual([])
})
