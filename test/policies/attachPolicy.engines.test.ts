import { describe, expect, test } from 'vitest'
import { parallel } from '../harness/parallel.ts'
import {
  ADMINS,
  ALICE,
  attachPolicy,
  codes,
  deletePolicy,
  detachPolicy,
  GROUP,
  mutatePolicy,
  policyWith,
  READER,
  readPolicy,
} from '../harness/policies.ts'
import { type Client, newClient } from '../harness/service.ts'

const attachmentsOf = async (client: Client) => {
  const { data, errors } = await client(
    '{ policyAttachments { nodes { id principalType principalName resourceGroupId attachDate policy { policyName } } } }',
  )
  expect(errors).toBeUndefined()
  return data.policyAttachments.nodes
}

describe('attachPolicy', () => {
  test.each([ALICE, ADMINS, READER])(
    'attaches a policy to a principal: $principalType',
    async (principal) => {
      const client = newClient()
      await policyWith(client, 'p', 1)
      const { updateDate } = await readPolicy(client, 'p')
      const answer = await attachPolicy(client, 'p', principal)
      const { replayed, errors, clientToken, policyName, ...made } = answer
      expect(answer).toMatchObject({ replayed: false, errors: [], policyName: 'p' })
      expect(made).toMatchObject({ resourceGroupId: GROUP, ...principal })
      const id = `acs:ram:*:${client.accountId}:policy/p:attachment/${principal.principalType}/${principal.principalName}/${GROUP}`
      expect(await attachmentsOf(client)).toEqual([{ id, ...made, policy: { policyName: 'p' } }])
      expect(await readPolicy(client, 'p')).toMatchObject({ attachmentCount: 1, updateDate })
    },
  )

  test('attaches within a resource group and within the whole account, each by itself', async () => {
    const client = newClient()
    await policyWith(client, 'p', 1)
    for (const resourceGroupId of ['rg-1', 'rg-12', client.accountId]) {
      expect(codes(await attachPolicy(client, 'p', { resourceGroupId }))).toEqual([])
    }
    expect((await readPolicy(client, 'p')).attachmentCount).toBe(3)
  })

  test('is refused where the policy is attached already', async () => {
    const client = newClient()
    await policyWith(client, 'p', 1)
    await attachPolicy(client, 'p')
    const before = await attachmentsOf(client)
    expect(await attachPolicy(client, 'p')).toMatchObject({
      replayed: false,
      attachDate: null,
      errors: [
        {
          __typename: 'PolicyError',
          code: 'EntityAlreadyExists.Policy.Attachment',
          httpStatus: 409,
          message: 'The policy is already attached to the principal in this scope.',
          path: ['input', 'principalName'],
        },
      ],
    })
    expect(await attachmentsOf(client)).toEqual(before)
    expect((await readPolicy(client, 'p')).attachmentCount).toBe(1)
  })

  test('of 64 at once one attaches, and the policy counts one', async () => {
    const client = newClient()
    await policyWith(client, 'p', 1)
    const answers = await parallel(64, () => attachPolicy(client, 'p'))
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1)
    expect(new Set(answers.flatMap(codes))).toEqual(new Set(['EntityAlreadyExists.Policy.Attachment']))
    expect((await readPolicy(client, 'p')).attachmentCount).toBe(1)
  })

  test('answers with the attachment and its policy as they are now, and with what the call made', async () => {
    const client = newClient()
    await policyWith(client, 'p', 2)
    const input = {
      policyName: 'p',
      policyType: 'Custom',
      resourceGroupId: GROUP,
      ...ALICE,
      clientToken: 'a',
    }
    const more = 'policyAttachment { policy { attachmentCount defaultVersion { policyDocument } } }'
    const first = await mutatePolicy(client, 'attachPolicy', input, more)
    expect(first.policyAttachment.policy.attachmentCount).toBe(1)
    await attachPolicy(client, 'p', ADMINS)
    const repeated = await mutatePolicy(client, 'attachPolicy', input, more)
    expect(repeated).toMatchObject({ replayed: true, policyAttachment: { policy: { attachmentCount: 2 } } })
    const gone = { replayed: true, ...ALICE, attachDate: first.attachDate, policyAttachment: null }
    await detachPolicy(client, 'p')
    expect(await mutatePolicy(client, 'attachPolicy', input, more)).toMatchObject(gone)
    // Attached again, there is one of that id, which no answer may show otherwise than it is.
    await attachPolicy(client, 'p')
    expect(await mutatePolicy(client, 'attachPolicy', input, more)).toMatchObject({
      ...gone,
      policyAttachment: { policy: { attachmentCount: 2 } },
    })
  })
})

