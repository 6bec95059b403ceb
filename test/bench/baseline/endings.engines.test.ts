import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import { newStore } from '../../harness/service.ts'
import { OPERATIONS } from './calls.ts'
import { type Ending, endingOf, isGood } from './ending.ts'
import { FAILURE_SCENARIOS, KILLED, LOST_AMONG_OTHERS, NOTE_LOST, TOLD_AS_ERROR } from './failureScenarios.ts'
import { createIdempotencyTable } from './table.ts'

const withConfig = (config: DynamoDBClientConfig) => newStore(undefined, config)

beforeAll(() => createIdempotencyTable(newStore()))

describe.concurrent.each(FAILURE_SCENARIOS)(
  'a call is repeated until it is answered, and $name',
  (failureScenario) => {
    test.each(OPERATIONS)('%s is done once, and the caller never waits', async (operation) => {
      const ending = await endingOf(withConfig, 'ours', operation, failureScenario)
      expect(ending).toSatisfy(isGood)
      expect(ending.waited).toBe(0)
    })
  },
)

/** Done, but not known to be: what the repeated call makes of it. */
const DONE_AGAIN: Readonly<Record<(typeof OPERATIONS)[number], Partial<Ending>>> = {
  createPermission: { outcome: 'PermissionAlreadyExistsException' },
  createPermissionVersion: { outcome: 'done', effects: 2 },
  setDefaultPermissionVersion: { outcome: 'done', effects: 2 },
  deletePermissionVersion: { outcome: 'UnknownResourceException' },
  deletePermission: { outcome: 'UnknownResourceException' },
}

describe.concurrent('of the baseline mutations, where the change is done and its result is not noted,', () => {
  test.each(OPERATIONS)('%s is refused or done again', async (operation) => {
    expect(await endingOf(withConfig, 'baseline', operation, TOLD_AS_ERROR)).toMatchObject(
      DONE_AGAIN[operation],
    )
  })

  test.each(OPERATIONS)('%s is, too, once the time of a killed call is over', async (operation) => {
    const ending = await endingOf(withConfig, 'baseline', operation, KILLED)
    expect(ending).toMatchObject(DONE_AGAIN[operation])
    expect(ending.waited).toBeGreaterThan(0)
  })

  test.each(OPERATIONS)(
    '%s waits for a call that nobody makes, where the answer to the note is lost',
    async (operation) => {
      const ending = await endingOf(withConfig, 'baseline', operation, NOTE_LOST)
      expect(ending).toSatisfy(isGood)
      expect(ending.waited).toBeGreaterThan(0)
    },
  )
})

/** One item is updated by itself, without the request token that the SDK gives a transaction. */
const ALONE = 'setDefaultPermissionVersion'

test(`the baseline ${ALONE} undoes what another caller did before the SDK repeated its write`, async () => {
  const ending = await endingOf(withConfig, 'baseline', ALONE, LOST_AMONG_OTHERS)
  expect(ending).toMatchObject({ outcome: 'done', effects: 2 })
})

const HARMFUL = [TOLD_AS_ERROR, KILLED, NOTE_LOST]

describe.concurrent.each(FAILURE_SCENARIOS.filter((one) => !HARMFUL.includes(one)))(
  'of the baseline mutations, where $name,',
  (failureScenario) => {
    const unharmed = OPERATIONS.filter((one) => one !== ALONE || failureScenario !== LOST_AMONG_OTHERS)
    test.each(unharmed)('%s is done once, too', async (operation) => {
      expect(await endingOf(withConfig, 'baseline', operation, failureScenario)).toSatisfy(isGood)
    })
  },
)
