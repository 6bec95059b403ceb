import { check, type Verdict } from './checker.ts'
import { written } from './history.ts'
import { type Conditions, calm, RANDOM_FAULTS, run } from './run.ts'
import { type Act, inSequence } from './sequential.ts'

/** So many at once keep engine and us busy while others wait for faults to pass. */
const AT_ONCE = 6

export interface Tried {
  readonly seed: number
  readonly verdict: Verdict<Act, string>
  readonly calls: number
  readonly unanswered: number
  /** How many transactions landed late, and how many of these took effect. */
  readonly late: number
  readonly effectiveLate: number
  /** The history for people to read. */
  readonly text: () => string
}

interface Asked {
  readonly count: number
  readonly seed: number
  /** Whether the first that is refused is enough. */
  readonly untilRefused?: boolean
  readonly conditions?: Conditions
}

/** Makes histories and checks each. @returns those that were tried */
export async function tryHistories({
  count,
  seed,
  untilRefused = false,
  conditions = RANDOM_FAULTS,
}: Asked): Promise<Tried[]> {
  const undisturbed = calm()
  const tried: Tried[] = []
  let next = 0
  const isEnough = () => untilRefused && tried.some(({ verdict }) => !verdict.linearizable)
  const lane = async (): Promise<void> => {
    while (next < count && !isEnough()) {
      const index = next++
      const { initial, history, landed } = await run(undisturbed, seed + index, conditions)
      const verdict = check(history, inSequence(initial))
      tried.push({
        seed: seed + index,
        verdict,
        calls: history.length,
        unanswered: history.filter(({ answered }) => !answered).length,
        late: landed.length,
        effectiveLate: landed.filter((status) => status === 200).length,
        text: () => `${JSON.stringify(initial)}\n${written(history, verdict.order)}`,
      })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return tried
}
