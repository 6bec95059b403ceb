import { expect, test } from 'vitest'
import { readExamples } from '../../src/graphiql/examples.ts'
import { arnOf, setDefault } from '../harness/permissions.ts'
import { newClient } from '../harness/service.ts'
import { runWorker } from '../harness/works.ts'

// The account that the examples name; no other test has it.
const client = newClient({ accountId: '123456789012' })
const examples = readExamples().flatMap((family) => family.examples)

async function run(name: string) {
  const example = examples.find((candidate) => candidate.name.includes(name))
  if (!example) throw new Error(`There is no example ${name}.`)
  const { data, errors } = await client(example.query, JSON.parse(example.variables ?? '{}'))
  expect(errors).toBeUndefined()
  return data
}

test('the examples, one after the other, show what they say', async () => {
  expect((await run('who-am-I')).viewer.accountId).toBe('123456789012')

  const { createPermission } = await run('create-a-permission')
  expect(createPermission).toMatchObject({ errors: [], permission: { defaultVersion: { version: 1 } } })

  for (const version of [2, 3, 4, 5]) {
    const { createPermissionVersion } = await run('create-a-version')
    expect(createPermissionVersion).toMatchObject({
      errors: [],
      permissionVersion: { version, isDefaultVersion: true },
    })
  }

  const [limit] = (await run('the-sixth-is-refused')).createPermissionVersion.errors
  expect(limit).toMatchObject({ code: 'PermissionVersionsLimitExceededException', limit: 5 })
  expect(limit.versions).toHaveLength(5)

  const [refused] = (await run('the-default-stays')).deletePermissionVersion.errors
  expect(refused).toMatchObject({ blockers: [{ reason: 'DEFAULT_VERSION' }] })

  const calls = [await run('the-same-call-twice'), await run('the-same-call-twice')]
  const [first, second] = calls.map(({ setDefaultPermissionVersion }) => setDefaultPermissionVersion)
  expect(first).toMatchObject({ errors: [], returnValue: true, replayed: false })
  expect(second).toEqual({ ...first, replayed: true })

  const { permission } = await run('a-permission-with-its-versions')
  expect(permission.versions.map(({ version }: { version: number }) => version)).toEqual([5, 4, 3, 2, 1])

  const { createResourceShare } = await run('share-with-it')
  const [association] = createResourceShare.resourceShare.permissions
  const { version } = association.permissionVersion
  await setDefault(client, arnOf(client, 'read-subnets'), version === 5 ? 4 : 5)

  const { permission: outdated } = await run('who-is-outdated')
  expect(outdated.associations.nodes).toMatchObject([
    { permissionVersion: { version }, resourceShare: { name: 'team' } },
  ])

  const { replacePermissionAssociations } = await run('bring-all-to-the-default')
  expect(replacePermissionAssociations).toMatchObject({
    errors: [],
    replacePermissionAssociationsWork: { workStatus: 'IN_PROGRESS', totalCount: 1 },
  })
  await runWorker(client, replacePermissionAssociations.replacePermissionAssociationsWork.id)
  const { replacePermissionAssociationsWorks } = await run('how-far-it-is')
  expect(replacePermissionAssociationsWorks.nodes).toMatchObject([{ workStatus: 'COMPLETED', progress: 1 }])

  const { permission: compared } = await run('compare-two-versions')
  expect(compared.versionByNumber.diff).toMatchObject({
    accessChange: 'WIDER',
    actionsGained: ['ec2:DescribeVpcs'],
  })
})

test('so do those of policies', async () => {
  const { createPolicy } = await run('create-a-policy')
  expect(createPolicy).toMatchObject({ errors: [], policy: { defaultVersion: { versionId: 'v1' } } })

  const { attachPolicy } = await run('attach-it-to-Alice')
  expect(attachPolicy).toMatchObject({ errors: [], policyAttachment: { policy: { attachmentCount: 1 } } })

  const { createPolicyVersion } = await run('a-narrower-version')
  expect(createPolicyVersion).toMatchObject({
    errors: [],
    policyVersion: { versionId: 'v2', isDefaultVersion: false },
  })

  const { policy: compared } = await run('compare-two-documents')
  expect(compared.versionById.diff).toMatchObject({
    accessChange: 'NARROWER',
    rulesAdded: [{ actions: ['oss:Get*', 'oss:List*'] }],
    rulesRemoved: [{ actions: ['oss:*'] }],
  })

  const { setDefaultPolicyVersion } = await run('put-it-in-force')
  expect(setDefaultPolicyVersion).toMatchObject({
    errors: [],
    policy: { versions: [{ versionId: 'v2', isDefaultVersion: true }, { versionId: 'v1' }] },
  })

  const { policyAttachments } = await run('what-may-Alice-do')
  const [{ policy }] = policyAttachments.nodes
  expect(policy.defaultVersion.policyDocument).toContain('oss:Get*')

  const { deletePolicy } = await run('a-policy-in-use-stays')
  expect(deletePolicy.errors).toMatchObject([
    { code: 'DeleteConflict.Policy.Version' },
    { code: 'DeleteConflict.Policy.User' },
  ])
})
