import { describe, expect, test } from 'vitest'
import { createClient } from '../../../docs/frontend/client.ts'
import { createVersion } from '../../../docs/frontend/createVersion.ts'
import { answerLost, disturb, type Fault, throttled } from '../../harness/faults.ts'
import { permissionWith, readPermission, TEMPLATE } from '../../harness/permissions.ts'
import { newClient, newStore } from '../../harness/service.ts'
import { served } from './served.ts'

/**
 * What the next requests to the gateway meet: an answer of its own, or faults in the way of their writes, of which the
 * last one stays.
 */
const troubles: (number | Fault[])[] = []

let faults: Fault[] = []
const store = newStore()
disturb(store, ({ operation }) => {
  if (operation !== 'TransactWriteItems') return undefined
  return faults.length > 1 ? faults.shift() : faults[0]
})
const uri = served({
  store,
  before: () => {
    const trouble = troubles.shift() ?? []
    if (typeof trouble === 'number') return trouble
    faults = trouble
    return undefined
  },
  // Of which the API keeps a second for itself: it soon says that the store is too busy.
  remaining: 2_300,
})

describe('the client of docs/frontend', () => {
  const asked = async (versions: number) => {
    const caller = newClient()
    const permissionArn = await permissionWith(caller, 'shown', versions)
    const client = createClient(uri(), async () => caller.accountId)
    const create = (policyTemplate = TEMPLATE) => createVersion(client, { permissionArn, policyTemplate })
    const versionsNow = async () =>
      (await readPermission(caller, permissionArn)).versions.map(
        ({ version }: { version: number }) => version,
      )
    return { create, versionsNow }
  }

  test('creates a version', async () => {
    const { create, versionsNow } = await asked(1)
    expect(await create()).toBe('Version 2 is the default now.')
    expect(await versionsNow()).toEqual([2, 1])
  })

  test('says what is refused, by the type of the refusal', async () => {
    const { create } = await asked(5)
    expect(await create()).toBe('Five versions are the most. These can go: 4, 3, 2, 1.')
    expect(await create('[')).toMatch(/^Please correct the text: /)
    const client = createClient(uri(), async () => newClient().accountId)
    const permissionArn = 'arn:aws:ram:us-east-1:123456789012:permission/none'
    expect(await createVersion(client, { permissionArn, policyTemplate: TEMPLATE })).toMatch(/permission/)
  })

  test.each([
    { where: 'the store is too busy to answer in time', met: [[throttled], [throttled]] },
    { where: 'the gateway refuses too many requests', met: [429, 503] },
    { where: 'the answer is lost on its way', met: [[answerLost, throttled], [throttled]] },
  ])('creates one version where $where', async ({ met }) => {
    const { create, versionsNow } = await asked(1)
    troubles.push(...met)
    expect(await create()).toBe('Version 2 is the default now.')
    expect(await versionsNow()).toEqual([2, 1])
    expect(troubles).toEqual([])
  })

  test('reports what will not do better', async () => {
    const { create } = await asked(1)
    troubles.push(401)
    await expect(create()).rejects.toMatchObject({ statusCode: 401 })
  })
})
