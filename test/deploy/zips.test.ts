import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Engine, startEngine } from '../../src/local/engine.ts'
import { createTables, LOCAL_CLIENT, TABLES } from '../../src/local/tables.ts'
import { RESOURCE_TYPE, TEMPLATE } from '../support/permissions.ts'
import { apiEvent, newAccount } from '../support/service.ts'
import { invoked } from './invoked.ts'
import { type Packaged, packaged } from './packaged.ts'

let made: Packaged
let engine: Engine
beforeAll(async () => {
  made = await packaged()
  engine = await startEngine()
  await createTables(engine.endpoint)
})
afterAll(async () => {
  await engine?.stop()
  made?.remove()
})

interface FunctionProperties {
  readonly Handler: string
  readonly Runtime: string
  readonly Environment?: {
    readonly Variables: Record<string, string | { readonly Ref: keyof typeof TABLES }>
  }
}

/** Calls the function of this resource from its zip, in the environment that the template gives it. */
function called(name: string, resource: string, event: object) {
  const { Handler, Environment } = made.properties(resource) as unknown as FunctionProperties
  const variables = Object.entries(Environment?.Variables ?? {}).map(
    ([variable, value]) => [variable, typeof value === 'string' ? value : TABLES[value.Ref]] as const,
  )
  const lambda = {
    AWS_REGION: LOCAL_CLIENT.region,
    AWS_ACCESS_KEY_ID: LOCAL_CLIENT.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CLIENT.credentials.secretAccessKey,
    DYNAMODB_ENDPOINT: engine.endpoint,
    // The code that would report to Apollo is not in the zip: nothing may ask for it.
    APOLLO_KEY: 'service:nobody:told',
    APOLLO_GRAPH_REF: 'nobody@told',
  }
  return invoked(made.unzipped(name).folder, Handler, { ...Object.fromEntries(variables), ...lambda }, event)
}

it('these tests run on the Node that is deployed', () => {
  const { Runtime } = made.properties('ApiLambdaFunction') as unknown as FunctionProperties
  expect(process.version).toMatch(new RegExp(`^v${/\d+/.exec(Runtime)}\\.`))
})

it('the zip of api holds one file, without its source map', () => {
  expect(made.unzipped('api').paths).toEqual(['.build/lambda/api/index.mjs'])
})

it('api serves what it needs no table for', async () => {
  const accountId = newAccount()
  const claims = { account_id: accountId, scope: 'permissions:read' }
  const { statusCode, body } = await called(
    'api',
    'ApiLambdaFunction',
    apiEvent(JSON.stringify({ query: '{ viewer { accountId region scopes } }' }), claims),
  )
  expect({ statusCode, ...JSON.parse(body) }).toEqual({
    statusCode: 200,
    data: {
      viewer: { accountId, region: LOCAL_CLIENT.region, scopes: ['permissions:read'] },
    },
  })
})

it('api writes to the tables, and reads from them in another process', async () => {
  const account = newAccount()
  const call = async (query: string, variables: object) => {
    const claims = { account_id: account, scope: 'permissions:read permissions:write' }
    const event = apiEvent(JSON.stringify({ query, variables }), claims)
    return JSON.parse((await called('api', 'ApiLambdaFunction', event)).body)
  }
  const created = await call(
    `mutation Create($input: CreatePermissionInput!) {
      createPermission(input: $input) { permission { arn } errors { code message } }
    }`,
    { input: { name: 'zipped', resourceType: RESOURCE_TYPE, policyTemplate: TEMPLATE } },
  )
  const arn = `arn:aws:ram:${LOCAL_CLIENT.region}:${account}:permission/zipped`
  expect(created).toEqual({ data: { createPermission: { permission: { arn }, errors: [] } } })
  expect(
    await call('query Read($arn: ID!) { permission(arn: $arn) { defaultVersion { policyTemplate } } }', {
      arn,
    }),
  ).toEqual({ data: { permission: { defaultVersion: { policyTemplate: TEMPLATE } } } })
})

it('the zip of graphiql holds its code and the page, and nothing else', () => {
  const { paths } = made.unzipped('graphiql')
  expect(paths).toContain('.build/lambda/graphiql/index.mjs')
  expect(paths.filter((path) => !path.startsWith('.build/graphiql/'))).toHaveLength(1)
  expect(paths.filter((path) => path.endsWith('.map'))).toEqual([])
})

it('graphiql serves the page and all that the page names', async () => {
  const get = (rawPath: string) =>
    called('graphiql', 'GraphiqlLambdaFunction', { rawPath, headers: { 'accept-encoding': 'br' } })
  const { statusCode, body } = await get('/graphql')
  expect(statusCode).toBe(200)
  const assets = body.match(/(?<=")graphql\/assets\/[^"]+/g) ?? []
  expect(assets).not.toEqual([])
  for (const asset of assets) expect(await get(`/${asset}`)).toMatchObject({ statusCode: 200 })
})