describe('detachPolicy', () => {
  test('takes a policy from one principal in one scope, and leaves all others', async () => {
    const client = newClient()
    await policyWith(client, 'p', 1)
    await attachPolicy(client, 'p')
    await attachPolicy(client, 'p', { resourceGroupId: client.accountId })
    await attachPolicy(client, 'p', ADMINS)
    expect(await detachPolicy(client, 'p')).toMatchObject({ replayed: false, errors: [] })
    expect(await attachmentsOf(client)).toMatchObject([
      { ...ADMINS, resourceGroupId: GROUP },
      { ...ALICE, resourceGroupId: client.accountId },
    ])
    expect((await readPolicy(client, 'p')).attachmentCount).toBe(2)
    expect(codes(await attachPolicy(client, 'p'))).toEqual([])
  })

  test('is refused where the policy is not attached', async () => {
    const client = newClient()
    await policyWith(client, 'p', 1)
    await attachPolicy(client, 'p')
    for (const input of [ADMINS, { resourceGroupId: client.accountId }]) {
      expect(await detachPolicy(client, 'p', input)).toMatchObject({
        replayed: false,
        errors: [
          {
            __typename: 'PolicyError',
            code: 'EntityNotExist.Policy.Attachment',
            httpStatus: 404,
            message: 'The policy is not attached to the principal in this scope.',
            path: ['input', 'principalName'],
          },
        ],
      })
    }
    expect((await readPolicy(client, 'p')).attachmentCount).toBe(1)
  })

  test('of 64 at once one detaches, and the policy counts none', async () => {
    const client = newClient()
    await policyWith(client, 'p', 1)
    await attachPolicy(client, 'p')
    const answers = await parallel(64, () => detachPolicy(client, 'p'))
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1)
    expect(new Set(answers.flatMap(codes))).toEqual(new Set(['EntityNotExist.Policy.Attachment']))
    expect(codes(await deletePolicy(client, 'p'))).toEqual([])
  })
})

describe.each([
  ['attachPolicy', attachPolicy],
  ['detachPolicy', detachPolicy],
])('%s', (_, call) => {
  test.each<{ case: string; name?: string; input?: Record<string, string>; code: string }>([
    { case: 'a name with other characters', name: 'p_q', code: 'InvalidParameter.PolicyName.InvalidChars' },
    { case: 'a name that is too long', name: 'p'.repeat(129), code: 'InvalidParameter.PolicyName.Length' },
    { case: 'a policy that does not exist', name: 'q', code: 'EntityNotExist.Policy' },
    {
      case: 'a System policy: none is kept here',
      input: { policyType: 'System' },
      code: 'EntityNotExist.Policy',
    },
    {
      case: 'something that is no resource group',
      input: { resourceGroupId: 'p#q' },
      code: 'EntityNotExists.ResourceGroup',
    },
    {
      case: "someone else's account",
      input: { resourceGroupId: '000000000000' },
      code: 'EntityNotExists.ResourceGroup',
    },
    ...['alice', 'alice@', '@demo.onaliyun.com', 'al#ice@demo.onaliyun.com', `${'a'.repeat(129)}@x`].map(
      (principalName) => ({
        case: `the name ${principalName.slice(0, 30)}`,
        input: { principalName },
        code: 'InvalidParameter.PrincipalName',
      }),
    ),
    ...[
      { principalType: 'IMSUser', principalName: ADMINS.principalName },
      { principalType: 'IMSGroup', principalName: ALICE.principalName },
      { principalType: 'ServiceRole', principalName: ADMINS.principalName },
    ].map((input) => ({
      case: `${input.principalName} as ${input.principalType}`,
      input,
      code: 'InvalidParameter.PrincipalName',
    })),
  ])('is refused for $case: $code', async ({ name = 'p', input = {}, code }) => {
    const client = newClient()
    await policyWith(client, 'p', 1)
    const answer = await call(client, name, input)
    expect(codes(answer)).toEqual([code])
    expect(answer.errors[0].httpStatus).toBe(code.startsWith('Invalid') ? 400 : 404)
    expect(await attachmentsOf(client)).toEqual([])
    expect((await readPolicy(client, 'p')).attachmentCount).toBe(0)
  })

  test('reports errors of the same kind together, and those of the arguments first', async () => {
    const client = newClient()
    const missing = { resourceGroupId: 'nowhere' }
    const answer = await call(client, 'q', missing)
    expect(codes(answer)).toEqual(['EntityNotExist.Policy', 'EntityNotExists.ResourceGroup'])
    expect(answer.errors.map(({ path }: { path: string[] }) => path)).toEqual([
      ['input', 'policyName'],
      ['input', 'resourceGroupId'],
    ])
    expect(answer.errors[1].message).toBe(
      'The specified resource group does not exist. You must first create a resource group.',
    )
    expect(codes(await call(client, 'q q', { ...missing, principalName: 'alice' }))).toEqual([
      'InvalidParameter.PolicyName.InvalidChars',
      'InvalidParameter.PrincipalName',
    ])
  })

  test('takes a token for one set of parameters, also where the others could never be done', async () => {
    const client = newClient()
    await policyWith(client, 'p', 1)
    await attachPolicy(client, 'p', ADMINS)
    const input = { ...(call === attachPolicy ? ALICE : ADMINS), clientToken: 'a' }
    expect(codes(await call(client, 'p', input))).toEqual([])
    for (const other of [{ policyType: 'System' }, { resourceGroupId: 'nowhere' }, { principalName: 'b' }]) {
      expect(codes(await call(client, 'p', { ...input, ...other }))).toEqual(['IdempotentParameterMismatch'])
    }
  })
})
