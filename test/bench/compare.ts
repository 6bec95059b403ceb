import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { type ApiHandler, createApiHandler } from '../../src/lambda/apiHandler.ts'
import { permissionKey } from '../../src/permissions/keys.ts'
import { readFrom, readItems } from '../../src/table/read.ts'
import type { Store } from '../../src/table/store.ts'
import { countersKey } from '../../src/versioning/keys.ts'
import { type Costs, reckon } from '../harness/costs.ts'
import { arnOf } from '../harness/permissions.ts'
import { newAccount, newClient, REGION } from '../harness/service.ts'
import { createBareHandler } from './bareApollo.ts'
import { type Contender, timeOf } from './measure.ts'
import { makePermission, NAME, type Operation } from './operations.ts'
import { forAccount, type Recorded, record, repeat } from './recorded.ts'

/** Who makes the very same requests to DynamoDB: our handler, a bare Apollo handler, and the SDK by itself. */
export const WAYS = ['ours', 'apollo', 'sdk'] as const

export interface Compared {
  readonly operation: Operation
  readonly costs: Costs
  readonly contenders: Readonly<Record<(typeof WAYS)[number], Contender>>
}

/**
 * Each call is in an account of its own, which holds a copy of what the operation is to find.
 *
 * @param newStore the tables of one engine, each time with a client of its own
 */
export async function compare(newStore: () => Store, operation: Operation): Promise<Compared> {
  const newCopy = await copier(newStore, operation.versions)
  const { recordedIn, requests, data, costs } = await watch(newStore, operation, await newCopy())

  /** Calls the operation through the handler, and takes the time of the handler alone. */
  const through = (
    name: string,
    handler: ApiHandler,
    store: Store,
    prepare: (accountId: string) => void,
  ) => ({
    name: `${operation.name}: ${name}`,
    run: async () => {
      const accountId = await newCopy()
      prepare(accountId)
      let time = Number.NaN
      const timed: ApiHandler = async (event, context) => {
        let answer: Awaited<ReturnType<ApiHandler>> = {}
        time = await timeOf(async () => {
          answer = await handler(event, context)
        })
        return answer
      }
      const client = newClient({ accountId, store, handler: timed })
      const { errors = [] } = await operation.call(client, arnOf(client, NAME))
      if (errors.length > 0) throw new Error(JSON.stringify(errors))
      return time
    },
  })

  const [ourStore, apolloStore, sdkStore] = [newStore(), newStore(), newStore()]
  let next: readonly Recorded[] = []
  const bareHandler = createBareHandler(apolloStore, operation.type, data, () => next)
  return {
    operation,
    costs,
    contenders: {
      ours: through('ours', createApiHandler(ourStore, REGION), ourStore, () => {}),
      apollo: through('apollo', bareHandler, apolloStore, (accountId) => {
        next = forAccount(requests, recordedIn, accountId)
      }),
      sdk: {
        name: `${operation.name}: sdk`,
        run: async () => {
          const repeated = forAccount(requests, recordedIn, await newCopy())
          return timeOf(() => repeat(sdkStore, repeated))
        },
      },
    },
  }
}

/** Makes a permission by the API itself, and copies of its items for as many accounts as are asked for. */
export async function copier(newStore: () => Store, versions: number): Promise<() => Promise<string>> {
  const store = newStore()
  const original = newClient({ store })
  await makePermission(original, versions)
  const deadline = Date.now() + 5_000
  const items = [
    ...(await readItems(store, deadline, [countersKey(original.accountId)])),
    ...(await readFrom(store, deadline, { ...permissionKey(arnOf(original, NAME)), sk: ' ' })),
  ]
  return async () => {
    const accountId = newAccount()
    const puts = forAccount(items, original.accountId, accountId).map((Item) => ({
      PutRequest: { Item: { ...Item } },
    }))
    await store.documents.send(new BatchWriteCommand({ RequestItems: { [store.permissions]: puts } }))
    return accountId
  }
}

/** One call of ours, with the requests that it made, what they cost, and what it answered. */
async function watch(newStore: () => Store, operation: Operation, accountId: string) {
  const client = newClient({ accountId, store: newStore() })
  const requests = record(client.store)
  const costs = reckon(client.store)
  let data: Readonly<Record<string, unknown>> = {}
  const watched = async (...request: Parameters<typeof client>) => {
    const answer = await client(...request)
    data = answer.data
    return answer
  }
  await operation.call(Object.assign(watched, { accountId, store: client.store }), arnOf(client, NAME))
  return { recordedIn: accountId, requests, data, costs: costs() }
}
