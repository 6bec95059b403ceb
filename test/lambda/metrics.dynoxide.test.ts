import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, test, vi } from 'vitest'
import { runningKey } from '../../src/replaceWorks/keys.ts'
import { conflict, disturb, disturbFirst, type Fault } from '../harness/faults.ts'
import { measured } from '../harness/measured.ts'
import { ownEngine } from '../harness/ownEngine.ts'
import { arnOf, createPermission, deletePermission, permissionWith } from '../harness/permissions.ts'
import { createPolicy } from '../harness/policies.ts'
import { type Client, newClient, newStore } from '../harness/service.ts'
import { accepted, runSweeper, runWorker, sharesOn } from '../harness/works.ts'
import { jsonLines, written } from '../harness/written.ts'

vi.hoisted(() => {
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'INFO')
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false')
  vi.stubEnv('POWERTOOLS_METRICS_NAMESPACE', 'PermissionVersions')
  vi.stubEnv('POWERTOOLS_SERVICE_NAME', 'permission-versions-test')
})

const service = 'permission-versions-test'

describe('a request', () => {
  test('that succeeds measures nothing', async () => {
    const text = written()
    await createPermission(newClient(), 'p')
    expect(measured(text())).toEqual([])
  })

  test('that is refused counts each of its codes, of either family and at the top of the answer', async () => {
    const client = newClient()
    const text = written()
    await createPermission(client, 'not a name', { policyTemplate: '{', resourceType: 'ec2:Subnet' })
    await createPolicy(client, 'not_a_name')
    await client('{ nothing { of } that { is } there }')
    await newClient({ scopes: '' })('{ viewer { accountId } }')
    const refused = (code: string) => ['Refusals', { service, code }, 1]
    expect(measured(text())).toEqual([
      refused('InvalidParameterException'),
      refused('MalformedPolicyTemplateException'),
      refused('InvalidParameter.PolicyName.InvalidChars'),
      refused('GRAPHQL_VALIDATION_FAILED'),
      refused('FORBIDDEN'),
    ])
  })

  test('that is repeated counts as a replay', async () => {
    const text = written()
    const client = newClient()
    await createPermission(client, 'p', { clientToken: 'one' })
    await createPermission(client, 'p', { clientToken: 'one' })
    expect(measured(text())).toEqual([['Replays', { service }, 1]])
    expect(jsonLines(text())).toContainEqual(
      expect.objectContaining({
        message: 'answered',
        accountId: client.accountId,
        operation: 'createPermission',
        replayed: true,
        statusCode: 200,
        codes: [],
        requestId: expect.any(String),
        durationMs: expect.any(Number),
      }),
    )
  })

  test('that meets others counts how often it was tried again', async () => {
    const store = newStore()
    disturbFirst(store, 'TransactWriteItems', [conflict, conflict])
    const text = written()
    await createPermission(newClient({ store }), 'p')
    expect(measured(text())).toEqual([['ConflictsRetried', { service }, 2]])
  })

  test('that fails with a code of whatever kind counts as one of ours: values of a dimension are paid for', async () => {
    const store = newStore()
    disturb(store, () => coded)
    const text = written()
    await deletePermission(newClient({ store }), arnOf(newClient(), 'p')).catch(() => {})
    const client = newClient({ store })
    await expect(deletePermission(client, arnOf(client, 'p'))).rejects.toThrow('INTERNAL_SERVER_ERROR')
    expect(measured(text()).at(-1)).toEqual(['Refusals', { service, code: 'INTERNAL_SERVER_ERROR' }, 1])
  })
})

/** An error that brings a code of its own, as those of libraries may. */
const coded: Fault = async () => {
  throw Object.assign(new Error('!'), { extensions: { code: `code ${Math.random()}` } })
}

describe('the replace works', () => {
  const ownStore = ownEngine()

  async function workIn(client: Client): Promise<string> {
    const from = await permissionWith(client, 'from', 1)
    const to = await permissionWith(client, 'to', 1)
    await sharesOn(client, 2, from)
    return accepted(client, from, to)
  }

  test('are measured by the sweeper: how many run, for how long, stand still, and were given up', async () => {
    const text = written()
    const client = newClient({ store: ownStore() })
    const sweep = async () => {
      const before = text().length
      await runSweeper(client)
      return Object.fromEntries(measured(text().slice(before)).map(([name, , value]) => [name, value]))
    }
    const none = {
      WorksRunning: 0,
      OldestWorkAge: 0,
      WorksStalled: 0,
      RoundDuration: expect.any(Number),
      WorksFailed: 0,
    }
    expect(await sweep()).toEqual(none)

    const id = await workIn(client)
    const running = { ...none, WorksRunning: 1, OldestWorkAge: expect.toSatisfy((age) => age > 0) }
    expect(await sweep()).toEqual(running)
    expect(await sweep()).toEqual({ ...running, WorksStalled: 1 })

    await client.store.documents.send(
      new UpdateCommand({
        TableName: client.store.works,
        Key: runningKey(client.accountId, id),
        UpdateExpression: 'SET attemptsWithoutProgress = :many',
        ExpressionAttributeValues: { ':many': 99 },
      }),
    )
    expect(await sweep()).toEqual({ ...none, WorksFailed: 1 })
    expect(jsonLines(text())).toContainEqual(
      expect.objectContaining({ level: 'WARN', accountId: client.accountId, id }),
    )
    expect(await sweep()).toEqual(none)
  })

  test('count the conflicts that the worker met', async () => {
    const text = written()
    const client = newClient({ store: ownStore() })
    const id = await workIn(client)
    const store = ownStore()
    disturbFirst(store, 'TransactWriteItems', [conflict])
    await runWorker(client, id, { store })
    expect(measured(text())).toEqual([['ConflictsRetried', { service }, 1]])
    expect(jsonLines(text())).toContainEqual(
      expect.objectContaining({
        message: 'worked',
        accountId: client.accountId,
        id,
        hasEnded: true,
        conflictsRetried: 1,
      }),
    )
  })
})
