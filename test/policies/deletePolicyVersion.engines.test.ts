import { describe, expect, test } from 'vitest'
import {
  codes,
  createPolicyVersion,
  deletePolicy,
  deletePolicyVersion,
  mutatePolicy,
  policyWith,
  readPolicy,
} from '../harness/policies.ts'
import { newClient } from '../harness/service.ts'

const NAME = 'OSS-Administrator'

/** The page of DeletePolicyVersion in Resource Manager 2020-03-31: its request, its answer and its table of errors. */
describe('deletePolicyVersion, by the page of the cloud', () => {
  test('the sample request deletes version v3 of OSS-Administrator, and answers with a RequestId', async () => {
    const client = newClient()
    await policyWith(client, NAME, 2)
    await createPolicyVersion(client, NAME)
    const { requestId, errors } = await mutatePolicy(
      client,
      'deletePolicyVersion',
      { policyName: NAME, versionId: 'v3' },
      'requestId',
    )
    expect(errors).toEqual([])
    expect(requestId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
    const { versions } = await readPolicy(client, NAME)
    expect(versions).toMatchObject([{ versionId: 'v2' }, { versionId: 'v1' }])
  })

  test.each([
    {
      case: 'a name with other characters',
      input: { policyName: 'OSS_Administrator' },
      httpStatus: 400,
      code: 'InvalidParameter.PolicyName.InvalidChars',
      message:
        'The policy name contains invalid characters. It must only contain upper or lower case letters, numbers, and dash (-).',
      path: ['input', 'policyName'],
    },
    {
      case: 'a name that is too long',
      input: { policyName: 'a'.repeat(129) },
      httpStatus: 400,
      code: 'InvalidParameter.PolicyName.Length',
      message: 'The length of the policy name is invalid. It must be 1 to 128 characters in length.',
      path: ['input', 'policyName'],
    },
    {
      case: 'an empty name',
      input: { policyName: '' },
      httpStatus: 400,
      code: 'InvalidParameter.PolicyName.Length',
      message: 'The length of the policy name is invalid. It must be 1 to 128 characters in length.',
      path: ['input', 'policyName'],
    },
    {
      case: 'an id that is none',
      input: { versionId: '3' },
      httpStatus: 400,
      code: 'InvalidParameter.VersionId.Format',
      message: 'The specified version ID is invalid.',
      path: ['input', 'versionId'],
    },
    {
      case: 'a policy that does not exist',
      input: { policyName: 'OSS-Reader' },
      httpStatus: 404,
      code: 'EntityNotExist.Policy',
      message: 'The policy does not exist.',
      path: ['input', 'policyName'],
    },
    {
      case: 'a version that does not exist',
      input: { versionId: 'v4' },
      httpStatus: 404,
      code: 'EntityNotExist.Policy.Version',
      message: 'The policy version does not exist.',
      path: ['input', 'versionId'],
    },
    {
      case: 'the default version',
      input: { versionId: 'v3' },
      httpStatus: 409,
      code: 'DeleteConflict.Policy.Version.Default',
      message: 'You cannot delete the default policy version.',
      path: ['input', 'versionId'],
    },
  ])('$code, $httpStatus: $case', async ({ case: _, input, ...error }) => {
    const client = newClient()
    await policyWith(client, NAME, 3)
    const before = await readPolicy(client, NAME)
    const answer = await mutatePolicy(client, 'deletePolicyVersion', {
      policyName: NAME,
      versionId: 'v3',
      ...input,
    })
    expect(answer).toMatchObject({ replayed: false, errors: [{ __typename: 'PolicyError', ...error }] })
    expect(answer.errors).toHaveLength(1)
    expect(await readPolicy(client, NAME)).toEqual(before)
  })
})

describe('deletePolicyVersion', () => {
  test('reports the errors of all arguments together, and before what does not exist', async () => {
    const answer = await deletePolicyVersion(newClient(), `${'a'.repeat(128)}_`, 'third', { clientToken: '' })
    expect(codes(answer)).toEqual([
      'InvalidParameter.PolicyName.InvalidChars',
      'InvalidParameter.PolicyName.Length',
      'InvalidParameter.VersionId.Format',
      'InvalidClientToken',
    ])
  })

  test.each(['V3', 'v', 'v0', 'v03', 'v-3', ' v3', 'v3\n', 'v3.0', '', `v${'9'.repeat(16)}`, 'v٣'])(
    'takes %j for no version id',
    async (versionId) => {
      expect(codes(await deletePolicyVersion(newClient(), NAME, versionId))).toEqual([
        'InvalidParameter.VersionId.Format',
      ])
    },
  )

  test.each(['v10', 'v2147483648', `v${'9'.repeat(15)}`])('knows no version %s', async (versionId) => {
    const client = newClient()
    await policyWith(client, NAME, 1)
    expect(codes(await deletePolicyVersion(client, NAME, versionId))).toEqual([
      'EntityNotExist.Policy.Version',
    ])
  })

  test('deletes any version that is not the default, however the policy is used', async () => {
    const client = newClient()
    await policyWith(client, NAME, 3)
    const { updateDate } = await readPolicy(client, NAME)
    expect(codes(await deletePolicyVersion(client, NAME, 'v1'))).toEqual([])
    const after = await readPolicy(client, NAME)
    expect(after.versions).toMatchObject([{ versionId: 'v3' }, { versionId: 'v2' }])
    expect(after.updateDate >= updateDate).toBe(true)
    expect(codes(await deletePolicyVersion(client, NAME, 'v1'))).toEqual(['EntityNotExist.Policy.Version'])
  })

  test('answers with the policy as it is now, where it is asked for', async () => {
    const client = newClient()
    await policyWith(client, NAME, 2)
    const { policy } = await mutatePolicy(
      client,
      'deletePolicyVersion',
      { policyName: NAME, versionId: 'v1' },
      'policy { policyName versions { versionId policyDocument } }',
    )
    expect(policy).toMatchObject({ policyName: NAME, versions: [{ versionId: 'v2' }] })
  })

  test('answers a repeated call with no policy where it has gone, also where another has its name since', async () => {
    const client = newClient()
    await policyWith(client, NAME, 2)
    const call = () =>
      mutatePolicy(
        client,
        'deletePolicyVersion',
        { policyName: NAME, versionId: 'v1', clientToken: 'a' },
        'policy { policyName }',
      )
    expect((await call()).policy).toEqual({ policyName: NAME })
    await deletePolicy(client, NAME)
    const gone = { replayed: true, policy: null, errors: [] }
    expect(await call()).toMatchObject(gone)
    await policyWith(client, NAME, 1)
    expect(await call()).toMatchObject(gone)
  })
})
