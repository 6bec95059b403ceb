import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { storeFromEnvironment } from '../table/store.ts'
import { CannotStartError } from './cannotStartError.ts'
import { moreHeadersFrom } from './cors.ts'
import { takeDataFolder } from './dataFolder.ts'
import { type Engine, startEngine } from './engine.ts'
import { setLambdaEnvironment } from './environment.ts'
import { createGateway, type Gateway } from './gateway.ts'
import { allowedHostsFrom } from './hosts.ts'
import { listen } from './listen.ts'
import { isMemoryOnly, portFrom } from './options.ts'
import { whenParentIsGone } from './parent.ts'
import { StoreFailureError } from './storeFailure.ts'
import { createTables } from './tables.ts'
import { watchStore } from './watchStore.ts'

let engine: Engine | undefined
let gateway: Gateway | undefined
let stopping = false
const workers = new AbortController()

/**
 * `npm start`: the engine, its tables, and the API with GraphiQL at http://localhost:PORT, until a signal comes.
 * Exits with 0 after a signal; with 1, and one sentence that says what to do, where it can't start or go on.
 */
async function start(): Promise<void> {
  const port = portFrom(process.env['PORT'])
  const allowedHosts = allowedHostsFrom(process.env['ALLOWED_HOSTS'])
  const moreHeaders = moreHeadersFrom(process.env['CORS_HEADERS'])
  if (!existsSync('.build/graphiql')) {
    throw new CannotStartError('GraphiQL is not built: run npm run build:graphiql, as npm ci does.')
  }
  // Another engine keeps its data itself.
  const dataFolder = isMemoryOnly() || process.env['DYNAMODB_ENDPOINT'] ? undefined : resolve('.data')
  if (dataFolder !== undefined) takeDataFolder(dataFolder)
  engine = await startEngine(dataFolder === undefined ? {} : { dataFolder })
  engine.ended.then(() => {
    if (!stopping) fail(new CannotStartError('The DynamoDB engine has ended: start again with npm start.'))
  })
  // What is kept in memory alone has no disk.
  const watch = dataFolder === undefined ? undefined : watchStore(engine.log, dataFolder)
  await createTables(engine.endpoint, watch)
  setLambdaEnvironment(engine.endpoint)
  const store = storeFromEnvironment(process.env)
  watch?.watch(store.documents)
  const { routesOn } = await import('./routes.ts')
  const { log } = await import('../lambda/log.ts')
  const routes = routesOn(store)
  gateway = createGateway(watch ? routes.map(watch.withStatus) : routes, {
    allowedHosts,
    moreHeaders,
    record: (answered) => log.info('the gateway answered', { ...answered }),
  })
  await listen(gateway.server, port)
  const { startWorkers } = await import('./workers.ts')
  startWorkers(engine.endpoint, store, workers.signal)
  announce(gateway, engine, dataFolder)
}

async function stop(): Promise<void> {
  // npm passes Ctrl-C on, so that it comes twice.
  if (stopping) return
  stopping = true
  workers.abort()
  await gateway?.stop()
  await engine?.stop()
  console.log('Stopped.')
  process.exit(0)
}

/** Where it listens, which is the port that was asked for, or a free one where that was 0. */
function announce(gateway: Gateway, engine: Engine, dataFolder: string | undefined): void {
  const address = gateway.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : address
  const data =
    engine.name === 'external'
      ? `at ${engine.endpoint}`
      : `${dataFolder === undefined ? 'in memory, gone at the end' : `in ${relative('.', dataFolder)}/`} (${engine.name})`
  console.log(`
  Permission Versions is ready.

  API        http://localhost:${port}/graphql
  GraphiQL   http://localhost:${port}/graphiql
  Data       ${data}
  Stop       Ctrl-C
`)
}

function fail(error: unknown): never {
  // A failure of the store was written where it was found.
  if (!(error instanceof StoreFailureError))
    console.error(error instanceof CannotStartError ? error.message : error)
  // What was started is ended on the way out.
  process.exit(1)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
whenParentIsGone(stop)
start().catch((error) => {
  if (!stopping) fail(error)
})
