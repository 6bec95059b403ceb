import { describe, expect, test } from 'vitest'
import { codes, createPolicy, DOCUMENT, mutatePolicy, policyWith, readPolicy } from '../harness/policies.ts'
import { newClient } from '../harness/service.ts'

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

describe('createPolicy', () => {
  test('makes a custom policy with version v1, its default', async () => {
    const client = newClient()
    const answer = await mutatePolicy(
      client,
      'createPolicy',
      { policyName: 'OSS-Administrator', policyDocument: DOCUMENT, description: 'OSS administrator' },
      'policy { policyName policyType description defaultVersion { versionId } createDate }',
    )
    expect(answer).toMatchObject({
      replayed: false,
      errors: [],
      policy: {
        policyName: 'OSS-Administrator',
        policyType: 'Custom',
        description: 'OSS administrator',
        defaultVersion: { versionId: 'v1' },
      },
    })
    const { createDate } = answer.policy
    expect(createDate).toMatch(DATE)
    const id = `acs:ram:*:${client.accountId}:policy/OSS-Administrator`
    expect(await readPolicy(client, 'OSS-Administrator')).toEqual({
      id,
      policyName: 'OSS-Administrator',
      policyType: 'Custom',
      description: 'OSS administrator',
      attachmentCount: 0,
      createDate,
      updateDate: createDate,
      defaultVersion: { versionId: 'v1' },
      versions: [
        {
          id: `${id}:v1`,
          versionId: 'v1',
          isDefaultVersion: true,
          policyDocument: DOCUMENT,
          createDate,
        },
      ],
    })
  })

  test('takes names of 1 to 128 letters, digits and dashes, and no description', async () => {
    const client = newClient()
    for (const policyName of ['a', '-', '0', `Aa-9${'x'.repeat(124)}`]) {
      expect(codes(await createPolicy(client, policyName))).toEqual([])
      expect(await readPolicy(client, policyName)).toMatchObject({ policyName, description: null })
    }
  })

  test.each(['a b', 'a.b', 'a/b', 'a#b', 'é', 'a\n', '😀', '__proto__', '?'])(
    'does not take the name %j',
    async (name) => {
      expect(codes(await createPolicy(newClient(), name))).toEqual([
        'InvalidParameter.PolicyName.InvalidChars',
      ])
    },
  )

  test('keeps the document to the byte', async () => {
    const client = newClient()
    const policyDocument = `\n ${DOCUMENT.replace('"oss:*"', '["oss:*", "ös\\u0073:é😀"]')}\t`
    await createPolicy(client, 'p', { policyDocument })
    expect((await readPolicy(client, 'p')).versions[0].policyDocument).toBe(policyDocument)
  })

  test('takes documents of up to 6,144 characters and descriptions of up to 1,024, whatever their bytes', async () => {
    const client = newClient()
    const padded = (length: number) =>
      DOCUMENT.replace('oss:*', `oss:${'😀'.repeat(length - DOCUMENT.length + 1)}`)
    expect([...padded(6144)]).toHaveLength(6144)
    const fits = { policyDocument: padded(6144), description: '😀'.repeat(1024) }
    expect(codes(await createPolicy(client, 'p', fits))).toEqual([])
    const tooLong = { policyDocument: padded(6145), description: 'x'.repeat(1025) }
    expect(await createPolicy(client, 'q', tooLong)).toMatchObject({
      errors: [
        {
          code: 'InvalidParameter.PolicyDocument.Length',
          httpStatus: 400,
          message:
            'The maximum length of the policy document is exceeded. It must not exceed 6144 characters.',
          path: ['input', 'policyDocument'],
        },
        {
          code: 'InvalidParameter.Description.Length',
          httpStatus: 400,
          message: 'The maximum length of the description is exceeded. It must not exceed 1024 characters.',
          path: ['input', 'description'],
        },
      ],
    })
    expect(await readPolicy(client, 'q')).toBeNull()
    // The cloud has no words that would refuse one that is too short.
    expect(await createPolicy(client, 'empty', { description: '' })).toMatchObject({ errors: [] })
    expect(await readPolicy(client, 'empty')).toMatchObject({ description: '' })
  })

  test('reports what is wrong with a document', async () => {
    expect(await createPolicy(newClient(), 'p', { policyDocument: '{"Version":"1"' })).toMatchObject({
      errors: [
        {
          __typename: 'PolicyError',
          code: 'MalformedPolicyDocument',
          httpStatus: 400,
          message: expect.stringContaining('policyDocument is not JSON'),
          path: ['input', 'policyDocument'],
        },
      ],
    })
  })

  test('is refused for a name that is taken', async () => {
    const client = newClient()
    await policyWith(client, 'p', 2)
    const before = await readPolicy(client, 'p')
    expect(await createPolicy(client, 'p', { description: 'another' })).toMatchObject({
      replayed: false,
      errors: [
        {
          code: 'EntityAlreadyExists.Policy',
          httpStatus: 409,
          message: 'The policy already exists.',
          path: ['input', 'policyName'],
        },
      ],
    })
    expect(await readPolicy(client, 'p')).toEqual(before)
    // Names are case-sensitive.
    expect(codes(await createPolicy(client, 'P'))).toEqual([])
  })
})
