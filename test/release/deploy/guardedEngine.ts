import { once } from 'node:events'
import { createServer, type IncomingMessage, request as requestOf } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { accessesOf, permits, type Statement } from './grants.ts'

export interface GuardedEngine {
  readonly endpoint: string
  stop(): void
}

/** Stands before the engine, and lets through what a role may ask of DynamoDB: the engine itself asks for no rights. */
export async function guardEngine(
  endpoint: string,
  statements: readonly Statement[],
): Promise<GuardedEngine> {
  const server = createServer(async (request, response) => {
    const { host: _, ...headers } = request.headers
    const body = await text(request)
    const operation = String(headers['x-amz-target']).replace(/^.*\./, '')
    const refused = accessesOf(operation, JSON.parse(body)).filter((access) => !permits(statements, access))
    response.setHeader('content-type', 'application/x-amz-json-1.0')
    if (refused.length > 0) {
      response.statusCode = 400
      const __type = 'com.amazon.coral.service#AccessDeniedException'
      response.end(JSON.stringify({ __type, Message: JSON.stringify(refused) }))
      return
    }
    // Not by `fetch`, which keeps from the ports that engines listen on.
    const passedOn = requestOf(endpoint, { method: 'POST', headers }).end(body)
    const [answer]: IncomingMessage[] = await once(passedOn, 'response')
    response.statusCode = answer?.statusCode ?? 502
    answer?.pipe(response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => server.close() }
}
