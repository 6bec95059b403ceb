import type { Costs } from '../harness/costs.ts'
import { randomFrom, SEED } from '../harness/random.ts'
import { type Compared, compare, WAYS } from './compare.ts'
import type { Part } from './document.ts'
import { startBenchEngine } from './engine.ts'
import { type Timing, takeTurns } from './measure.ts'
import { OPERATIONS } from './operations.ts'
import { bars } from './plot.ts'
import { DOLLARS } from './prices.ts'
import { table } from './table.ts'

/** So many that each p99 stands on the five slowest. */
const ROUNDS = 500

/** What the API adds to its requests to DynamoDB, operation by operation, and what they cost. */
export const overhead: Part = {
  title: 'What the API adds to its requests to DynamoDB',
  async measure() {
    const { newStore, stop } = await startBenchEngine()
    const compared: Compared[] = []
    for (const operation of OPERATIONS) compared.push(await compare(newStore, operation))
    const contenders = compared.flatMap((one) => WAYS.map((way) => one.contenders[way]))
    const timings = await takeTurns(contenders, ROUNDS, randomFrom(SEED))
    await stop()

    const rows = compared.map(({ operation, costs, contenders: { ours, apollo, sdk } }) => {
      const timing = ({ name }: { name: string }) => timings.get(name) ?? NEVER
      return { name: operation.name, costs, ours: timing(ours), apollo: timing(apollo), sdk: timing(sdk) }
    })
    const ratios = rows.map(({ ours, apollo }) => ours.p50 / apollo.p50)
    const [least, most] = [Math.min(...ratios), Math.max(...ratios)]
    return { summary: `${ratio(least)} to ${ratio(most)} times the bare handler at p50`, body: text(rows) }
  },
}

const NEVER: Timing = { p50: Number.NaN, p99: Number.NaN }

interface Row {
  readonly name: string
  readonly costs: Costs
  readonly ours: Timing
  readonly apollo: Timing
  readonly sdk: Timing
}

const ms = (time: number): string => time.toFixed(2)
const ratio = (times: number): string => times.toFixed(2)
const dollars = (amount: number): string => amount.toFixed(2)

const text = (rows: readonly Row[]): string => `
Three ways to make the very same requests to DynamoDB, taking turns in an order drawn anew for each of ${ROUNDS} rounds,
after warm-up rounds that don't count; each call in an account of its own, on items that were copied there before:

- **ours**: our Lambda handler, event in, answer out, and a line logged.
- **Apollo**: the same schema behind Apollo Server as it comes, in the baseline Lambda integration, with no rules: its
  resolver makes the requests that were recorded of ours, and answers what ours answered.
- **SDK**: those requests alone, with the same client.

Mutations bring a client token, where they take one, and select what the call itself shows. The engine is dynoxide, in
memory, on the same machine: in the cloud a round trip takes some milliseconds longer for all three, and the ratios come
closer to 1. The aim is below 1.2 times Apollo at p50.

${table(
  [
    '',
    'ours p50',
    'p99',
    'Apollo p50',
    'p99',
    'SDK p50',
    'p99',
    'ours / Apollo p50',
    'p99',
    'ours / SDK p50',
  ],
  rows.map(({ name, ours, apollo, sdk }) => [
    name,
    ...[ours, apollo, sdk].flatMap(({ p50, p99 }) => [ms(p50), ms(p99)]),
    `**${ratio(ours.p50 / apollo.p50)}**`,
    ratio(ours.p99 / apollo.p99),
    ratio(ours.p50 / sdk.p50),
  ]),
)}

${bars(
  {
    name: 'overhead',
    title: 'Times as long as a bare Apollo handler, p50',
    points: rows.map(({ name, ours, apollo }) => [name, ours.p50 / apollo.p50]),
  },
  1,
)}

Times are milliseconds. What each call costs, as the engine reckons capacity, and in dollars for a million calls (prices
and where they come from: \`test/bench/prices.ts\`): DynamoDB alone, and with API Gateway and Lambda (1 GB, arm64, for
the p50 above, rounded up to a millisecond; time on the network to DynamoDB comes on top).

${table(
  ['', 'round trips', 'write units', 'read units', 'DynamoDB $', 'all $'],
  rows.map(({ name, costs, ours }) => [
    name,
    String(costs.roundTrips),
    String(costs.writeUnits),
    String(costs.readUnits),
    dollars(ofDynamodb(costs)),
    dollars(
      ofDynamodb(costs) +
        DOLLARS.httpApiRequests +
        DOLLARS.invocations +
        (Math.ceil(ours.p50) / 1_000) * DOLLARS.gigabyteSeconds,
    ),
  ]),
)}
`

const ofDynamodb = ({ writeUnits, readUnits }: Costs): number =>
  writeUnits * DOLLARS.writeUnits + readUnits * DOLLARS.readUnits
