import { afterAll, beforeAll, inject } from 'vitest'
import { setLambdaEnvironment } from '../../src/local/environment.ts'
import { createGateway, type Gateway } from '../../src/local/gateway.ts'
import { listen } from '../../src/local/listen.ts'
import { storeFromEnvironment } from '../../src/table/store.ts'

/** The routes of `npm start` on a free port, as long as the tests of a file run. @returns where the API is */
export function servedRoutes(): () => string {
  let gateway: Gateway
  beforeAll(async () => {
    setLambdaEnvironment(inject('endpoint'))
    const { routesOn } = await import('../../src/local/routes.ts')
    gateway = createGateway(routesOn(storeFromEnvironment(process.env)))
    await listen(gateway.server, 0)
  })
  afterAll(() => gateway.stop())
  return () => {
    const address = gateway.server.address()
    if (typeof address !== 'object' || address === null) throw new Error('it does not listen')
    return `http://127.0.0.1:${address.port}/graphql`
  }
}
