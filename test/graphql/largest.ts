import { randomUUID } from 'node:crypto'
import { BatchWriteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { expect } from 'vitest'
import { permissionKey } from '../../src/permissions/keys.ts'
import { policyKey } from '../../src/policies/keys.ts'
import { resourceTypes } from '../../src/policyTemplates/catalogue/resourceTypes.ts'
import { shareKey } from '../../src/resourceShares/keys.ts'
import { fill } from '../harness/fill.ts'
import { arnOf, permissionWith } from '../harness/permissions.ts'
import { attachPolicy, createPolicy, createPolicyVersion } from '../harness/policies.ts'
import type { Client } from '../harness/service.ts'
import { createShare, permissionFor } from '../harness/shares.ts'
import { accepted } from '../harness/works.ts'

/** Things as large as the mutations take them, and many of each. A character can be 4 bytes long. */

const wide = (count: number): string => '😀'.repeat(count)

/** A text of 6,144 characters, of which as few as can be are shorter. */
const filledUp = (before: string, after: string): string =>
  before + wide(6_144 - [...before, ...after].length) + after

const TEMPLATE = filledUp('{"Effect":"Allow","Action":"ec2:*","Condition":{"Bool":{"😀:😀":"', '"}}}')
const DOCUMENT = filledUp('{"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":"', '"}]}')
export const TAGS = Array.from({ length: 50 }, (_, index) => ({
  key: String(index).padStart(2, '0') + wide(126),
  value: wide(256),
}))

/** So many names of the same length, each as long as a name may be. */
const names = (count: number, length: number): string[] =>
  Array.from({ length: count }, (_, index) => `n${String(index).padStart(length - 1, '0')}`)

/** What an account has then, by ARN, name or id. */
export interface Largest {
  readonly permissions: readonly string[]
  /** One for each of 40 resource types. */
  readonly used: readonly string[]
  readonly shares: readonly string[]
  readonly policies: readonly string[]
  readonly works: readonly string[]
}

export async function largestThings(client: Client): Promise<Largest> {
  const works: string[] = []
  const permissions = await largestPermissions(client, 500, works)
  const types = resourceTypes.filter(({ customerManagedPermissions }) => customerManagedPermissions)
  const used = await Promise.all(types.slice(0, 40).map((type) => permissionFor(client, type)))
  const shares = await largestShares(client, used, 125)
  const policies = await largestPolicies(client, 100)
  // As many as the longest list of lists has.
  for (const arn of permissions.slice(0, 100)) await fill(client, arn, 5, 50)
  return { permissions, used, shares, policies, works }
}

/** Permissions with five texts, all tags, and ten works that move shares from each of their versions. */
async function largestPermissions(client: Client, count: number, works: string[]): Promise<string[]> {
  const [first = '', ...more] = names(count, 36)
  const arn = await permissionWith(client, first, 5, { policyTemplate: TEMPLATE, tags: TAGS })
  const target = await permissionWith(client, 'target', 1)
  // What has nothing to move ends at once.
  await createShare(client, [arn])
  for (let work = 0; work < 10; work++) works.push(await accepted(client, arn, target))
  await copy(client, permissionKey(arn).pk, first, more)
  return [first, ...more].map((name) => arnOf(client, name))
}

/** Shares with 40 permissions and all tags. */
async function largestShares(client: Client, used: readonly string[], count: number): Promise<string[]> {
  // They are the first of the list: nothing else begins with a blank.
  const { resourceShare } = await createShare(client, used, { name: ` ${wide(127)}`, tags: TAGS })
  const arn: string = resourceShare.arn
  const first = arn.slice(arn.lastIndexOf('/') + 1)
  const more = Array.from({ length: count - 1 }, () => randomUUID())
  await copy(client, shareKey(arn).pk, first, more)
  return [first, ...more].map((id) => arn.replace(first, id))
}

/** Policies with five documents and ten attachments. */
async function largestPolicies(client: Client, count: number): Promise<string[]> {
  const [first = '', ...more] = names(count, 128)
  const { errors } = await createPolicy(client, first, { policyDocument: DOCUMENT, description: wide(1_024) })
  expect(errors).toEqual([])
  for (let version = 2; version <= 5; version++) {
    await createPolicyVersion(client, first, { policyDocument: DOCUMENT })
  }
  for (const name of names(10, 128).map((name) => name.replace('n', 'a'))) {
    const attached = await attachPolicy(client, first, {
      principalName: `${name}@${'x'.repeat(128)}`,
      resourceGroupId: `rg-${'x'.repeat(64)}`,
    })
    expect(attached.errors).toEqual([])
  }
  await copy(client, policyKey(client.accountId, first).pk, first, more)
  return [first, ...more]
}

/** What one BatchWriteItem takes. */
const BATCH = 25

/** Copies what lies in a partition, each time under another name. */
async function copy({ store }: Client, pk: string, name: string, names: readonly string[]): Promise<void> {
  const { Items = [] } = await store.documents.send(
    new QueryCommand({
      TableName: store.permissions,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
    }),
  )
  const documents = Items.map((item) => JSON.stringify(item))
  const copies = names.flatMap((other) => documents.map((text) => JSON.parse(text.replaceAll(name, other))))
  for (let at = 0; at < copies.length; at += BATCH) {
    const puts = copies.slice(at, at + BATCH).map((Item) => ({ PutRequest: { Item } }))
    const { UnprocessedItems = {} } = await store.documents.send(
      new BatchWriteCommand({ RequestItems: { [store.permissions]: puts } }),
    )
    if (Object.keys(UnprocessedItems).length > 0) throw new Error('the engine left items out')
  }
}
