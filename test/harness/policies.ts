import type { Client } from './service.ts'

/** The operations on policies, with everything selected that a call itself shows. */

export const DOCUMENT =
  '{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:*","Resource":"acs:oss:*:*:*"}]}'

const FACTS = {
  createPolicy: '',
  createPolicyVersion: 'policyName versionId createDate policyDocument',
  deletePolicyVersion: '',
  setDefaultPolicyVersion: '',
  deletePolicy: '',
  attachPolicy: 'policyName resourceGroupId principalType principalName attachDate',
  detachPolicy: '',
} as const

type Operation = keyof typeof FACTS

type Input = Readonly<Record<string, unknown>>

/** Calls a mutation and gives its payload; anything at the top level of the answer is a failure of the test. */
export async function mutatePolicy(client: Client, operation: Operation, input: Input, more = '') {
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`
  const answer = await client(
    `mutation ($input: ${type}!) {
      ${operation}(input: $input) {
        clientToken replayed ${FACTS[operation]} ${more} errors { __typename code message httpStatus path }
      }
    }`,
    { input },
  )
  if (answer.errors) throw new Error(JSON.stringify(answer.errors))
  return answer.data[operation]
}

export const createPolicy = (client: Client, policyName: string, input: Input = {}) =>
  mutatePolicy(client, 'createPolicy', { policyName, policyDocument: DOCUMENT, ...input })

export const createPolicyVersion = (client: Client, policyName: string, input: Input = {}) =>
  mutatePolicy(client, 'createPolicyVersion', { policyName, policyDocument: DOCUMENT, ...input })

export const deletePolicyVersion = (
  client: Client,
  policyName: string,
  versionId: string,
  input: Input = {},
) => mutatePolicy(client, 'deletePolicyVersion', { policyName, versionId, ...input })

export const setDefaultPolicyVersion = (
  client: Client,
  policyName: string,
  versionId: string,
  input: Input = {},
) => mutatePolicy(client, 'setDefaultPolicyVersion', { policyName, versionId, ...input })

export const deletePolicy = (client: Client, policyName: string, input: Input = {}) =>
  mutatePolicy(client, 'deletePolicy', { policyName, ...input })

/** A user, and a resource group in which something may be in force for it. */
export const ALICE = { principalType: 'IMSUser', principalName: 'alice@demo.onaliyun.com' } as const
export const ADMINS = { principalType: 'IMSGroup', principalName: 'admins@group.demo.onaliyun.com' } as const
export const READER = {
  principalType: 'ServiceRole',
  principalName: 'reader@role.demo.onaliyunservice.com',
} as const
export const GROUP = 'rg-9gLOoK'

const attachment = (policyName: string, input: Input) => ({
  policyName,
  policyType: 'Custom',
  resourceGroupId: GROUP,
  ...ALICE,
  ...input,
})

export const attachPolicy = (client: Client, policyName: string, input: Input = {}) =>
  mutatePolicy(client, 'attachPolicy', attachment(policyName, input))

export const detachPolicy = (client: Client, policyName: string, input: Input = {}) =>
  mutatePolicy(client, 'detachPolicy', attachment(policyName, input))

/** What a policy is attached to, as arguments of a detachment. */
export async function attachmentsOf(client: Client, policyName: string): Promise<Input[]> {
  const { data } = await client(
    `query ($policyName: String!) { policyAttachments(filter: { policyName: $policyName }) {
      nodes { resourceGroupId principalType principalName }
    } }`,
    { policyName },
  )
  return data.policyAttachments.nodes
}

/** A policy with everything about it; null where there is none. */
export async function readPolicy(client: Client, policyName: string) {
  const { data, errors } = await client(
    `query ($policyName: String!) { policy(policyName: $policyName) {
      id policyName policyType description attachmentCount createDate updateDate
      defaultVersion { versionId }
      versions { id versionId isDefaultVersion policyDocument createDate }
    } }`,
    { policyName },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data.policy
}

/** A policy with versions v1 to `versions`, the newest of them the default. */
export async function policyWith(client: Client, policyName: string, versions: number): Promise<string> {
  await createPolicy(client, policyName)
  for (let version = 2; version <= versions; version++) {
    await createPolicyVersion(client, policyName, { setAsDefault: true })
  }
  return policyName
}

/** A document that differs from every other caller's, and is a good one none the less. */
export const documentOf = (caller: number): string => DOCUMENT + ' '.repeat(caller)

export const codes = ({ errors }: { errors: { code: string }[] }): string[] => errors.map(({ code }) => code)
