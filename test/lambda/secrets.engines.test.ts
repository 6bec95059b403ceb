import { inspect } from 'node:util'
import { buildSchema } from 'graphql'
import { expect, test, vi } from 'vitest'
import { typeDefs } from '../../src/graphql/generated/typeDefs.ts'
import { type ApiHandler, createApiHandler } from '../../src/lambda/apiHandler.ts'
import type { Store } from '../../src/table/store.ts'
import { callAny } from '../harness/callAny.ts'
import { everyMutation } from '../harness/everyMutation.ts'
import { answer, disturb, type Fault, throttled } from '../harness/faults.ts'
import {
  apiEvent,
  type Client,
  getEvent,
  newAccount,
  newClient,
  newStore,
  REGION,
} from '../harness/service.ts'
import { runSweeper, runWorker } from '../harness/works.ts'
import { jsonLines, written } from '../harness/written.ts'

// The loggers read it when they are imported.
vi.hoisted(() => {
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'DEBUG')
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false')
  vi.stubEnv('POWERTOOLS_METRICS_NAMESPACE', 'PermissionVersions')
})

/** Stands in everything that callers write, whatever it is. */
const WORD = 'geheim4711'

/** Errors that quote what they are about, as those of DynamoDB, of its client and of JavaScript do. */
const QUOTING: Readonly<Record<string, Fault>> = {
  ValidationException: async ({ input }) =>
    answer(
      400,
      JSON.stringify({
        __type: 'a#ValidationException',
        message: `Invalid:\n    at ${JSON.stringify(input)}`,
      }),
    ),
  TransactionCanceledException: async ({ input }) =>
    answer(
      400,
      JSON.stringify({
        __type: 'a#TransactionCanceledException',
        Message: JSON.stringify(input),
        CancellationReasons: [
          { Code: 'ValidationError', Message: WORD, Item: { text: { S: JSON.stringify(input) } } },
        ],
      }),
    ),
  SyntaxError: async ({ input }) => answer(200, `${WORD} ${JSON.stringify(input)}`),
}

/** A store whose every request meets the fault. */
function storeWith(fault: Fault): Store {
  const store = newStore()
  disturb(store, () => fault)
  return store
}

/** A caller who writes the word into all that surrounds his operations, too. */
function callerOf(accountId: string, store: Store, remaining = 29_000): Client {
  const handler = createApiHandler(store, REGION)
  const marked: ApiHandler = (event, context) => {
    const { query, variables } = JSON.parse(event.body ?? '')
    const named = `# ${WORD}\n${query.replace(/^mutation/, `mutation ${WORD}`)}`
    return handler(
      {
        ...event,
        body: JSON.stringify({ query: named, variables, operationName: WORD }),
        headers: { ...event.headers, authorization: `Bearer ${WORD}`, cookie: WORD, 'user-agent': WORD },
        rawQueryString: WORD,
      },
      context,
    )
  }
  return newClient({ accountId, store, handler: marked, remaining })
}

test('what callers write is nowhere in the log, whatever becomes of their calls', async () => {
  const accountId = newAccount()
  const calm = callerOf(accountId, newStore())
  const broken = Object.values(QUOTING).map((fault) => callerOf(accountId, storeWith(fault)))
  // The time that an invocation keeps for itself, and a little more.
  const busy = callerOf(accountId, storeWith(throttled), 1_100)
  const text = written()
  const called = new Set<string>()

  const left = await everyMutation(calm, WORD, async (operation, input) => {
    called.add(operation)
    for (const client of [...broken, busy]) {
      await expect(callAny(client, operation, input)).rejects.toThrow(/INTERNAL_SERVER|SERVICE_UNAVAILABLE/)
    }
    const payload = await callAny(calm, operation, input)
    expect(payload.errors).toEqual([])
    if (input['clientToken'] !== undefined) {
      expect(await callAny(calm, operation, input)).toMatchObject({ replayed: true })
      const tokens = [`${WORD} with a space`, input['clientToken']]
      for (const clientToken of tokens) await callAny(calm, operation, { ...other(input), clientToken })
    }
    return payload
  })
  for (const fault of Object.values(QUOTING)) {
    const store = storeWith(fault)
    const thrown = await Promise.allSettled([
      runWorker({ accountId, store }, left.workId),
      runSweeper({ store }),
    ])
    // Lambda logs whole what a function throws.
    for (const result of thrown) {
      expect(result.status).toBe('rejected')
      console.log(inspect(result, { depth: 9 }))
    }
  }
  await runWorker(calm, left.workId)

  const mutations = Object.keys(buildSchema(typeDefs).getMutationType()?.getFields() ?? {})
  expect([...called].sort()).toEqual(mutations.sort())
  const lines = jsonLines(text())
  for (const operation of mutations) {
    const returned = lines.filter((line) => line.operation === operation)
    expect(new Set(returned.map(({ level }) => level))).toEqual(new Set(['INFO', 'WARN', 'ERROR']))
    expect(returned.flatMap(({ causes = [] }) => causes.map(({ name }: Error) => name))).toEqual(
      expect.arrayContaining(Object.keys(QUOTING)),
    )
  }
  expect(text()).not.toContain(WORD)
})

