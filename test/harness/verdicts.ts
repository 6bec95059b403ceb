import { expect } from 'vitest'
import type { AccessChange } from '../../src/grammar/accessChange.ts'

/** The word for the same two texts, swapped. */
export const SWAPPED: Readonly<Record<AccessChange, AccessChange>> = {
  NONE: 'NONE',
  NARROWER: 'WIDER',
  WIDER: 'NARROWER',
  BOTH: 'BOTH',
}

/** Whether one text allows what another does not, both ways, as an evaluator has found it out. */
export interface Found {
  readonly gained: boolean
  readonly lost: boolean
}

/** Holds what a diff says of drawn pairs against what an evaluator finds, and counts how much of it the diff proves. */
export class Verdicts {
  readonly #counts = { NONE: { is: 0, found: 0 }, NARROWER: { is: 0, found: 0 } }

  /** Fails where the diff denies what the evaluator has found. */
  add(accessChange: AccessChange, { gained, lost }: Found, pair: unknown): void {
    const text = () => `${accessChange}: ${JSON.stringify(pair)}`
    if (gained) expect(['WIDER', 'BOTH'], text()).toContain(accessChange)
    if (lost) expect(['NARROWER', 'BOTH'], text()).toContain(accessChange)
    if (gained) return
    const count = this.#counts[lost ? 'NARROWER' : 'NONE']
    count.is++
    if (accessChange === (lost ? 'NARROWER' : 'NONE')) count.found++
  }

  /** Of the pairs that are NONE and NARROWER by the evaluator, the share that the diff says so of; and how many there are. */
  shares(of: string): { readonly none: number; readonly narrower: number; readonly pairs: number } {
    const { NONE, NARROWER } = this.#counts
    const [none, narrower] = [NONE.found / NONE.is, NARROWER.found / NARROWER.is]
    console.log(
      `${of}: found ${NONE.found} of ${NONE.is} true NONE (${none.toFixed(3)}) and ${NARROWER.found} of ${NARROWER.is} true NARROWER (${narrower.toFixed(3)}).`,
    )
    return { none, narrower, pairs: NONE.is + NARROWER.is }
  }
}
