import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient } from '../../../docs/frontend/client.ts'
import { createVersion } from '../../../docs/frontend/createVersion.ts'
import { createApiHandler } from '../../../src/lambda/apiHandler.ts'
import { createGateway, type Gateway } from '../../../src/local/gateway.ts'
import { listen } from '../../../src/local/listen.ts'
import { answerLost, disturb, type Fault, throttled } from '../../harness/faults.ts'
import { permissionWith, readPermission, TEMPLATE } from '../../harness/permissions.ts'
import { newClient, newStore, REGION } from '../../harness/service.ts'

/**
 * What the next requests to the gateway meet: an answer of its own, or faults in the way of their writes, of which the
 * last one stays.
 */
const troubles: (number | Fault[])[] = []

/** Of which the API keeps a second for itself: it soon says that the store is too busy. */
const REMAINING_MS = 2_300

let gateway: Gateway
let uri: string
beforeAll(async () => {
  const store = newStore()
  let faults: Fault[] = []
  disturb(store, ({ operation }) => {
    if (operation !== 'TransactWriteItems') return undefined
    return faults.length > 1 ? faults.shift() : faults[0]
  })
  const api = createApiHandler(store, REGION)
  gateway = createGateway([
    {
      routeKey: 'POST /graphql',
      answer: async (event) => {
        const trouble = troubles.shift() ?? []
        if (typeof trouble === 'number') return { statusCode: trouble, body: '{"message":"None"}' }
        faults = trouble
        const asVerified = verified(event as APIGatewayProxyEventV2WithJWTAuthorizer)
        return api(asVerified, { awsRequestId: 'test', getRemainingTimeInMillis: () => REMAINING_MS })
      },
    },
  ])
  await listen(gateway.server, 0)
  uri = `http://127.0.0.1:${(gateway.server.address() as AddressInfo).port}/graphql`
})
afterAll(() => gateway.stop())

/** An issuer whose tokens are the account: what the gateway makes of one that it has verified. */
function verified(event: APIGatewayProxyEventV2WithJWTAuthorizer): typeof event {
  const account_id = event.headers['authorization']?.replace(/^Bearer /, '') ?? ''
  const jwt = { claims: { account_id, scope: 'permissions:read permissions:write' }, scopes: [] }
  const authorizer = { principalId: '', integrationLatency: 0, jwt }
  return { ...event, requestContext: { ...event.requestContext, authorizer } }
}

describe('the client of docs/frontend', () => {
  const asked = async (versions: number) => {
    const caller = newClient()
    const permissionArn = await permissionWith(caller, 'shown', versions)
    const client = createClient(uri, async () => caller.accountId)
    const create = (policyTemplate = TEMPLATE) => createVersion(client, { permissionArn, policyTemplate })
    const versionsNow = async () =>
      (await readPermission(caller, permissionArn)).versions.map(
        ({ version }: { version: number }) => version,
      )
    return { create, versionsNow }
  }

  test('creates a version', async () => {
    const { create, versionsNow } = await asked(1)
    expect(await create()).toBe('Version 2 is the default now.')
    expect(await versionsNow()).toEqual([2, 1])
  })

  test('says what is refused, by the type of the refusal', async () => {
    const { create } = await asked(5)
    expect(await create()).toBe('Five versions are the most. These can go: 4, 3, 2, 1.')
    expect(await create('[')).toMatch(/^Please correct the text: /)
    const client = createClient(uri, async () => newClient().accountId)
    const permissionArn = 'arn:aws:ram:us-east-1:123456789012:permission/none'
    expect(await createVersion(client, { permissionArn, policyTemplate: TEMPLATE })).toMatch(/permission/)
  })

  test.each([
    { where: 'the store is too busy to answer in time', met: [[throttled], [throttled]] },
    { where: 'the gateway refuses too many requests', met: [429, 503] },
    { where: 'the answer is lost on its way', met: [[answerLost, throttled], [throttled]] },
  ])('creates one version where $where', async ({ met }) => {
    const { create, versionsNow } = await asked(1)
    troubles.push(...met)
    expect(await create()).toBe('Version 2 is the default now.')
    expect(await versionsNow()).toEqual([2, 1])
    expect(troubles).toEqual([])
  })

  test('reports what will not do better', async () => {
    const { create } = await asked(1)
    troubles.push(401)
    await expect(create()).rejects.toMatchObject({ statusCode: 401 })
  })
})

test('what its page shows is this very code', () => {
  const page = readFileSync('docs/frontend/README.md', 'utf8')
  const blocks = [...page.matchAll(/^```(?:graphql|ts)\n([\s\S]*?)^```/gm)]
  const files = ['operations.graphql', 'codegen.ts', 'client.ts', 'createVersion.ts']
  expect(blocks.map(([, code]) => code)).toEqual(
    files.map((file) => readFileSync(`docs/frontend/${file}`, 'utf8')),
  )
})

test('its types are those of the schema', () => {
  const file = 'docs/frontend/generated/operations.ts'
  const committed = readFileSync(file, 'utf8')
  execFileSync(process.execPath, ['docs/frontend/codegen.ts'])
  expect(readFileSync(file, 'utf8')).toBe(committed)
})
