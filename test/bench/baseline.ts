import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import type { Store } from '../../src/table/store.ts'
import { randomFrom, SEED } from '../harness/random.ts'
import { OPERATIONS } from './baseline/calls.ts'
import { allCompared, type Compared } from './baseline/compared.ts'
import { type Ending, endingOf, INVOCATION_MS, isGood } from './baseline/ending.ts'
import { FAILURE_SCENARIOS, type FailureScenario } from './baseline/failureScenarios.ts'
import { createIdempotencyTable } from './baseline/table.ts'
import { WAYS, type Way } from './baseline/ways.ts'
import type { Part } from './document.ts'
import { startBenchEngine } from './engine.ts'
import { type Timing, takeTurns } from './measure.ts'
import { table } from './table.ts'

/** So many that each p99 stands on the five slowest. */
const ROUNDS = 500

/** Our mutations beside what a team would usually build: call by call, and where calls meet failures. */
export const baseline: Part = {
  title: 'What a team would usually build',
  async measure() {
    const { newStore, stop } = await startBenchEngine()
    await createIdempotencyTable(newStore())
    const all = await allCompared(newStore)
    const contenders = all.flatMap((one) => WAYS.map((way) => one.contenders[way]))
    const timings = await takeTurns(contenders, ROUNDS, randomFrom(SEED))
    const endings = await allEndings(newStore)
    await stop()

    const rows = all.map((one): Row => {
      const timing = (way: Way) => timings.get(one.contenders[way].name) ?? NEVER
      return { ...one, timings: { ours: timing('ours'), baseline: timing('baseline') } }
    })
    const ratios = rows.map(({ timings }) => timings.baseline.p50 / timings.ours.p50)
    const badly = (way: Way) => endings.filter((one) => one.way === way && !one.endings.every(isGood)).length
    return {
      summary: `the baseline takes ${fixed(Math.min(...ratios))} to ${fixed(Math.max(...ratios))} times ours at p50; calls end badly in ${badly('baseline')} of ${FAILURE_SCENARIOS.length} failure scenarios, ours in ${badly('ours')}`,
      body: text(rows, endings),
    }
  },
}

const NEVER: Timing = { p50: Number.NaN, p99: Number.NaN }

interface Row extends Compared {
  readonly timings: Readonly<Record<Way, Timing>>
}

interface Ended {
  readonly failureScenario: FailureScenario
  readonly way: Way
  /** In the order of the operations. */
  readonly endings: readonly Ending[]
}

async function allEndings(newStore: (config: DynamoDBClientConfig) => Store): Promise<Ended[]> {
  const all: Ended[] = []
  for (const failureScenario of FAILURE_SCENARIOS) {
    for (const way of WAYS) {
      const endings = await Promise.all(
        OPERATIONS.map((operation) => endingOf(newStore, way, operation, failureScenario)),
      )
      all.push({ failureScenario, way, endings })
    }
  }
  return all
}

const fixed = (time: number): string => time.toFixed(2)

const text = (rows: readonly Row[], endings: readonly Ended[]): string => `
The same rules in the way that is baseline, on the same engine in the same run, taking turns with ours in an order drawn anew
for each of ${ROUNDS} rounds, after warm-up rounds that don't count: the permission is read, the rules are checked in code, what
follows is written on the condition that nothing has changed since, and Powertools' idempotency is around it all, with the
client token as its key, payload validation, and a table of its own. \`test/bench/baseline/README.md\` says what else its
authors would have decided. Both are called as functions, for GraphQL is the same before both.
\`npm run bench -- baseline\` measures it again.

${table(
  [
    '',
    '',
    'round trips: ours',
    'baseline',
    'write units: ours',
    'baseline',
    'read units: ours',
    'baseline',
    'p50, ms: ours',
    'baseline',
    'p99, ms: ours',
    'baseline',
    'baseline / ours p50',
  ],
  rows.map(({ operation, kind, costs: { ours, baseline }, timings }) => [
    operation,
    kind,
    ...(['roundTrips', 'writeUnits', 'readUnits'] as const).flatMap((of) => [
      String(ours[of]),
      String(baseline[of]),
    ]),
    ...(['p50', 'p99'] as const).flatMap((of) => [fixed(timings.ours[of]), fixed(timings.baseline[of])]),
    `**${fixed(timings.baseline.p50 / timings.ours.p50)}**`,
  ]),
)}

A call comes for the first time, is repeated with its token, or is refused by a rule. Units are as the engine reckons them,
which is nothing for a write whose condition fails. DynamoDB charges for such a write, too: this leaves out the one write
of a repeated baseline call, and the cancelled transaction of ours wherever a repeated or refused one reads nothing.

And what becomes of a call that meets a failure, and is repeated with its token until it is answered. It should be done
once. While the baseline call is noted as being in progress, its caller is asked to come again, until the time of
the invocation is over (${fixed(INVOCATION_MS / 1_000)} s here, up to 10 s as deployed):

${table(
  ['', '', ...OPERATIONS],
  endings.map(({ failureScenario, way, endings }) => [failureScenario.name, way, ...endings.map(outcome)]),
)}

Our token is written with the change in one transaction: there is nothing between them. \`test/bench/baseline/endings.engines.test.ts\`
holds both ways against these failure scenarios on both engines. In \`test/bench/baseline/histories.dynoxide.test.ts\` the checker of
\`test/scenarios/histories\` meets the baseline mutations among parallel callers, where it accepts every history without faults, and
refuses some with them.
`

function outcome(ending: Ending): string {
  const what = isGood(ending) ? 'once' : ending.effects > 1 ? '**twice**' : `**${ending.outcome}**`
  return ending.waited > 0 ? `${what}, ${(ending.waited / 1_000).toFixed(1)} s later` : what
}
