import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SEED } from '../../harness/random.ts'
import { modelRuns } from './runs.ts'

/** `npm run proof` makes a thousand runs of 60 commands on average. */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 50)
const COMMANDS_ON_AVERAGE = Number(process.env['MODEL_COMMANDS'] ?? 20)
/** A run of 60 commands takes about half a second where the machine has nothing else to do. */
const LONGEST_MS = 120_000 + RUNS * 5_000

test(
  `${RUNS} runs of commands are answered as the model says (FAULT_SEED=${SEED})`,
  async () => {
    const { MODEL_PATH: path, MODEL_REPLAY: replayPath } = process.env
    const before = performance.now()
    const { details, commands, answers } = await modelRuns({
      runs: RUNS,
      commandsOnAverage: COMMANDS_ON_AVERAGE,
      seed: SEED,
      path,
      replayPath,
    })
    if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance })
    const seconds = Math.round((performance.now() - before) / 1_000)
    console.log(`Model: ${RUNS} runs, ${commands} commands, ${seconds} s. Answers:`, answers)
    // A run that is had again is but one.
    if (path === undefined) expect(Object.keys(answers).length).toBeGreaterThan(70)
  },
  LONGEST_MS,
)
