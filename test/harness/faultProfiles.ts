import type { Store } from '../../src/table/store.ts'
import {
  ANY_REQUEST,
  disturb,
  type Exchange,
  type Fault,
  ONLY_BATCH_READS,
  ONLY_TRANSACTIONS,
} from './faults.ts'
import { randomFrom, SEED } from './random.ts'
import { newStore } from './service.ts'

/** What lies between service and engine while a test runs: nothing, or everything that can go wrong, at random. */
export interface FaultProfile {
  readonly name: string
  readonly newStore: () => Store
  /** The faults of this profile that no request has met so far. */
  readonly neverMet: () => string[]
}

interface Card {
  readonly name: string
  readonly fault: Fault
  readonly operation?: string
}

const cards = (faults: Record<string, Fault>, operation?: string): Card[] =>
  Object.entries(faults).map(([name, fault]) => ({ name, fault, ...(operation && { operation }) }))

const CARDS: readonly Card[] = [
  ...cards(ANY_REQUEST),
  ...cards(ONLY_TRANSACTIONS, 'TransactWriteItems'),
  ...cards(ONLY_BATCH_READS, 'BatchGetItem'),
]

/** Of three requests about one fails: most calls meet a fault, and many another one while they mend the first. */
const DEFAULT_RATE = 0.3

/**
 * Faults at random, one of those that came least often so far, so that a test of some length meets them all.
 *
 * @param rate the share of the requests that meet a fault, 0 to 1
 */
export function drawFaults(rate = DEFAULT_RATE, seed = SEED) {
  const random = randomFrom(seed)
  const met = new Map<Card, number>()
  const timesMet = (card: Card) => met.get(card) ?? 0

  const draw = ({ operation }: Exchange): Fault | undefined => {
    const fitting = CARDS.filter((card) => card.operation === undefined || card.operation === operation)
    const rarest = Math.min(...fitting.map(timesMet))
    const candidates = fitting.filter((card) => timesMet(card) === rarest)
    const card = candidates[Math.floor(random() * candidates.length)]
    if (card) met.set(card, rarest + 1)
    return card?.fault
  }

  return {
    choose: (exchange: Exchange): Fault | undefined => (random() < rate ? draw(exchange) : undefined),
    neverMet: () => CARDS.filter((card) => timesMet(card) === 0).map((card) => card.name),
  }
}

export function randomFaults(rate = DEFAULT_RATE, seed = SEED): FaultProfile {
  const { choose, neverMet } = drawFaults(rate, seed)
  return {
    name: `with faults injected (FAULT_SEED=${seed})`,
    newStore: () => {
      const store = newStore()
      disturb(store, choose)
      return store
    },
    neverMet,
  }
}

const calm: FaultProfile = { name: 'undisturbed', newStore, neverMet: () => [] }

export const FAULT_PROFILES = [calm, randomFaults()]