/** The same with other words in it. */
const other = (input: Readonly<Record<string, unknown>>) =>
  JSON.parse(JSON.stringify(input).replaceAll(WORD, `${WORD}b`))

test('nor is it where a request is no call at all', async () => {
  const text = written()
  const handler = createApiHandler(newStore(), REGION)
  const claims = { account_id: newAccount(), scope: 'permissions:read permissions:write', email: WORD }
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${WORD}` }
  const bodies: readonly (readonly [code: string, body: string, claims?: object, headers?: object])[] = [
    ['BAD_USER_INPUT', `{"query": "${WORD}`],
    ['BAD_USER_INPUT', JSON.stringify({ word: WORD })],
    ['BAD_USER_INPUT', JSON.stringify({ query: 'query a { viewer { accountId } }', operationName: WORD })],
    ['BAD_USER_INPUT', JSON.stringify({ query: '{ viewer { accountId } }', variables: WORD })],
    ['BAD_USER_INPUT', WORD.repeat(30_000)],
    ['GRAPHQL_PARSE_FAILED', JSON.stringify({ query: `{ viewer ${WORD}` })],
    ['GRAPHQL_PARSE_FAILED', JSON.stringify({ query: `{ viewer("${WORD}` })],
    ['GRAPHQL_VALIDATION_FAILED', JSON.stringify({ query: `{ ${WORD} }` })],
    ['GRAPHQL_VALIDATION_FAILED', JSON.stringify({ query: `{ permission(arn: ${WORD}) { name } }` })],
    [
      'BAD_USER_INPUT',
      variables('query ($first: Int) { permissions(first: $first) { nodes { name } } }', { first: WORD }),
    ],
    [
      'BAD_USER_INPUT',
      variables('query ($after: String) { permissions(after: $after) { nodes { name } } }', { after: WORD }),
    ],
    ['UNAUTHENTICATED', JSON.stringify({ query: `{ ${WORD}: viewer { accountId } }` }), { account_id: WORD }],
    ['FORBIDDEN', JSON.stringify({ query: `{ ${WORD}: viewer { accountId } }` }), { scope: WORD }],
  ]
  for (const [code, body, moreClaims] of bodies) {
    const event = apiEvent(body, { ...claims, ...moreClaims }, headers)
    const { body: answered } = await handler(event, {
      awsRequestId: 'test',
      getRemainingTimeInMillis: () => 29_000,
    })
    const { errors } = JSON.parse(answered ?? '')
    expect([body, errors?.[0]?.extensions.code]).toEqual([body, code])
    const lines = jsonLines(text())
    expect(lines.filter(({ message }) => message === 'answered').at(-1)).toMatchObject({
      requestId: 'test',
      codes: [code],
    })
  }
  expect(text()).not.toContain(WORD)
})

test('nor is it where a query is in an address', async () => {
  const text = written()
  const handler = createApiHandler(newStore(), REGION)
  const claims = { account_id: newAccount(), scope: 'permissions:read permissions:write' }
  const ask = (queryString: string) =>
    handler(getEvent(queryString, claims), { awsRequestId: 'test', getRemainingTimeInMillis: () => 29_000 })
  const asked: readonly (readonly [codes: readonly string[], parameters: Record<string, string>])[] = [
    [[], { query: `{ ${WORD}: viewer { accountId } }`, extensions: `{"${WORD}":"${WORD}"}`, [WORD]: WORD }],
    [['BAD_USER_INPUT'], { query: `mutation ${WORD} { __typename }` }],
    [['BAD_USER_INPUT'], { query: '{ __typename }', operationName: WORD }],
    [['BAD_USER_INPUT'], { query: '{ __typename }', variables: WORD }],
    [['GRAPHQL_VALIDATION_FAILED'], { query: `{ ${WORD} }` }],
  ]
  for (const [codes, parameters] of asked) {
    await ask(new URLSearchParams(parameters).toString())
    const lines = jsonLines(text()).filter(({ message }) => message === 'answered')
    expect(lines.at(-1)).toMatchObject({ requestId: 'test', codes })
  }
  await ask(`query=${WORD}%FF`)
  expect(text()).not.toContain(WORD)
})

const variables = (query: string, given: object): string => JSON.stringify({ query, variables: given })
