import { startEngine } from '../../../src/local/engine.ts'
import { createTables, LOCAL_CLIENT, TABLES } from '../../../src/local/tables.ts'
import { documentClient, type Store } from '../../../src/table/store.ts'
import { type Answer, type Client, newAccount, newClient } from '../../harness/service.ts'
import { idToken, request } from './events/request.ts'
import { statementsOf } from './grants.ts'
import { type GuardedEngine, guardEngine } from './guardedEngine.ts'
import { type Invoked, invoked } from './invoked.ts'
import { made } from './made.ts'
import type { Packaged } from './packaged.ts'

interface FunctionProperties {
  readonly Handler: string
  readonly Runtime: string
  readonly Role: { readonly 'Fn::GetAtt': readonly [string, string] }
  readonly Environment?: {
    readonly Variables: Record<string, string | { readonly Ref: keyof typeof TABLES }>
  }
}

/** The resource of a function. */
export const functionOf = (name: string, from: Packaged = made) =>
  from.properties(
    `${name.charAt(0).toUpperCase()}${name.slice(1)}LambdaFunction`,
  ) as unknown as FunctionProperties

/** The functions as they are deployed: from their zips, in their environments, with their roles. */
export interface Deployed {
  /** The tables, for the test itself to look at. */
  readonly store: Store
  called(name: string, event: object, from?: Packaged): Promise<Invoked>
  /** Asks the API as somebody with these claims in his token. */
  asked(query: string, claims: Readonly<Record<string, unknown>>, from?: Packaged): Promise<Answer>
  /** A user of our own pool, with an account of his own. */
  newUser(): Client
  stop(): Promise<void>
}

export async function deploy(): Promise<Deployed> {
  const engine = await startEngine()
  await createTables(engine.endpoint)
  const guards: GuardedEngine[] = []
  const store = {
    documents: documentClient({ endpoint: engine.endpoint, ...LOCAL_CLIENT }),
    permissions: TABLES.PermissionsTable,
    works: TABLES.WorksTable,
  }
  const deployed: Deployed = {
    store,
    async called(name, event, from = made) {
      const { Handler, Role, Environment } = functionOf(name, from)
      const guard = await guardEngine(engine.endpoint, statementsOf(from, Role['Fn::GetAtt'][0]))
      guards.push(guard)
      const variables = Object.entries(Environment?.Variables ?? {}).map(
        ([variable, value]) => [variable, typeof value === 'string' ? value : TABLES[value.Ref]] as const,
      )
      const lambda = {
        AWS_REGION: LOCAL_CLIENT.region,
        AWS_ACCESS_KEY_ID: LOCAL_CLIENT.credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: LOCAL_CLIENT.credentials.secretAccessKey,
        DYNAMODB_ENDPOINT: guard.endpoint,
        // The code that would report to Apollo is not in the zip: nothing may ask for it.
        APOLLO_KEY: 'service:nobody:told',
        APOLLO_GRAPH_REF: 'nobody@told',
      }
      const environment = { ...Object.fromEntries(variables), ...lambda }
      return invoked(from.unzipped(name).folder, Handler, environment, event)
    },
    async asked(query, claims, from = made) {
      const { statusCode, body } = await deployed.called('api', request({ query }, claims), from)
      return { statusCode, ...JSON.parse(body) }
    },
    newUser() {
      const accountId = newAccount()
      const handler = ({ body = '' }) => deployed.called('api', request(JSON.parse(body), idToken(accountId)))
      return newClient({ accountId, store, handler })
    },
    async stop() {
      for (const guard of guards) guard.stop()
      store.documents.destroy()
      await engine.stop()
    },
  }
  return deployed
}
