import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { corsHeaders, preflightHeaders } from './cors.ts'
import { eventOf } from './event.ts'
import { allowedHostsFrom, isAllowed, pathIn } from './hosts.ts'

/** Answers the events of one route. */
export interface Route {
  /** As API Gateway writes them: `POST /graphql`, `GET /assets/{file}`. */
  readonly routeKey: string
  answer(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2>
}

export interface Gateway {
  readonly server: Server
  /** Takes no further requests, and waits until those that it has are answered. */
  stop(): Promise<void>
}

export interface GatewayOptions {
  /** What requests may be sent to; any other is refused, whatever it asks for. */
  readonly allowedHosts?: ReadonlySet<string>
  /** What pages may send besides the known headers. */
  readonly moreHeaders?: readonly string[]
  /** Logs an answer. */
  readonly record?: (answered: Answered) => void
}

/** What is logged of an answer, as the log of API Gateway has it (serverless.yml): nothing that a caller wrote. */
export interface Answered {
  /** The answer has it in the header `apigw-requestid`, and the function that answered logs it. */
  readonly requestId: string
  readonly route: string
  readonly status: number
}

/** The largest body that API Gateway takes. */
const LARGEST_BODY_BYTES = 10 * 1024 * 1024

/** An HTTP server that does what an HTTP API of API Gateway does: routes, CORS, limits, events, ids of requests. */
export function createGateway(
  routes: readonly Route[],
  { allowedHosts = allowedHostsFrom(), moreHeaders = [], record = () => {} }: GatewayOptions = {},
): Gateway {
  const inFlight = new Set<Promise<void>>()
  const latest = new WeakMap<Socket, Promise<void>>()
  const server = createServer((request, response) => {
    // Requests of one connection are answered one after the other, for one may change what the next asks for
    // (https://www.rfc-editor.org/rfc/rfc9112#section-9.3.2), and so that one caller's many keep no other waiting.
    const { socket } = request
    const turn = (latest.get(socket) ?? Promise.resolve()).then(() => take(request, response))
    latest.set(socket, turn)
  })
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request)
    // Gone before all of it was here, or its turn comes after the end.
    if (body === undefined || !server.listening) return
    const mayPass = isAllowed(allowedHosts, request.headersDistinct['host'], request.url)
    const answered = answer(mayPass ? routes : undefined, request, body, response, { moreHeaders, record })
    inFlight.add(answered)
    await answered
    inFlight.delete(answered)
  }
  return {
    server,
    async stop() {
      server.close()
      await Promise.all(inFlight)
      // What is left has sent nothing, or half a request.
      server.closeAllConnections()
    },
  }
}

/** What was read of a request, and the id that it was given. */
interface Taken {
  /** The path and the query string. */
  readonly url: string
  readonly body: Buffer | 'too large'
  readonly requestId: string
}

async function answer(
  routes: readonly Route[] | undefined,
  request: IncomingMessage,
  body: Buffer | 'too large',
  response: ServerResponse,
  { moreHeaders, record }: Required<Omit<GatewayOptions, 'allowedHosts'>>,
): Promise<void> {
  const requestId = randomUUID()
  const { method = '' } = request
  const { origin } = request.headers
  const url = pathIn(request.url)
  const route = routes?.find(({ routeKey }) => matches(routeKey, `${method} ${url.split('?')[0]}`))
  const isPreflight = method === 'OPTIONS'
  const result = !routes
    ? failure(403, 'Forbidden: name the host that you call in ALLOWED_HOSTS, or call localhost.')
    : isPreflight
      ? { statusCode: 204 }
      : await routed(route, request, { url, body, requestId })
  const headers = {
    ...result.headers,
    ...(isPreflight ? preflightHeaders(origin, moreHeaders) : corsHeaders(origin)),
    'apigw-requestid': requestId,
  }
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value))
  response.appendHeader('vary', 'origin')
  response.statusCode = result.statusCode ?? 200
  record({ requestId, route: route?.routeKey ?? '-', status: response.statusCode })
  response.end(Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8'))
  // The caller may be gone by now.
  if (!response.writableFinished) await Promise.race([once(response, 'finish'), once(response, 'close')])
}

async function routed(
  route: Route | undefined,
  request: IncomingMessage,
  { url, body, requestId }: Taken,
): Promise<APIGatewayProxyStructuredResultV2> {
  if (!route) return NOT_FOUND
  if (body === 'too large') return failure(413, 'Request Entity Too Large')
  const event = eventOf(
    {
      method: request.method ?? '',
      url,
      headers: headersOf(request),
      body,
      sourceIp: request.socket.remoteAddress ?? '',
      requestId,
      // eslint-disable-next-line no-restricted-syntax -- a time that is returned
      time: Date.now(),
    },
    route.routeKey,
  )
  try {
    return await route.answer(event)
  } catch (error) {
    console.error(`Request ${requestId} failed:`, error)
    return failure(500, 'Internal Server Error')
  }
}

/** `{file}` in a route stands for one segment of the path. */
const matches = (routeKey: string, methodAndPath: string): boolean =>
  // eslint-disable-next-line no-restricted-syntax -- routes are our own, no caller's
  new RegExp(`^${routeKey.replace('{file}', '[^/]+')}$`).test(methodAndPath)

function failure(statusCode: number, message: string): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message }),
  }
}

/** The answer where there is no route. */
export const NOT_FOUND = failure(404, 'Not Found')

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))

/** The whole body, read to its end also where it is too large: a client reads no answer while it still writes. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | 'too large' | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of request) {
      bytes += chunk.length
      if (bytes <= LARGEST_BODY_BYTES) chunks.push(chunk)
    }
  } catch {
    return undefined
  }
  return bytes > LARGEST_BODY_BYTES ? 'too large' : Buffer.concat(chunks)
}
