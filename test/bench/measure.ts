/** One of the things that are compared. */
export interface Contender {
  readonly name: string
  /** Makes one call, with whatever it needs prepared before. @returns the time that the call itself took, in ms */
  readonly run: () => Promise<number>
}

export interface Timing {
  readonly p50: number
  readonly p99: number
}

/** Rounds that don't count: by then, V8 has compiled what runs often, and connections are open. */
const WARM_UP_ROUNDS = 100

/**
 * Each contender makes one call a round, in an order drawn anew for each round, so that neither warm-up nor order nor
 * what else the machine does favours any.
 *
 * @param random numbers from 0 up to 1
 */
export async function takeTurns(
  contenders: readonly Contender[],
  rounds: number,
  random: () => number,
): Promise<ReadonlyMap<string, Timing>> {
  const times = new Map(contenders.map(({ name }): [string, number[]] => [name, []]))
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    for (const { name, run } of shuffled(contenders, random)) {
      const time = await run()
      if (round >= 0) times.get(name)?.push(time)
    }
  }
  return new Map([...times].map(([name, taken]) => [name, timingOf(taken)]))
}

/** @returns the time that the call took, in ms */
export async function timeOf(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await call()
  return performance.now() - start
}

/** The same in an order of chance. */
export function shuffled<T>(all: readonly T[], random: () => number): T[] {
  return all
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

export function timingOf(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b)
  const quantile = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
  return { p50: quantile(0.5), p99: quantile(0.99) }
}
