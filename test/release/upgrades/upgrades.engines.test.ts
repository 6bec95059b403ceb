import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { buildSchema, findBreakingChanges } from 'graphql'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { typeDefs } from '../../../src/graphql/generated/typeDefs.ts'
import { type Engine, startEngine } from '../../../src/local/engine.ts'
import { createTables, LOCAL_CLIENT, TABLES } from '../../../src/local/tables.ts'
import { permissionKey } from '../../../src/permissions/keys.ts'
import { callAny } from '../../harness/callAny.ts'
import {
  createPermission,
  createVersion,
  deletePermission,
  deleteVersion,
  permissionWith,
  readPermission,
  setDefault,
} from '../../harness/permissions.ts'
import {
  attachmentsOf,
  attachPolicy,
  createPolicyVersion,
  deletePolicy,
  deletePolicyVersion,
  detachPolicy,
  READER,
  readPolicy,
  setDefaultPolicyVersion,
} from '../../harness/policies.ts'
import { type Client, newClient, newStore } from '../../harness/service.ts'
import { associate, countsOf, deleteShare, disassociate, heldBy, shareOf } from '../../harness/shares.ts'
import { runWorker, workOf } from '../../harness/works.ts'
import { type Dumped, dump, load, unexpired } from './dump.ts'
import { promisedBy } from './promised.ts'
import { ACCOUNT, readRelease, schemaOf } from './release.ts'

/** What is deployed anywhere is never written again: another release adds another name. */
const RELEASES = ['0.2']

test.each(RELEASES)('what clients of release %s ask for is still there', (name) => {
  expect(findBreakingChanges(promisedBy(schemaOf(name)), buildSchema(typeDefs))).toEqual([])
})

