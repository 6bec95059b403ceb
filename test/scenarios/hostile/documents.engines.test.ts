import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { SEED } from '../../harness/random.ts'
import { newClient } from '../../harness/service.ts'
import { type HostileRequest, hostileRequests } from './documents.ts'
import { filledAccount } from './filled.ts'
import { inProportion, slowest, type Took } from './proportion.ts'
import { hostileSender } from './send.ts'

/** A few hundred in `npm test`; `npm run proof` tries thousands, and prints what came of them. */
const PROOF = process.env['HOSTILE_DOCUMENTS']
const DOCUMENTS = Number(PROOF ?? 300)

/** What never ends would not end in that time either: several times what a busy machine takes. */
const MOST_MS = 60_000 + DOCUMENTS * 200

const client = newClient()
let known: string[]
let send: ReturnType<typeof hostileSender>
beforeAll(async () => {
  known = await filledAccount(client)
  send = hostileSender(client)
})

test(
  `hostile documents are answered, and in a time that is in proportion to what they ask for (FAULT_SEED=${SEED})`,
  async () => {
    const tried: { request: HostileRequest; took: Took }[] = []
    const property = fc.asyncProperty(hostileRequests(known), async (request) => {
      tried.push({ request, took: await inProportion(request, send) })
    })
    await fc.assert(property, { numRuns: DOCUMENTS, seed: SEED | 0 })

    const ofCode = Object.groupBy(tried, ({ took }) => took.code)
    // They are not all turned away at the door.
    expect(ofCode['answered']?.length).toBeGreaterThan(DOCUMENTS / 5)
    if (PROOF === undefined) return
    const counts = Object.entries(ofCode).map(([code, of]) => `${of?.length} ${code}`)
    console.log(`${tried.length} hostile documents: ${counts.join(', ')}.`)
    console.log(`The slowest twenty, and what took the time:\n${await slowest(tried, 20, send)}`)
  },
  MOST_MS,
)

test('80 KB of 3,000 aliases are refused before any resolver', async () => {
  const query = `{ ${Array.from({ length: 3_000 }, (_, i) => `alias${i}: viewer { accountId }`).join(' ')} }`
  expect(query.length).toBeGreaterThan(80_000)
  const took = []
  for (let time = 0; time < 10; time++) took.push(await send({ query, rest: '"variables":{}' }))
  for (const { code, roundTrips } of took) {
    expect({ code, roundTrips }).toEqual({ code: 'GRAPHQL_PARSE_FAILED', roundTrips: 0 })
  }
  if (PROOF === undefined) return
  const times = took.map(({ ms }) => ms).toSorted((a, b) => a - b)
  console.log(`80 KB of 3,000 aliases: refused in ${times[5]?.toFixed(1)} ms, the median of ten.`)
})
