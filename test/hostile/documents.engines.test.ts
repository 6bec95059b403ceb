import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { createApiHandler } from '../../src/lambda/apiHandler.ts'
import { type Costs, reckon } from '../support/costs.ts'
import { SEED } from '../support/random.ts'
import { apiEvent, newClient, newStore, REGION } from '../support/service.ts'
import { type HostileRequest, hostileRequests } from './documents.ts'
import { filledAccount } from './filled.ts'
import { inProportion, slowest, type Took } from './proportion.ts'

/** A few hundred in `npm test`; `npm run proof` tries thousands, and prints what came of them. */
const PROOF = process.env['HOSTILE_DOCUMENTS']
const DOCUMENTS = Number(PROOF ?? 300)

/** What Lambda can return, in bytes of the answer as it is escaped there. */
const ANSWER_BYTES = 6 * 1024 * 1024

/** Of the inside of the service; no word that is sent has any of it. */
const INSIDE = /node_modules|\.ts:\d|\n\s+at |"stack|TypeError|RangeError|ValidationException/

const store = newStore()
const client = newClient({ store })
const handler = createApiHandler(store, REGION)
let known: string[]
let costs: () => Costs
beforeAll(async () => {
  known = await filledAccount(client)
  costs = reckon(store)
})

/** Calls, and holds the answer against what must hold of any. */
async function send({ body, query }: HostileRequest): Promise<Took> {
  const claims = { account_id: client.accountId, scope: 'permissions:read permissions:write' }
  const context = { awsRequestId: 'test', getRemainingTimeInMillis: () => 29_000 }
  costs()
  const began = performance.now()
  const answer = await handler(apiEvent(body, claims), context)
  const ms = performance.now() - began
  const { errors = [] } = JSON.parse(answer.body ?? '')
  const codes: string[] = errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code)
  expect(codes).not.toContain('INTERNAL_SERVER_ERROR')
  expect(codes).not.toContain('SERVICE_UNAVAILABLE')
  expect(answer.body).not.toMatch(INSIDE)
  const bytesOut = Buffer.byteLength(JSON.stringify(answer))
  expect(bytesOut).toBeLessThanOrEqual(ANSWER_BYTES)
  return { ms, query, code: codes[0] ?? 'answered', bytesIn: body.length, bytesOut, ...costs() }
}

test(`hostile documents are answered, and in a time that is in proportion to what they ask for (FAULT_SEED=${SEED})`, async () => {
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
})

test('80 KB of 3,000 aliases are refused before any resolver', async () => {
  const query = `{ ${Array.from({ length: 3_000 }, (_, i) => `alias${i}: viewer { accountId }`).join(' ')} }`
  const body = JSON.stringify({ query })
  expect(body.length).toBeGreaterThan(80_000)
  const took = []
  for (let time = 0; time < 10; time++) took.push(await send({ query, body }))
  for (const { code, roundTrips } of took) {
    expect({ code, roundTrips }).toEqual({ code: 'GRAPHQL_PARSE_FAILED', roundTrips: 0 })
  }
  if (PROOF === undefined) return
  const times = took.map(({ ms }) => ms).toSorted((a, b) => a - b)
  console.log(`80 KB of 3,000 aliases: refused in ${times[5]?.toFixed(1)} ms, the median of ten.`)
})