describe.each(RELEASES)('what release %s wrote', (name) => {
  const { items, left, calls, reads } = readRelease(name)
  const { arn, target, policyName, workId } = left
  const shares = [...left.shares]
  // An engine of its own: all that the tables hold is read in the end, and other tests leave a great many items in theirs.
  let engine: Engine
  let dynamodb: DynamoDBClient
  let client: Client

  // One after the other, each on what those before have left: upgrades don't start anew either.
  beforeAll(async () => {
    engine = await startEngine({ engine: inject('engine') })
    await createTables(engine.endpoint)
    dynamodb = new DynamoDBClient({ endpoint: engine.endpoint, ...LOCAL_CLIENT })
    client = newClient({ accountId: ACCOUNT, store: newStore(engine.endpoint) })
    await load(dynamodb, items.map(unexpired))
  })
  afterAll(async () => {
    dynamodb.destroy()
    await engine.stop()
  })

  const done = async (payload: Promise<{ errors: object[] }>) => {
    expect(await payload).toMatchObject({ errors: [] })
  }

  test('is read as it was read then', async () => {
    for (const { query, variables, data } of reads) {
      expect(await client(query, variables)).toEqual({ statusCode: 200, data })
    }
  })

  test('knows each client token, with the parameters and the result of its call', async () => {
    expect(calls.length).toBeGreaterThan(20)
    for (const { operation, input, answer } of calls) {
      expect(answer).toMatchObject({ replayed: true, errors: [] })
      expect(await callAny(client, operation, input)).toEqual(answer)
    }
  })

  test('is a work half done, which is finished: each share moved once', async () => {
    expect(await workOf(client, workId)).toMatchObject({ status: 'IN_PROGRESS', totalCount: 3 })
    expect(Object.values(await countsOf(client, arn)).toSorted()).not.toEqual([0, 0, 3])
    await runWorker(client, workId)
    expect(await workOf(client, workId)).toMatchObject({
      status: 'COMPLETED',
      totalCount: 3,
      replacedCount: 3,
      skippedCount: 0,
    })
    expect(await countsOf(client, target)).toEqual({ 1: 3 })
    expect(Object.values(await countsOf(client, arn))).toEqual([0, 0, 0])
  })

  test('is a permission whose versions come, go, and take turns as the default', async () => {
    await done(createVersion(client, arn))
    expect(await readPermission(client, arn)).toMatchObject({
      defaultVersion: { version: 5 },
      versions: [{ version: 5 }, { version: 4 }, { version: 3 }, { version: 2 }],
    })
    await done(deleteVersion(client, arn, 4))
    await done(setDefault(client, arn, 2))
    expect(await deleteVersion(client, arn, 2)).toMatchObject({
      errors: [{ blockers: [{ reason: 'DEFAULT_VERSION', version: 2 }] }],
    })
    await done(createVersion(client, arn))
    expect(await readPermission(client, arn)).toMatchObject({ defaultVersion: { version: 6 } })
    await done(callAny(client, 'tagResource', { resourceArn: arn, tags: [{ key: 'now', value: 'it is' }] }))
    await done(callAny(client, 'untagResource', { resourceArn: arn, tagKeys: ['more'] }))
  })

  test('are shares that change what they use, beside new ones', async () => {
    const [one = '', two = ''] = shares
    await done(associate(client, one, arn, { replace: true }))
    expect(await heldBy(client, one)).toEqual({ 'ec2:Subnet': `${arn}:6` })
    await done(disassociate(client, two, target))
    expect(await heldBy(client, two)).toEqual({})
    const next = await shareOf(client, await permissionWith(client, 'next', 1))
    await done(associate(client, next, target, { replace: true }))
    expect(await countsOf(client, target)).toEqual({ 1: 2 })
    shares.push(next)
  })

  test('is a policy whose versions and attachments come and go', async () => {
    await done(createPolicyVersion(client, policyName))
    await done(setDefaultPolicyVersion(client, policyName, 'v4'))
    await done(deletePolicyVersion(client, policyName, 'v2'))
    await done(attachPolicy(client, policyName, READER))
    expect(await readPolicy(client, policyName)).toMatchObject({
      attachmentCount: 2,
      versions: [{ versionId: 'v4', isDefaultVersion: true }, { versionId: 'v3' }],
    })
  })

  test('goes without a trace but for revisions, tokens, the work and counters at zero', async () => {
    for (const share of shares) await done(deleteShare(client, share))
    for (const { arn } of (await client('{ permissions { nodes { arn } } }')).data.permissions.nodes) {
      await done(deletePermission(client, arn))
    }
    for (const attachment of await attachmentsOf(client, policyName)) {
      await done(detachPolicy(client, policyName, attachment))
    }
    await done(deletePolicyVersion(client, policyName, 'v3'))
    await done(deletePolicy(client, policyName))

    const own = (await dump(dynamodb, Object.values(TABLES))).filter(isOwn)
    const rest = own.filter(({ item }) => item['sk']?.S !== 'token')
    const tombstones = rest.filter(({ item }) => item['revision'])
    for (const { item } of tombstones) {
      expect(Object.keys(item).sort()).toEqual(['lastUpdatedTime', 'pk', 'revision', 'sk'])
    }
    const others = rest.filter((one) => !tombstones.includes(one))
    expect(others.map(({ item }) => item['sk']?.S).sort()).toEqual(['counters', `work#${workId}`])
    const { pk, sk, ...counters } = rest.find(({ item }) => item['sk']?.S === 'counters')?.item ?? {}
    expect(Object.values(counters)).toEqual(Object.keys(counters).map(() => ({ N: '0' })))
  })

  test('is a name whose revisions go on where it is given again', async () => {
    const [tombstone] = (await dump(dynamodb, [TABLES.PermissionsTable])).filter(
      ({ item }) => item['pk']?.S === permissionKey(arn).pk,
    )
    await done(createPermission(client, 'kept'))
    expect((await readPermission(client, arn)).revision).toBe(Number(tombstone?.item['revision']?.N) + 1)
  })
})

const isOwn = ({ item }: Dumped): boolean => JSON.stringify(item).includes(ACCOUNT)
