import { expect, test, vi } from 'vitest'
import { counterNotDecremented, guardDropped, numberReused, withSeededBug } from '../../harness/seededBugs.ts'
import { modelRuns } from './runs.ts'

vi.mock('../../../src/table/transact.ts', async (original) => {
  const { withSeededBugs } = await import('../../harness/seededBugs.ts')
  return withSeededBugs(await original())
})

/** Far more than any of them takes, with this seed as with others. */
const RUNS = 100

test.each([
  {
    bug: 'a version goes that shares use',
    seed: guardDropped('deletePermissionVersion', 'ATTACHED_TO_RESOURCE_SHARES'),
  },
  { bug: 'a sixth version comes', seed: guardDropped('createPermissionVersion', 'belowTheVersionLimit') },
  {
    bug: 'a policy is attached twice',
    seed: guardDropped('attachPolicy', 'EntityAlreadyExists.Policy.Attachment'),
  },
  { bug: 'a counter is not decremented', seed: counterNotDecremented },
  { bug: 'a number is given again', seed: numberReused },
])('the model notices where $bug', async ({ seed }) => {
  const { details } = await withSeededBug(seed, () =>
    modelRuns({ runs: RUNS, commandsOnAverage: 30, seed: 1, untilFirst: true }),
  )
  expect(details.failed).toBe(true)
})
