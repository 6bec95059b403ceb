import { randomInt } from 'node:crypto'

/** Stands in the name of each test that draws from it, so that a run that failed can be had again. */
export const SEED = Number(process.env['FAULT_SEED'] ?? randomInt(2 ** 32))

/** Mulberry32: numbers from 0 up to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
