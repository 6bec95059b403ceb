import { beforeAll, expect, test, vi } from 'vitest'
import { tryHistories } from '../../histories/histories.ts'
import { newStore } from '../../support/service.ts'
import { createIdempotencyTable } from './table.ts'

vi.mock('../../../src/permissions/createPermission.ts', () => import('./createPermission.ts'))
vi.mock('../../../src/permissions/createPermissionVersion.ts', () => import('./createPermissionVersion.ts'))
vi.mock('../../../src/permissions/setDefaultPermissionVersion.ts', () =>
  import('./setDefaultPermissionVersion.ts'),
)
vi.mock('../../../src/permissions/deletePermissionVersion.ts', () => import('./deletePermissionVersion.ts'))
vi.mock('../../../src/permissions/deletePermission.ts', () => import('./deletePermission.ts'))

// Powertools' keys are hashes: whose they are can't be told from them.
vi.unmock('../../../src/lambda/apiHandler.ts')

beforeAll(() => createIdempotencyTable(newStore()))

/** `npm run proof` makes all of them, to tell how many are refused. */
const HISTORIES = Number(process.env['USUAL_HISTORIES'] ?? 200)

test('a history is refused where the mutations are the usual ones', async () => {
  // The process that is killed in some of them runs these, too.
  vi.stubEnv('NODE_OPTIONS', `--import ${new URL('instead.ts', import.meta.url).href}`)
  const tried = await tryHistories({ count: HISTORIES, seed: 1, untilRefused: false })
  vi.unstubAllEnvs()
  const refused = tried.filter(({ verdict }) => !verdict.linearizable)
  console.log(`${tried.length} tried, ${refused.length} refused\n`, refused.map((r) => r.text()).join("\n=====\n"))
  expect(refused).not.toEqual([])
}, 600_000)
