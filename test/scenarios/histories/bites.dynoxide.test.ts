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
  withBug,
} from '../../harness/plant.ts'
import { tryHistories } from './histories.ts'
import { type Conditions, STORMY } from './run.ts'

vi.mock('../../../src/table/transact.ts', async (original) => {
  const { plantable } = await import('../../harness/plant.ts')
  return plantable(await original())
})

/** Far more than any of them takes. How calls meet differs from time to time, whatever the seed. */
const HISTORIES = 200

interface Planted {
  readonly bug: string
  readonly plant: Bug
  readonly conditions?: Conditions
}

test.each<Planted>([
  {
    bug: 'a version goes that shares use',
    plant: guardDropped('deletePermissionVersion', 'ATTACHED_TO_RESOURCE_SHARES'),
  },
  {
    bug: 'a share gets a version that is no longer the default',
    plant: guardDropped('associateResourceSharePermission', 'defaultVersionAsRead'),
  },
  { bug: 'a token is written after the change', plant: tokenWrittenAfterwards },
  { bug: 'a number is given again', plant: numberReused },
  { bug: 'a counter is not decremented', plant: counterNotDecremented },
  { bug: 'a busy engine is taken for a refusal', plant: busyTakenForAnAnswer },
  { bug: 'a batch is counted twice', plant: batchCountedTwice },
  { bug: 'no fence keeps out what lands late', plant: noFence },
  { bug: 'a fence spends the token', plant: fenceSpendsTheToken },
  {
    bug: 'the client of the store sends again by itself, and nobody counts that',
    plant: nothing,
    conditions: { ...STORMY, attempts: 4 },
  },
])('a history is refused where $bug', async ({ plant, conditions = STORMY }: Planted) => {
  const tried = await withBug(plant, () =>
    tryHistories({ count: HISTORIES, seed: 1, untilRefused: true, conditions }),
  )
  const refused = tried.find(({ verdict }) => !verdict.linearizable)
  expect(refused).toBeDefined()
})
