import { setTimeout as sleep } from 'node:timers/promises'
import { randomFrom, SEED } from '../harness/random.ts'
import { documentOf, OPERATIONS } from '../harness/schema.ts'
import { Account, type Answered, type Call, firstCalls } from './calls.ts'
import type { Part } from './document.ts'
import { timingOf } from './measure.ts'
import { type Memory, type Server, startServer } from './server.ts'
import { table } from './table.ts'

const CLIENTS = 16
/** Several clients share an account and all that is in it, so that they get into each other's way. */
const ACCOUNTS = 4
const SECONDS = 60
/** How often memory is looked at: what grows, grows on. */
const PARTS = 3
/** What doesn't count: until V8 has compiled what runs often, and all connections are open. */
const WARM_UP_SECONDS = 30

/** 16 clients at once over HTTP: what they are answered, how soon, and whether the API holds more memory at the end. */
export const load: Part = {
  title: 'Under load',
  async measure() {
    const server = await startServer()
    const random = randomFrom(SEED)
    const accounts = Array.from(
      { length: ACCOUNTS },
      (_, index) => new Account(String(100_000_000_000 + index), random),
    )
    for (const { id } of accounts) for (const call of firstCalls()) await send(server, id, call)
    await drive(server, accounts, WARM_UP_SECONDS)
    const answers: Answer[] = []
    const held = [await heldBy(server)]
    for (let part = 0; part < PARTS; part++) {
      answers.push(...(await drive(server, accounts, SECONDS / PARTS)))
      held.push(await heldBy(server))
    }
    await server.stop()
    const { p50, p99 } = timingOf(answers.map(({ ms }) => ms))
    const second = Math.round(answers.length / SECONDS)
    return {
      summary: `${second} calls a second, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms; heap ${mega(held[0]?.heapUsed)} MB, then ${mega(held.at(-1)?.heapUsed)}`,
      body: text(answers, held),
    }
  },
}

/** What the server holds when it has nothing to do, and has let go of what it did. */
async function heldBy(server: Server): Promise<Memory> {
  await sleep(1_000)
  return server.memory()
}

interface Answer {
  readonly operation: string
  readonly ms: number
  /** Why a rule refused it, where one did. */
  readonly refusals: readonly string[]
}

/** All clients call, each one call after the other, for so long. */
async function drive(server: Server, accounts: readonly Account[], seconds: number): Promise<Answer[]> {
  const end = Date.now() + seconds * 1_000
  const answers: Answer[] = []
  const client = async (account: Account): Promise<void> => {
    while (Date.now() < end) {
      const call = account.next()
      const { answered, ...answer } = await send(server, account.id, call)
      account.seen(call, answered)
      answers.push(answer)
    }
  }
  const clients = Array.from({ length: CLIENTS }, (_, index) => accounts[index % ACCOUNTS] as Account)
  await Promise.all(clients.map(client))
  return answers
}

/** Every operation with all fields of a thing and of what is next to it. */
const documents = new Map(
  OPERATIONS.map((operation) => [
    operation.field.name,
    (args: object) => documentOf(operation, Object.keys(args), 1),
  ]),
)

/** @throws where it is answered by anything but data: rules may refuse, nothing else may go wrong */
async function send(server: Server, accountId: string, { operation, args }: Call) {
  const document = documents.get(operation)?.(args) ?? ''
  const began = performance.now()
  const { statusCode, data, errors } = await server.call(accountId, document, args)
  const ms = performance.now() - began
  if (statusCode !== 200 || errors) throw new Error(`${operation}: ${statusCode} ${JSON.stringify(errors)}`)
  const answered: Answered & { readonly errors?: readonly { readonly code: string }[] } =
    data[operation] ?? {}
  return { operation, ms, answered, refusals: (answered.errors ?? []).map(({ code }) => code) }
}

const mega = (bytes = Number.NaN): string => (bytes / 2 ** 20).toFixed(1)

function text(answers: readonly Answer[], held: readonly Memory[]): string {
  const rows = Object.entries(Object.groupBy(answers, ({ operation }) => operation))
    .toSorted(([, a = []], [, b = []]) => b.length - a.length)
    .map(([operation, of = []]) => {
      const { p50, p99 } = timingOf(of.map(({ ms }) => ms))
      const refused = of.filter(({ refusals }) => refusals.length > 0).length
      return [operation, of.length.toLocaleString('en'), String(refused), p50.toFixed(1), p99.toFixed(1)]
    })
  const all = timingOf(answers.map(({ ms }) => ms))
  const codes = Object.entries(
    Object.groupBy(
      answers.flatMap(({ refusals }) => refusals),
      (code) => code,
    ),
  )
  const refusals = codes.map(([code, of = []]) => `${of.length} ${code}`).join(', ')
  return `
${CLIENTS} clients of ${ACCOUNTS} accounts call at once over HTTP, each one call after the other, for ${SECONDS} s after a warm-up of
${WARM_UP_SECONDS} s: half of the calls read, half change something, and clients of one account get into each other's way. They
select all that a thing shows, and all of what is next to it. The service runs as \`npm start -- --memory\` has it; service, engine and
clients share the machine. Any answer but data would have ended the run: what rules refused is reported here (${refusals}).

${table(
  ['', 'calls', 'refused', 'p50, ms', 'p99, ms'],
  [
    ...rows,
    [
      'all',
      answers.length.toLocaleString('en'),
      String(answers.filter(({ refusals }) => refusals.length > 0).length),
      all.p50.toFixed(1),
      all.p99.toFixed(1),
    ],
  ],
)}

That is ${(answers.length / SECONDS).toFixed(0)} calls a second. What the process of the API holds in memory, after a garbage collection. The
resident set grows until V8's space for young objects has its full size (117 MB here), which takes some ten thousand calls; once
there, it stayed between 387 and 390 MB for 180 s and 59,000 calls:

${table(
  ['MB', ...held.map((_, part) => `after ${(part * SECONDS) / PARTS} s`)],
  [
    ['heap', ...held.map(({ heapUsed }) => mega(heapUsed))],
    ['resident set', ...held.map(({ rss }) => mega(rss))],
  ],
)}
`
}
