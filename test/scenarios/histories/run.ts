import { setTimeout as sleep } from 'node:timers/promises'
import { AHEAD_MS, withClock } from '../../harness/clocks.ts'
import { drawFaults } from '../../harness/faultProfiles.ts'
import { disturb } from '../../harness/faults.ts'
import { LateRequests } from '../../harness/landsLate.ts'
import { patient } from '../../harness/patient.ts'
import { arnOf } from '../../harness/permissions.ts'
import { randomFrom } from '../../harness/random.ts'
import { type Client, newClient, newStore } from '../../harness/service.ts'
import { wakeRecord } from '../../harness/works.ts'
import { type Account, newAccount, running } from '../model/account.ts'
import { answered } from '../model/model.ts'
import { performed } from '../model/perform.ts'
import { seen } from '../model/visible.ts'
import { caller } from './caller.ts'
import type { Recorded } from './checker.ts'
import { drawBeginning, NAME } from './draw.ts'
import { History } from './history.ts'
import { Gone, type Instance, instanceOn, killableInstance } from './instance.ts'
import { type Act, textOf } from './sequential.ts'

/** So few that the search for an order is short, and so many that they meet all the time. */
const CALLERS = 4

/** How far ahead the clock of each caller's instance is, in ms; but for one that is killed, which has the true one. */
const CLOCKS = [0, AHEAD_MS, -AHEAD_MS, 20]

/** What befalls those who act. */
export interface Conditions {
  /** Of the requests to the engine, so many meet a fault. */
  readonly faults: number
  /** Of the transactions, so many land late: at some moment while others act, or after the last answer. */
  readonly late: number
  /** What an invocation has left, in ms. */
  readonly remaining: number
  /** Whether an instance of the service is killed at times. */
  readonly kills: boolean
  /** How often the client of the store sends a request by itself. */
  readonly attempts?: number
}

/** An invocation gives up where the engine fails it a few times. */
export const RANDOM_FAULTS: Conditions = { faults: 0.2, late: 0.1, remaining: 3_000, kills: true }

/** Answers get lost on their way to the caller here, too, and requests come twice. No machine is too slow. */
export const FAIR: Conditions = { faults: 0, late: 0, remaining: 25_000, kills: false }

/** What a worker has left: enough for whatever faults it meets. */
const WORKING = { awsRequestId: 'work', getRemainingTimeInMillis: () => 6_000 }

export interface Ran {
  readonly initial: Account
  readonly history: readonly Recorded<Act, string>[]
  /** What each transaction was answered that landed late: 200 where it took effect after all. */
  readonly landed: readonly number[]
}

/** An undisturbed way to the service, for what comes before and after a history. */
export type Calm = Pick<Client, 'store'> & Instance

export const calm = (): Calm => {
  const store = newStore()
  return { store, ...instanceOn(store) }
}

/** Of so many seeds one has a process that is killed: it takes a second to start one. */
const ONE_KILLED_OF = 10

/** Each history has seeds of its own, one for each caller and one for all else. */
const SEEDS = CALLERS + 1

/**
 * Lets callers act on one permission at once, with faults between service and engine, transactions that land late,
 * requests that come twice, answers that get lost, and at times an instance of the service that is killed in the middle.
 *
 * @param seed what is drawn from it is the same each time; how calls meet is not
 */
export async function run(
  calm: Calm,
  seed: number,
  { faults, late, remaining, kills, attempts }: Conditions,
): Promise<Ran> {
  const random = randomFrom(seed * SEEDS)
  const undisturbed = newClient({ store: calm.store, handler: calm.api })
  const { accountId } = undisturbed
  const initial = newAccount(accountId)
  const arn = arnOf(undisturbed, NAME)
  // On a busy machine even an undisturbed request may time out.
  const beginner = patient(undisturbed, () => {})
  for (const call of drawBeginning(random, arn)) {
    const { chosen } = await performed(beginner, call)
    answered(initial, call, chosen)
  }

  const store = newStore(undefined, attempts === undefined ? {} : { maxAttempts: attempts })
  const held = new LateRequests()
  const isHeld = randomFrom(seed)
  const { choose } = drawFaults(faults, seed)
  disturb(store, (exchange) =>
    exchange.operation === 'TransactWriteItems' && isHeld() < late ? held.fault : choose(exchange),
  )
  const stormy = instanceOn(store)
  const doomed = kills && seed % ONE_KILLED_OF === 0 ? await killableInstance() : undefined
  const history = new History<Act, string>()
  const callers = Array.from({ length: CALLERS }, (_, index) =>
    caller({
      history,
      random: randomFrom(seed * SEEDS + index + 1),
      through: (doomed && index % 2 === 0 ? [doomed, stormy] : [stormy]).map(({ api }) =>
        withClock(CLOCKS[index] ?? 0, newClient({ accountId, store, handler: api, remaining })),
      ),
      sight: { arn, shares: initial.sharesEver },
    }),
  )
  const woken = (id: string) => ({ Records: [wakeRecord({ accountId }, id)] })
  const works = running(initial).flatMap(([id]) =>
    [doomed ?? stormy, stormy].map(({ worker }) => ({ id, worker })),
  )
  const workers = works.map(async ({ id, worker }) => {
    await sleep(random() * 30)
    await worker(woken(id), WORKING).catch((error: unknown) => {
      // The functions pass on no more of an error than its name.
      const isUnavailable = error instanceof Error && error.name === 'UnavailableError'
      if (!isUnavailable && !(error instanceof Gone)) throw error
    })
  })
  if (doomed) {
    await sleep(random() * 400)
    await doomed.kill()
  }
  const landed: number[] = []
  const land = async () => landed.push(...(await held.land()))
  await Promise.all([...callers, ...workers, sleep(random() * 200).then(land)])
  // What a killed instance had sent may still be on its way.
  if (doomed) await sleep(50)
  // What was held back lands at the end of all works, or before it.
  if (random() < 0.5) await land()
  for (const [id] of running(initial)) await calm.worker(woken(id), WORKING)
  await land()
  // Undisturbed, it can be looked at; what is reported in its place is the answer that no order explains.
  await history.record('look at everything', () => seen(undisturbed).then(textOf, String))
  store.documents.destroy()
  return { initial, history: history.recorded, landed }
}
