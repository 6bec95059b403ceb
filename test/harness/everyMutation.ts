import { arnOf, RESOURCE_TYPE } from './permissions.ts'
import { GROUP } from './policies.ts'
import type { Client } from './service.ts'

type Input = Readonly<Record<string, unknown>>
// biome-ignore lint/suspicious/noExplicitAny: what a mutation answers is for the test to know
type Payload = any

/** Makes one call of a mutation, and gives its payload. */
export type Caller = (operation: string, input: Input) => Promise<Payload>

/** What is left when `everyMutation` is through. */
export interface Left {
  readonly arn: string
  /** Where the work moves the shares of `arn` to. */
  readonly target: string
  readonly policyName: string
  readonly shares: readonly string[]
  readonly workId: string
}

/** What it writes with: in this test's own word, wherever a caller may write anything. */
const templateOf = (word: string, version: number): string =>
  JSON.stringify({
    Effect: 'Allow',
    Action: ['ec2:DescribeSubnets'],
    Condition: { StringEquals: { 'aws:ResourceTag/version': `${word} ${version}` } },
  })

const documentOf = (word: string, version: number): string =>
  JSON.stringify({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: 'oss:*', Resource: `acs:oss:*:*:${word}/${version}` }],
  })

/**
 * Calls every mutation of both families, those that take a client token with one, each so that it succeeds. The work
 * that it leaves is accepted, and nothing of it is done.
 *
 * @param word stands in everything that a caller may choose: 1 to 12 letters and digits
 */
export async function everyMutation(
  { accountId }: Pick<Client, 'accountId'>,
  word: string,
  call: Caller,
): Promise<Left> {
  let tokens = 0
  const once = (operation: string, input: Input): Promise<Payload> =>
    call(operation, { ...input, clientToken: `${word}-${++tokens}` })
  const tags = [{ key: `${word}Key`, value: `${word} value` }]

  const [arn, target, gone] = [word, `${word}-target`, `${word}-gone`].map((name) =>
    arnOf({ accountId }, name),
  )
  for (const name of [word, `${word}-target`, `${word}-gone`]) {
    const policyTemplate = templateOf(word, 1)
    await once('createPermission', { name, resourceType: RESOURCE_TYPE, policyTemplate, tags })
  }
  await once('deletePermission', { permissionArn: gone })
  for (const version of [2, 3, 4]) {
    const policyTemplate = templateOf(word, version)
    await once('createPermissionVersion', { permissionArn: arn, policyTemplate })
  }
  await once('deletePermissionVersion', { permissionArn: arn, permissionVersion: 1 })
  const newShare = async (name: string): Promise<string> =>
    (await once('createResourceShare', { name: `${word} ${name}`, permissionArns: [arn], tags }))
      .resourceShare.arn
  // On one version of the permission; the others come to be on another.
  const one = await newShare('one')
  const two = await newShare('two')
  await once('setDefaultPermissionVersion', { permissionArn: arn, permissionVersion: 3 })
  await call('tagResource', { resourceArn: arn, tags: [...tags, { key: 'more', value: word }] })
  await call('untagResource', { resourceArn: arn, tagKeys: [`${word}Key`] })

  const three = await newShare('three')
  const four = await newShare('four')
  await once('deleteResourceShare', { resourceShareArn: four })
  await once('disassociateResourceSharePermission', { resourceShareArn: three, permissionArn: arn })
  await once('associateResourceSharePermission', { resourceShareArn: three, permissionArn: arn })
  const { replacePermissionAssociationsWork: work } = await once('replacePermissionAssociations', {
    fromPermissionArn: arn,
    toPermissionArn: target,
  })

  const attachment = {
    policyName: word,
    policyType: 'Custom',
    resourceGroupId: GROUP,
    principalType: 'IMSUser',
  }
  for (const policyName of [word, `${word}-gone`]) {
    const policyDocument = documentOf(word, 1)
    await once('createPolicy', { policyName, policyDocument, description: `${word} description` })
  }
  await once('deletePolicy', { policyName: `${word}-gone` })
  for (const version of [2, 3]) {
    await once('createPolicyVersion', { policyName: word, policyDocument: documentOf(word, version) })
  }
  await once('setDefaultPolicyVersion', { policyName: word, versionId: 'v2' })
  await once('deletePolicyVersion', { policyName: word, versionId: 'v1' })
  for (const name of ['alice', 'bob']) {
    const principalName = `${word}.${name}@demo.onaliyun.com`
    await once('attachPolicy', { ...attachment, principalName })
  }
  await once('detachPolicy', { ...attachment, principalName: `${word}.bob@demo.onaliyun.com` })

  return {
    arn: arn ?? '',
    target: target ?? '',
    policyName: word,
    shares: [one, two, three],
    workId: work.id,
  }
}
