import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { shuffled } from '../measure.ts'

const run = promisify(execFile)

/** A function as it is deployed, and the first event that it gets. */
export interface Starter {
  readonly name: string
  readonly folder: string
  /** The path of its code in the folder. */
  readonly module: string
  readonly event: object
}

/** What a start took, in ms: of the clock, and of all cores. */
export interface Start {
  readonly wall: number
  readonly cpu: number
}

/** Starts that don't count: by then, the machine holds all files in memory. */
const WARM_UP_ROUNDS = 2

/**
 * Starts each function once a round, in an order drawn anew for each round, each time in a fresh process.
 *
 * @param environment all that the processes are given
 * @param random numbers from 0 up to 1
 * @returns the medians by name
 */
export async function starts(
  starters: readonly Starter[],
  environment: Readonly<Record<string, string>>,
  rounds: number,
  random: () => number,
): Promise<ReadonlyMap<string, Start>> {
  const taken = new Map(starters.map(({ name }): [string, Start[]] => [name, []]))
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    for (const starter of shuffled(starters, random)) {
      const start = await startOnce(starter, environment)
      if (round >= 0) taken.get(starter.name)?.push(start)
    }
  }
  return new Map([...taken].map(([name, all]) => [name, medianOf(all)]))
}

/** What runs in the process: from before the import until the answer is there. */
const code = ({ folder, module, event }: Starter): string => `
  const began = performance.now()
  const used = process.cpuUsage()
  const { handler } = await import(${JSON.stringify(join(folder, module))})
  const answer = await handler(${JSON.stringify(event)}, {
    awsRequestId: 'first',
    getRemainingTimeInMillis: () => 10_000,
  })
  const { user, system } = process.cpuUsage(used)
  const wall = performance.now() - began
  process.stdout.write('\\n' + JSON.stringify({ wall, cpu: (user + system) / 1_000, answer: answer ?? null }))`

async function startOnce(starter: Starter, env: Readonly<Record<string, string>>): Promise<Start> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code(starter)], {
    cwd: starter.folder,
    env,
  })
  // Before it there may be what the function logs.
  const { answer, ...start } = JSON.parse(stdout.split('\n').at(-1) ?? '')
  if (answer && (answer.statusCode !== 200 || answer.body.includes('"errors"'))) {
    throw new Error(`${starter.name} answered ${JSON.stringify(answer)}.`)
  }
  return start
}

const medianOf = (all: readonly Start[]): Start => ({
  wall: median(all.map(({ wall }) => wall)),
  cpu: median(all.map(({ cpu }) => cpu)),
})

function median(all: readonly number[]): number {
  const sorted = all.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
