import { createReplaceWorker } from '../../src/lambda/replaceWorkerHandler.ts'
import { createSweeper } from '../../src/lambda/sweeperHandler.ts'
import { wakeKey } from '../../src/replaceWorks/keys.ts'
import type { Store } from '../../src/table/store.ts'
import { mutate } from './permissions.ts'
import type { Client } from './service.ts'
import { shareOf } from './shares.ts'

/** Replace works, and the functions that do them, called as the stream and the schedule call them. */

const WORK = `id fromPermissionArn fromPermissionVersion toPermissionArn toPermissionVersion status statusMessage
  creationTime lastUpdatedTime totalCount replacedCount skippedCount progress`

export const replace = (client: Client, from: string, to: string, input: Record<string, unknown> = {}) =>
  mutate(
    client,
    'replacePermissionAssociations',
    { fromPermissionArn: from, toPermissionArn: to, ...input },
    `replacePermissionAssociationsWork { ${WORK} }`,
  )

/** Has a work accepted; its id. */
export async function accepted(...call: Parameters<typeof replace>): Promise<string> {
  const { replacePermissionAssociationsWork, errors } = await replace(...call)
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  return replacePermissionAssociationsWork.id
}

export async function workOf(client: Client, id: string) {
  const { data, errors } = await client(
    `query ($id: ID!) { replacePermissionAssociationsWork(id: $id) { ${WORK} } }`,
    { id },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data.replacePermissionAssociationsWork
}

/** What the stream brings when the wake item of a work is written, for so many times. */
export function wakeRecord({ accountId }: Pick<Client, 'accountId'>, id: string, wakings?: number) {
  const { pk, sk } = wakeKey(accountId, id)
  const Keys = { pk: { S: pk }, sk: { S: sk } }
  const NewImage = { ...Keys, wakeCount: { N: String(wakings) } }
  return { eventName: 'INSERT' as const, dynamodb: { Keys, ...(wakings !== undefined && { NewImage }) } }
}

interface Invocation {
  readonly store?: Store
  /** What the invocation has left, in ms. */
  readonly remaining?: number
  /** Which of the wakings it is that the record reports. */
  readonly waking?: number
}

/** Calls the worker with the record of a work. */
export const runWorker = (
  client: Pick<Client, 'accountId' | 'store'>,
  id: string,
  { store = client.store, remaining = 60_000, waking }: Invocation = {},
): Promise<void> =>
  createReplaceWorker(store)(
    { Records: [wakeRecord(client, id, waking)] },
    { awsRequestId: 'test', getRemainingTimeInMillis: () => remaining },
  )

export const runSweeper = ({ store }: Pick<Client, 'store'>): Promise<void> =>
  createSweeper(store)({}, { awsRequestId: 'test', getRemainingTimeInMillis: () => 60_000 })

/** So many shares that use these permissions; their ARNs. */
export const sharesOn = (client: Client, count: number, ...permissionArns: string[]): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, () => shareOf(client, ...permissionArns)))
