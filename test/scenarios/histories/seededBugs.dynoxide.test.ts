import { expect, test, vi } from 'vitest'
import {
  type Bug,
  batchCountedTwice,
  busyTakenForAnAnswer,
  counterNotDecremented,
  fenceSpendsTheToken,
  guardDropped,
  noFence,
  nothing,
  numberReused,
  tokenWrittenAfterwards,
  withSeededBug,
} from '../../harness/seededBugs.ts'
import { tryHistories } from './histories.ts'
import { type Conditions, RANDOM_FAULTS } from './run.ts'

vi.mock('../../../src/table/transact.ts', async (original) => {
  const { withSeededBugs } = await import('../../harness/seededBugs.ts')
  return withSeededBugs(await original())
})

/** Far more than any of them takes. How calls meet differs from time to time, whatever the seed. */
const HISTORIES = 200

interface Seeded {
  readonly bug: string
  readonly seed: Bug
  readonly conditions?: Conditions
}

test.each<Seeded>([
  {
    bug: 'a version goes that shares use',
    seed: guardDropped('deletePermissionVersion', 'ATTACHED_TO_RESOURCE_SHARES'),
  },
  {
    bug: 'a share gets a version that is no longer the default',
    seed: guardDropped('associateResourceSharePermission', 'defaultVersionUnchanged'),
  },
  { bug: 'a token is written after the change', seed: tokenWrittenAfterwards },
  { bug: 'a number is given again', seed: numberReused },
  { bug: 'a counter is not decremented', seed: counterNotDecremented },
  { bug: 'a busy engine is taken for a refusal', seed: busyTakenForAnAnswer },
  { bug: 'a batch is counted twice', seed: batchCountedTwice },
  { bug: 'no fence keeps out what lands late', seed: noFence },
  { bug: 'a fence spends the token', seed: fenceSpendsTheToken },
  {
    bug: 'the client of the store sends again by itself, and nobody counts that',
    seed: nothing,
    conditions: { ...RANDOM_FAULTS, attempts: 4 },
  },
])('a history is refused where $bug', async ({ seed, conditions = RANDOM_FAULTS }: Seeded) => {
  const tried = await withSeededBug(seed, () =>
    tryHistories({ count: HISTORIES, seed: 1, untilRefused: true, conditions }),
  )
  const refused = tried.find(({ verdict }) => !verdict.linearizable)
  expect(refused).toBeDefined()
})
