import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** What serverless.yml says of the functions, as far as it is played here. */
interface Deployment {
  readonly functions: {
    readonly api: Timed
    readonly graphiql: Timed
    readonly replaceWorker: Timed & { readonly events: readonly [{ readonly stream: Stream }] }
    readonly sweeper: Timed & { readonly events: readonly [{ readonly schedule: string }] }
  }
}

interface Timed {
  readonly timeout: number
}

interface Stream {
  readonly maximumRetryAttempts: number
  readonly filterPatterns: readonly [
    {
      readonly eventName: readonly string[]
      readonly dynamodb: {
        readonly Keys: { readonly sk: { readonly S: readonly [{ readonly prefix: string }] } }
      }
    },
  ]
}

const file = new URL('../../serverless.yml', import.meta.url)
const { functions }: Deployment = parse(readFileSync(file, 'utf8'), { merge: true })

/** How long a function may take. */
export const timeoutMs = (name: keyof typeof functions): number => functions[name].timeout * 1_000

const { stream } = functions.replaceWorker.events[0]

/** How often a record is tried again. */
export const RETRIES = stream.maximumRetryAttempts

/** What wakes the replace worker: these events, on items whose sort keys begin so. */
export const WAKING = {
  eventNames: stream.filterPatterns[0].eventName,
  prefix: stream.filterPatterns[0].dynamodb.Keys.sk.S[0].prefix,
}

/** How often the sweeper comes. */
export const SWEEP_EVERY_MS = minutesIn(functions.sweeper.events[0].schedule) * 60_000

function minutesIn(schedule: string): number {
  const [, minutes] = /^rate\((\d+) minutes?\)$/.exec(schedule) ?? []
  if (minutes === undefined)
    throw new Error(`serverless.yml calls the sweeper by ${schedule}: state it in minutes.`)
  return Number(minutes)
}
