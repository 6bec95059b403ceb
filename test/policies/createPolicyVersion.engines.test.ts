import { describe, expect, test } from 'vitest'
import {
  codes,
  createPolicy,
  createPolicyVersion,
  DOCUMENT,
  deletePolicy,
  deletePolicyVersion,
  documentOf,
  mutatePolicy,
  policyWith,
  readPolicy,
} from '../harness/policies.ts'
import { newClient } from '../harness/service.ts'

const ids = ({ versions }: { versions: { versionId: string }[] }) =>
  versions.map(({ versionId }) => versionId)

describe('createPolicyVersion', () => {
  test('makes a version that is not the default, unless that is asked for', async () => {
    const client = newClient()
    await policyWith(client, 'p', 1)
    const second = await createPolicyVersion(client, 'p', { policyDocument: documentOf(2) })
    expect(second).toMatchObject({
      replayed: false,
      errors: [],
      policyName: 'p',
      versionId: 'v2',
      policyDocument: documentOf(2),
    })
    expect((await readPolicy(client, 'p')).defaultVersion.versionId).toBe('v1')

    const third = await createPolicyVersion(client, 'p', { setAsDefault: true })
    expect(third).toMatchObject({ versionId: 'v3', policyDocument: DOCUMENT })
    const { updateDate, ...policy } = await readPolicy(client, 'p')
    expect(policy).toMatchObject({
      defaultVersion: { versionId: 'v3' },
      versions: [
        { versionId: 'v3', isDefaultVersion: true, createDate: third.createDate },
        { versionId: 'v2', isDefaultVersion: false, createDate: second.createDate },
        { versionId: 'v1', isDefaultVersion: false },
      ],
    })
    expect(updateDate).toBe(third.createDate)
  })

  test('never gives an id again, also not that of a deleted newest version', async () => {
    const client = newClient()
    await policyWith(client, 'p', 1)
    await createPolicyVersion(client, 'p')
    await deletePolicyVersion(client, 'p', 'v2')
    expect((await createPolicyVersion(client, 'p')).versionId).toBe('v3')
    expect(ids(await readPolicy(client, 'p'))).toEqual(['v3', 'v1'])
  })

  test('begins at v1 again where a policy was deleted and created again', async () => {
    const client = newClient()
    await policyWith(client, 'p', 1)
    await deletePolicy(client, 'p')
    await createPolicy(client, 'p', { policyDocument: documentOf(1) })
    const policy = await readPolicy(client, 'p')
    expect(policy.versions).toMatchObject([{ versionId: 'v1', policyDocument: documentOf(1) }])
  })

  test('refuses the sixth version, and makes no room by itself', async () => {
    const client = newClient()
    await policyWith(client, 'p', 5)
    expect(await createPolicyVersion(client, 'p')).toMatchObject({
      replayed: false,
      versionId: null,
      errors: [
        {
          __typename: 'PolicyError',
          code: 'LimitExceeded.Policy.Version',
          httpStatus: 409,
          message: 'The maximum number of policy versions is exceeded.',
          path: ['input', 'policyName'],
        },
      ],
    })
    expect(ids(await readPolicy(client, 'p'))).toEqual(['v5', 'v4', 'v3', 'v2', 'v1'])
    await deletePolicyVersion(client, 'p', 'v2')
    expect((await createPolicyVersion(client, 'p')).versionId).toBe('v6')
  })

  test('is refused for a missing policy, and for what is wrong with its arguments before that', async () => {
    const client = newClient()
    expect(codes(await createPolicyVersion(client, 'missing'))).toEqual(['EntityNotExist.Policy'])
    expect(codes(await createPolicyVersion(client, 'not ok', { policyDocument: '' }))).toEqual([
      'InvalidParameter.PolicyName.InvalidChars',
      'MalformedPolicyDocument',
    ])
    const long = DOCUMENT + ' '.repeat(6145 - DOCUMENT.length)
    expect(codes(await createPolicyVersion(client, 'missing', { policyDocument: long }))).toEqual([
      'InvalidParameter.PolicyDocument.Length',
    ])
    expect(codes(await createPolicyVersion(client, 'missing', { policyDocument: long.slice(1) }))).toEqual([
      'MalformedPolicyDocument',
    ])
  })

  test('answers with the version as it is now, and with what the call made', async () => {
    const client = newClient()
    await policyWith(client, 'p', 1)
    const input = { policyName: 'p', policyDocument: DOCUMENT, setAsDefault: true, clientToken: 'a' }
    const more =
      'policyVersion { versionId isDefaultVersion policyDocument policy { defaultVersion { versionId policyDocument } } }'
    const first = await mutatePolicy(client, 'createPolicyVersion', input, more)
    expect(first.policyVersion).toMatchObject({
      versionId: 'v2',
      isDefaultVersion: true,
      policyDocument: DOCUMENT,
      policy: { defaultVersion: { versionId: 'v2', policyDocument: DOCUMENT } },
    })
    await createPolicyVersion(client, 'p', { setAsDefault: true })
    const repeated = await mutatePolicy(client, 'createPolicyVersion', input, more)
    expect(repeated).toMatchObject({
      replayed: true,
      policyVersion: {
        versionId: 'v2',
        isDefaultVersion: false,
        policy: { defaultVersion: { versionId: 'v3' } },
      },
    })
    await deletePolicyVersion(client, 'p', 'v2')
    expect(await mutatePolicy(client, 'createPolicyVersion', input, more)).toMatchObject({
      replayed: true,
      versionId: 'v2',
      policyVersion: null,
    })
    await deletePolicyVersion(client, 'p', 'v1')
    await deletePolicy(client, 'p')
    expect(await mutatePolicy(client, 'createPolicyVersion', input, more)).toMatchObject({
      replayed: true,
      policyVersion: null,
      errors: [],
    })
    // Another policy of that name is none of this call's.
    await policyWith(client, 'p', 2)
    expect(await mutatePolicy(client, 'createPolicyVersion', input, more)).toMatchObject({
      replayed: true,
      versionId: 'v2',
      policyDocument: DOCUMENT,
      createDate: first.createDate,
      policyVersion: null,
    })
  })
})
