import { expect, test, vi } from 'vitest'
import { counterNotDecremented, guardDropped, numberReused, withBug } from '../../harness/plant.ts'
import { modelRuns } from './runs.ts'

vi.mock('../../../src/table/transact.ts', async (original) => {
  const { plantable } = await import('../../harness/plant.ts')
  return plantable(await original())
})

/** Far more than any of them takes, with this seed as with others. */
const RUNS = 100

test.each([
  {
    bug: 'a version goes that shares use',
    plant: guardDropped('deletePermissionVersion', 'ATTACHED_TO_RESOURCE_SHARES'),
  },
  { bug: 'a sixth version comes', plant: guardDropped('createPermissionVersion', 'belowTheVersionLimit') },
  {
    bug: 'a policy is attached twice',
    plant: guardDropped('attachPolicy', 'EntityAlreadyExists.Policy.Attachment'),
  },
  { bug: 'a counter is not decremented', plant: counterNotDecremented },
  { bug: 'a number is given again', plant: numberReused },
])('the model notices where $bug', async ({ plant }) => {
  const { details } = await withBug(plant, () =>
    modelRuns({ runs: RUNS, commandsOnAverage: 30, seed: 1, untilFirst: true }),
  )
  expect(details.failed).toBe(true)
})
