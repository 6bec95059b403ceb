import { afterAll, beforeAll, expect, it } from 'vitest'
import { LOCAL_CLIENT } from '../../../src/local/tables.ts'
import { arnOf, createPermission, TEMPLATE } from '../../harness/permissions.ts'
import { newAccount } from '../../harness/service.ts'
import { type Deployed, deploy, functionOf } from './deployed.ts'
import { accessToken, getRequest, idToken } from './events/request.ts'
import { made, withParameters } from './made.ts'
import { PARAMETERS } from './variants.ts'

let deployed: Deployed
beforeAll(async () => {
  deployed = await deploy()
})
afterAll(() => deployed?.stop())

it('these tests run on the Node that is deployed', () => {
  const { Runtime } = functionOf('api')
  expect(process.version).toMatch(new RegExp(`^v${/\d+/.exec(Runtime)}\\.`))
})

it('the zip of api holds one file, without its source map', () => {
  expect(made.unzipped('api').paths).toEqual(['.build/lambda/api/index.mjs'])
})

const VIEWER = '{ viewer { accountId region scopes } }'

it('api knows the caller by the ID token of our own user pool', async () => {
  const accountId = newAccount()
  const scopes = ['permissions:read', 'permissions:write']
  expect(await deployed.asked(VIEWER, idToken(accountId))).toEqual({
    statusCode: 200,
    data: { viewer: { accountId, region: LOCAL_CLIENT.region, scopes } },
  })
})

it('api answers a query by GET, too, and runs no mutation so', async () => {
  const accountId = newAccount()
  const get = (query: string) => deployed.called('api', getRequest({ query }, idToken(accountId)))
  const answered = await get(VIEWER)
  expect(JSON.parse(answered.body).data.viewer.accountId).toBe(accountId)
  expect(await get('mutation { __typename }')).toMatchObject({ statusCode: 405, headers: { allow: 'POST' } })
})

it('api refuses whoever has no account, or a token that shows none', async () => {
  const { 'custom:account': _, ...nobody } = idToken(newAccount())
  for (const claims of [nobody, accessToken(), idToken('12345678901a')]) {
    expect(await deployed.asked(VIEWER, claims)).toMatchObject({
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
  expect((await deployed.asked(VIEWER, claims, withParameters)).data.viewer).toMatchObject({
    accountId,
    scopes: ['permissions:read'],
  })
  expect(await deployed.asked(VIEWER, idToken(accountId), withParameters)).toMatchObject({ statusCode: 401 })
})

it('api writes to the tables, and reads from them in another process', async () => {
  const user = deployed.newUser()
  expect((await createPermission(user, 'zipped')).errors).toEqual([])
  const { data } = await user(
    'query ($arn: ID!) { permission(arn: $arn) { defaultVersion { policyTemplate } } }',
    { arn: arnOf(user, 'zipped') },
  )
  expect(data).toEqual({ permission: { defaultVersion: { policyTemplate: TEMPLATE } } })
})

it('the zip of graphiql holds its code and the page, and nothing else', () => {
  const { paths } = made.unzipped('graphiql')
  expect(paths).toContain('.build/lambda/graphiql/index.mjs')
  expect(paths.filter((path) => !path.startsWith('.build/graphiql/'))).toHaveLength(1)
  expect(paths.filter((path) => path.endsWith('.map'))).toEqual([])
})

it('graphiql serves the page and all that the page names', async () => {
  const get = (rawPath: string) =>
    deployed.called('graphiql', { rawPath, headers: { 'accept-encoding': 'br' } })
  const { statusCode, body } = await get('/graphiql')
  expect(statusCode).toBe(200)
  const assets = body.match(/(?<=")graphiql\/assets\/[^"]+/g) ?? []
  expect(assets).not.toEqual([])
  for (const asset of assets) expect(await get(`/${asset}`)).toMatchObject({ statusCode: 200 })
})
