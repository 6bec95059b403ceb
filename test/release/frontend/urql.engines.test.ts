import { Client, fetchExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { beforeEach, expect, test, vi } from 'vitest'
import { CreateVersionDocument, PermissionsDocument } from '../../../docs/frontend/generated/graphql.ts'
import { createUrqlClient } from '../../../docs/frontend/urql.ts'
import { withToken } from '../../../docs/frontend/withToken.ts'
import { permissionWith, TEMPLATE } from '../../harness/permissions.ts'
import { newClient } from '../../harness/service.ts'
import { served } from './served.ts'

const warn = vi.spyOn(console, 'warn')
beforeEach(() => {
  warn.mockReset().mockReturnValue(undefined)
})

const uri = served()

/** One of each thing that has no id. */
const WITHOUT_IDS = `query ($arn: ID!) {
  viewer { accountId }
  resourceTypes { resourceType }
  permission(arn: $arn) {
    id
    tags { key value }
    versions {
      id
      statement { effect condition { operator key values } }
      deletionBlockers { reason associations { nodes { id } } }
    }
    associations { edges { node { id } } pageInfo { hasNextPage } }
  }
}`

const asked = async () => {
  const caller = newClient()
  const permissionArn = await permissionWith(caller, 'shown', 5)
  return { caller, permissionArn, token: async () => caller.accountId }
}

/** Asks for all that has no id, and is refused once. */
async function ask(client: Client, permissionArn: string) {
  const { data, error } = await client.query(WITHOUT_IDS, { arn: permissionArn })
  const input = { permissionArn, policyTemplate: TEMPLATE }
  const refused = await client.mutation(CreateVersionDocument, { input })
  return { data, error, refusals: refused.data?.createPermissionVersion.errors }
}

test('urql keeps what has no id, and what a fragment on MutationError selects, without a warning', async () => {
  const { permissionArn, token } = await asked()
  const { data, error, refusals } = await ask(createUrqlClient(uri(), token), permissionArn)
  expect(error).toBeUndefined()
  expect(data.permission.versions[0].deletionBlockers[0].reason).toBe('DEFAULT_VERSION')
  expect(refusals).toMatchObject([
    { __typename: 'PermissionVersionsLimitExceededError', versions: { length: 5 } },
  ])
  expect(warn.mock.calls).toEqual([])
})

test('without the keys and the schema of docs/frontend, it warns', async () => {
  const { permissionArn, token } = await asked()
  const exchanges = [cacheExchange(), fetchExchange]
  await ask(new Client({ url: uri(), fetch: withToken(token), exchanges }), permissionArn)
  expect(warn.mock.calls.flat().join()).toMatch(/Viewer[\s\S]*Blocker|Blocker[\s\S]*Viewer/)
})

test('urql shows a list in pages as one', async () => {
  const { caller, token } = await asked()
  await permissionWith(caller, 'another', 1)
  const client = createUrqlClient(uri(), token)
  const page = async (after: string | null) =>
    (await client.query(PermissionsDocument, { first: 1, after })).data?.permissions
  const first = await page(null)
  const both = await page(first?.pageInfo.endCursor ?? null)
  expect(both?.edges.map(({ node }) => node.name)).toEqual(['another', 'shown'])
})
