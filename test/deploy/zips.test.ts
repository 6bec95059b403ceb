import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Engine, startEngine } from '../../src/local/engine.ts'
import { createTables, LOCAL_CLIENT, TABLES } from '../../src/local/tables.ts'
import { RESOURCE_TYPE, TEMPLATE } from '../support/permissions.ts'
import { newAccount } from '../support/service.ts'
import { accessToken, idToken, request } from './events/request.ts'
import { invoked } from './invoked.ts'
import { made, withParameters } from './made.ts'
import type { Packaged } from './packaged.ts'
import { PARAMETERS } from './variants.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
  await createTables(engine.endpoint)
})
afterAll(() => engine?.stop())

interface FunctionProperties {
  readonly Handler: string
  readonly Runtime: string
  readonly Environment?: {
    readonly Variables: Record<string, string | { readonly Ref: keyof typeof TABLES }>
  }
}

/** Calls a function from its zip, in the environment that the template gives it. */
function called(name: string, event: object, from: Packaged = made) {
  const { Handler, Environment } = functionOf(name, from)
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
  return invoked(from.unzipped(name).folder, Handler, { ...Object.fromEntries(variables), ...lambda }, event)
}

/** The resource of a function. */
const functionOf = (name: string, from: Packaged) =>
  from.properties(
    `${name.charAt(0).toUpperCase()}${name.slice(1)}LambdaFunction`,
  ) as unknown as FunctionProperties

/** Asks the API as somebody with these claims in his token. */
async function asked(
  query: string,
  claims: Readonly<Record<string, unknown>>,
  { variables = {}, from = made }: { readonly variables?: object; readonly from?: Packaged } = {},
) {
  const { statusCode, body } = await called('api', request(query, variables, claims), from)
  return { statusCode, ...JSON.parse(body) }
}

it('these tests run on the Node that is deployed', () => {
  const { Runtime } = functionOf('api', made)
  expect(process.version).toMatch(new RegExp(`^v${/\d+/.exec(Runtime)}\\.`))
})

it('the zip of api holds one file, without its source map', () => {
  expect(made.unzipped('api').paths).toEqual(['.build/lambda/api/index.mjs'])
})

const VIEWER = '{ viewer { accountId region scopes } }'

it('api knows the caller by the ID token of our own user pool', async () => {
  const accountId = newAccount()
  const scopes = ['permissions:read', 'permissions:write']
  expect(await asked(VIEWER, idToken(accountId))).toEqual({
    statusCode: 200,
    data: { viewer: { accountId, region: LOCAL_CLIENT.region, scopes } },
  })
})

it('api refuses whoever has no account, or a token that tells none', async () => {
  const { 'custom:account': _, ...nobody } = idToken(newAccount())
  for (const claims of [nobody, accessToken(), idToken('12345678901a')]) {
    expect(await asked(VIEWER, claims)).toMatchObject({
      statusCode: 401,
      errors: [
        { message: expect.stringContaining('custom:account'), extensions: { code: 'UNAUTHENTICATED' } },
      ],
    })
  }
})

it('api knows the caller by the claims that parameters name', async () => {
  const accountId = newAccount()
  const claims = {
    iss: PARAMETERS.issuerUrl,
    [PARAMETERS.accountClaim]: accountId,
    [PARAMETERS.scopesClaim]: 'permissions:read',
  }
  expect((await asked(VIEWER, claims, { from: withParameters })).data.viewer).toMatchObject({
    accountId,
    scopes: ['permissions:read'],
  })
  expect(await asked(VIEWER, idToken(accountId), { from: withParameters })).toMatchObject({ statusCode: 401 })
})

it('api writes to the tables, and reads from them in another process', async () => {
  const account = newAccount()
  const call = (query: string, variables: object) => asked(query, idToken(account), { variables })
  const created = await call(
    `mutation Create($input: CreatePermissionInput!) {
      createPermission(input: $input) { permission { arn } errors { code message } }
    }`,
    { input: { name: 'zipped', resourceType: RESOURCE_TYPE, policyTemplate: TEMPLATE } },
  )
  const arn = `arn:aws:ram:${LOCAL_CLIENT.region}:${account}:permission/zipped`
  expect(created.data).toEqual({ createPermission: { permission: { arn }, errors: [] } })
  const read = await call(
    'query Read($arn: ID!) { permission(arn: $arn) { defaultVersion { policyTemplate } } }',
    {
      arn,
    },
  )
  expect(read.data).toEqual({ permission: { defaultVersion: { policyTemplate: TEMPLATE } } })
})

it('the zip of graphiql holds its code and the page, and nothing else', () => {
  const { paths } = made.unzipped('graphiql')
  expect(paths).toContain('.build/lambda/graphiql/index.mjs')
  expect(paths.filter((path) => !path.startsWith('.build/graphiql/'))).toHaveLength(1)
  expect(paths.filter((path) => path.endsWith('.map'))).toEqual([])
})

it('graphiql serves the page and all that the page names', async () => {
  const get = (rawPath: string) => called('graphiql', { rawPath, headers: { 'accept-encoding': 'br' } })
  const { statusCode, body } = await get('/graphql')
  expect(statusCode).toBe(200)
  const assets = body.match(/(?<=")graphql\/assets\/[^"]+/g) ?? []
  expect(assets).not.toEqual([])
  for (const asset of assets) expect(await get(`/${asset}`)).toMatchObject({ statusCode: 200 })
})
