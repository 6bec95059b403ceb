import { describe, expect, test } from 'vitest'
import { disturbFirst, meanwhile } from '../harness/faults.ts'
import { attachPolicy, codes, policyWith, readPolicy, setDefaultPolicyVersion } from '../harness/policies.ts'
import { newClient } from '../harness/service.ts'

describe('setDefaultPolicyVersion', () => {
  test('moves the default back and forth; the time of the policy moves, those of its versions do not', async () => {
    const client = newClient()
    await policyWith(client, 'p', 3)
    const before = await readPolicy(client, 'p')
    expect(await setDefaultPolicyVersion(client, 'p', 'v1')).toMatchObject({ replayed: false, errors: [] })
    const after = await readPolicy(client, 'p')
    expect(after).toMatchObject({
      defaultVersion: { versionId: 'v1' },
      versions: [{ isDefaultVersion: false }, { isDefaultVersion: false }, { isDefaultVersion: true }],
    })
    expect(after.updateDate > before.updateDate).toBe(true)
    const dates = ({ versions }: { versions: { createDate: string }[] }) =>
      versions.map(({ createDate }) => createDate)
    expect(dates(after)).toEqual(dates(before))
    await setDefaultPolicyVersion(client, 'p', 'v3')
    expect((await readPolicy(client, 'p')).defaultVersion.versionId).toBe('v3')
  })

  test('is in force at once for whoever the policy is attached to: attachments have no version', async () => {
    const client = newClient()
    await policyWith(client, 'p', 2)
    await attachPolicy(client, 'p')
    await setDefaultPolicyVersion(client, 'p', 'v1')
    const { data } = await client(
      '{ policyAttachments { nodes { policy { defaultVersion { versionId } } } } }',
    )
    expect(data.policyAttachments.nodes).toEqual([{ policy: { defaultVersion: { versionId: 'v1' } } }])
  })

  test('changes nothing where the version already is the default, and succeeds', async () => {
    const client = newClient()
    await policyWith(client, 'p', 2)
    const before = await readPolicy(client, 'p')
    const input = { clientToken: 'a' }
    const first = await setDefaultPolicyVersion(client, 'p', 'v2', input)
    expect(first).toMatchObject({ replayed: false, errors: [] })
    expect(await readPolicy(client, 'p')).toEqual(before)
    expect(await setDefaultPolicyVersion(client, 'p', 'v2', input)).toEqual({ ...first, replayed: true })
  })

  test('moves the default where it only was so a moment ago', async () => {
    const other = newClient()
    const slow = newClient({ accountId: other.accountId })
    await policyWith(other, 'p', 2)
    // The first transaction finds that v2 is the default; before the second one it is no longer.
    disturbFirst(slow.store, 'TransactWriteItems', [
      ({ send }) => send(),
      meanwhile(() => setDefaultPolicyVersion(other, 'p', 'v1')),
    ])
    expect(codes(await setDefaultPolicyVersion(slow, 'p', 'v2'))).toEqual([])
    expect((await readPolicy(other, 'p')).defaultVersion.versionId).toBe('v2')
  })

  test('knows no missing version or policy', async () => {
    const client = newClient()
    await policyWith(client, 'p', 2)
    expect(codes(await setDefaultPolicyVersion(client, 'p', 'v3'))).toEqual(['EntityNotExist.Policy.Version'])
    expect(codes(await setDefaultPolicyVersion(client, 'q', 'v1'))).toEqual(['EntityNotExist.Policy'])
    expect(codes(await setDefaultPolicyVersion(client, 'q q', '1'))).toEqual([
      'InvalidParameter.PolicyName.InvalidChars',
      'InvalidParameter.VersionId.Format',
    ])
    expect((await readPolicy(client, 'p')).defaultVersion.versionId).toBe('v2')
  })
})
