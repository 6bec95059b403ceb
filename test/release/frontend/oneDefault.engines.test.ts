import { type ApolloClient, gql } from '@apollo/client'
import { expect, test } from 'vitest'
import { createClient } from '../../../docs/frontend/client.ts'
import { createPermission, TEMPLATE } from '../../harness/permissions.ts'
import { createPolicy, DOCUMENT } from '../../harness/policies.ts'
import { newClient } from '../../harness/service.ts'
import { served } from './served.ts'

const uri = served()
const NAME = 'shown'

/** What both families promise of an id, each in its own words. */
const FAMILIES = [
  {
    family: 'permissions',
    create: (caller: ReturnType<typeof newClient>) => createPermission(caller, NAME),
    type: 'PermissionVersion',
    read: gql`query ($of: ID!) { permission(arn: $of) { id versions { id isDefaultVersion } } }`,
    createVersion: gql`mutation ($input: CreatePermissionVersionInput!) {
      createPermissionVersion(input: $input) { replayed permissionVersion { id isDefaultVersion } }
    }`,
    of: (accountId: string) => `arn:aws:ram:us-east-1:${accountId}:permission/${NAME}`,
    input: (of: string) => ({ permissionArn: of, policyTemplate: TEMPLATE }),
  },
  {
    family: 'policies',
    create: (caller: ReturnType<typeof newClient>) => createPolicy(caller, NAME),
    type: 'PolicyVersion',
    read: gql`query ($of: String!) { policy(policyName: $of) { id versions { id isDefaultVersion } } }`,
    createVersion: gql`mutation ($input: CreatePolicyVersionInput!) {
      createPolicyVersion(input: $input) { replayed policyVersion { id isDefaultVersion } }
    }`,
    of: () => NAME,
    input: (of: string) => ({ policyName: of, policyDocument: DOCUMENT, setAsDefault: true }),
  },
]

/** The ids of all versions in the cache that are the default. */
const defaultsIn = (client: ApolloClient, type: string): string[] =>
  Object.values(client.cache.extract() as Record<string, Record<string, unknown> | undefined>).flatMap(
    (kept) =>
      kept?.['__typename'] === type && kept['isDefaultVersion'] === true ? [String(kept['id'])] : [],
  )

test.each(FAMILIES)(
  'a repeated call that created an earlier default leaves one default in the cache of Apollo Client: $family',
  async ({ create, type, read, createVersion, of, input }) => {
    const caller = newClient()
    await create(caller)
    const client = createClient(uri(), async () => caller.accountId)
    const variables = { of: of(caller.accountId) }
    const call = async (clientToken: string) => {
      const mutation = {
        mutation: createVersion,
        variables: { input: { ...input(variables.of), clientToken } },
      }
      const { data } = await client.mutate<Record<string, { replayed: boolean }>>(mutation)
      return Object.values(data ?? {})[0]?.replayed
    }
    expect([await call('second'), await call('third')]).toEqual([false, false])
    await client.query({ query: read, variables, fetchPolicy: 'network-only' })
    const [now, ...others] = defaultsIn(client, type)
    expect([now, others]).toEqual([expect.stringMatching(/:v?3$/), []])

    expect(await call('second')).toBe(true)
    expect(defaultsIn(client, type)).toEqual([now])
  },
)
