import { afterAll, describe, expect, test } from 'vitest'
import { EFFECTS, type Effect, expectDoneOnce, prepare } from '../../harness/effects.ts'
import { randomFaults } from '../../harness/faultProfiles.ts'
import { answerLost, cutBefore, disturb, type Fault } from '../../harness/faults.ts'
import { parallel } from '../../harness/parallel.ts'
import { patient } from '../../harness/patient.ts'
import { newAccount, newClient, newStore } from '../../harness/service.ts'

/** What the invocation has left: a second each that it keeps for a fence and for its answer, and time for a few tries. */
const REMAINING_MS = 2_000 + 700

/** As much, and time enough for the engine to do it once, however busy the machine is. */
const LONGER_MS = 2_000 + 2_000

const clientToken = 'again-and-again'

/** A call whose transactions all meet the fault, until its time is up. */
async function unanswered(
  effect: Effect,
  fault: Fault,
  remaining: number,
  input: { clientToken?: string } = { clientToken },
) {
  const caller = newClient()
  const arn = await prepare(effect, caller)
  const store = newStore()
  disturb(store, ({ operation }) => (operation === 'TransactWriteItems' ? fault : undefined))
  const unlucky = newClient({ accountId: caller.accountId, store, remaining })
  const answer = await effect.call(unlucky, arn, input).catch(String)
  expect(answer).toMatch(/"SERVICE_UNAVAILABLE","retryable":true/)
  return {
    caller,
    answer: String(answer),
    repeated: (input: { clientToken?: string } = { clientToken }) => effect.call(caller, arn, input),
  }
}

describe.concurrent('a call that could not be answered in time, repeated with its token', () => {
  test.each(EFFECTS)('$operation: is replayed where it was done after all', async (effect) => {
    const { caller, repeated } = await unanswered(effect, answerLost, LONGER_MS)
    await expectDoneOnce(effect, caller)
    expect(await repeated()).toMatchObject({ clientToken, replayed: true, errors: [] })
    await expectDoneOnce(effect, caller)
  })

  test.each(EFFECTS)('$operation: gets the token that was generated for it', async (effect) => {
    const { caller, answer, repeated } = await unanswered(effect, answerLost, LONGER_MS, {})
    const [, clientToken = 'none'] = /Repeat the call with the clientToken ([!-~]+):/.exec(answer) ?? []
    expect(await repeated({ clientToken })).toMatchObject({ clientToken, replayed: true, errors: [] })
    await expectDoneOnce(effect, caller)
  })

  test.each(EFFECTS)('$operation: is done now where it was not', async (effect) => {
    const { caller, repeated } = await unanswered(effect, cutBefore, REMAINING_MS)
    expect(await repeated()).toMatchObject({ clientToken, replayed: false, errors: [] })
    await expectDoneOnce(effect, caller)
  })
})

/** Most requests fail, so that many an invocation ends before the engine has answered. */
const { name, newStore: newStormyStore } = randomFaults(0.7)
const CALLERS = 4

describe.concurrent(`callers who repeat one call with its token until it is answered, ${name}`, () => {
  let unanswered = 0
  afterAll(() => {
    expect(unanswered).toBeGreaterThan(0)
  })

  test.each(EFFECTS)('$operation: end with one effect and the same result', async (effect) => {
    const caller = { accountId: newAccount() }
    const arn = await prepare(effect, caller)

    const answers = await parallel(CALLERS, () => {
      const client = newClient({ ...caller, store: newStormyStore(), remaining: REMAINING_MS })
      return effect.call(
        patient(client, () => unanswered++),
        arn,
        { clientToken },
      )
    })

    const [first, ...others] = answers.map(({ replayed: _, ...answer }) => answer)
    expect(first).toMatchObject({ clientToken, errors: [] })
    for (const other of others) expect(other).toEqual(first)
    expect(answers.filter(({ replayed }) => !replayed).length).toBeLessThanOrEqual(1)
    await expectDoneOnce(effect, caller)
  })
})
