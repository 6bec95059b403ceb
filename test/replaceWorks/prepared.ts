import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { expect } from 'vitest'
import { permissionKey } from '../../src/permissions/keys.ts'
import { runningKey, wakeKey } from '../../src/replaceWorks/keys.ts'
import { type Found, lookAt } from '../../src/replaceWorks/lookAt.ts'
import type { Workplace } from '../../src/replaceWorks/work.ts'
import { readItems } from '../../src/table/read.ts'
import { steadyNow } from '../../src/table/steadyClock.ts'
import type { Key } from '../../src/table/store.ts'
import type { Fault } from '../harness/faults.ts'
import { createVersion, permissionWith } from '../harness/permissions.ts'
import { type Client, newClient } from '../harness/service.ts'
import { heldBy } from '../harness/shares.ts'
import { accepted, sharesOn, workOf } from '../harness/works.ts'

export const place = ({ store }: Pick<Client, 'store'>): Workplace => ({
  store,
  deadline: steadyNow() + 20_000,
})

/** An item of the table `works`. */
export const read = async ({ store }: Pick<Client, 'store'>, key: Key) =>
  (await readItems(store, steadyNow() + 5_000, [key], 'works'))[0]

export const wakings = async (client: Client, id: string) =>
  (await read(client, wakeKey(client.accountId, id)))?.['wakeCount']

/** Has the sweeper look at this work alone; how it found it, nothing where it has ended. */
export async function lookAgain(
  { accountId, store }: Pick<Client, 'accountId' | 'store'>,
  id: string,
): Promise<Found | undefined> {
  const [looked] = await lookAt(place({ store }), [runningKey(accountId, id)])
  if (looked?.status === 'rejected') throw looked.reason
  return looked?.value
}

/** As if the worker had not come to it for an hour: the next sweep would give it up. */
export async function neglected({ store, accountId }: Client, id: string): Promise<void> {
  await store.documents.send(
    new UpdateCommand({
      TableName: store.works,
      Key: { ...runningKey(accountId, id) },
      UpdateExpression: 'SET replacedAtLastSweep = :none, sweepsWithoutAttempt = :many',
      ExpressionAttributeValues: { ':none': 0, ':many': 60 },
    }),
  )
}

export interface Prepared {
  readonly client: Client
  readonly from: string
  readonly to: string
  readonly shares: readonly string[]
  readonly id: string
}

/** A work that has to empty two versions, so that it takes two transactions, whatever the number of shares. */
export async function prepared(each = 2, client = newClient()): Promise<Prepared> {
  const from = await permissionWith(client, 'from', 1)
  const to = await permissionWith(client, 'to', 1)
  const shares = await sharesOn(client, each, from)
  await createVersion(client, from)
  shares.push(...(await sharesOn(client, each, from)))
  return { client, from, to, shares, id: await accepted(client, from, to) }
}

/** Every association was moved exactly once: the target ever got as many as it holds, and the counts add up. */
export async function expectMovedOnce({ client, from, to, shares, id }: Prepared): Promise<void> {
  const count = shares.length
  expect(await workOf(client, id)).toMatchObject({
    status: 'COMPLETED',
    totalCount: count,
    replacedCount: count,
    skippedCount: 0,
    progress: 1,
  })
  for (const share of shares) expect(await heldBy(client, share)).toEqual({ 'ec2:Subnet': `${to}:1` })
  await expectCleared({ client, from, to, id })
  const [head] = await readItems(client.store, steadyNow() + 5_000, [permissionKey(to)])
  expect(head).toMatchObject({ versions: { 1: { resourceShares: count, everAssociated: count } } })
}

/** Nothing is left of the work but its record. */
export async function expectCleared({ client, from, to, id }: Omit<Prepared, 'shares'>): Promise<void> {
  const { accountId } = client
  expect(await read(client, wakeKey(accountId, id))).toBeUndefined()
  expect(await read(client, runningKey(accountId, id))).toBeUndefined()
  const heads = await readItems(client.store, steadyNow() + 5_000, [permissionKey(from), permissionKey(to)])
  for (const head of heads) {
    expect(head?.['works']).toEqual({})
    for (const entry of Object.values(head?.['versions'] as object)) {
      expect(entry).toMatchObject({ targetOfWorks: 0, sourceOfWorks: 0 })
    }
  }
}

export const passes: Fault = ({ send }) => send()

export const denied: Fault = async () => {
  throw Object.assign(new Error('not authorized to perform: dynamodb:UpdateItem'), {
    name: 'AccessDeniedException',
  })
}
