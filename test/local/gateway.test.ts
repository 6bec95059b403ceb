import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { moreHeadersFrom } from '../../src/local/cors.ts'
import { type Answered, createGateway, type Gateway } from '../../src/local/gateway.ts'
import { invoke } from '../../src/local/invoke.ts'
import { listen } from '../../src/local/listen.ts'
import { freePort } from './freePort.ts'

const MEGABYTE = 1024 * 1024

const OF_TRACING = ['traceparent', 'tracestate', 'baggage', 'sentry-trace', 'x-request-id']

/** A function for each thing that a function may do. */
const entryPoints: Record<
  string,
  (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>
> = {
  'POST /echo': async ({ body = '' }) => ({ statusCode: 200, body: String(body.length) }),
  'GET /bytes/{file}': async ({ rawPath }) => ({
    statusCode: 203,
    headers: { 'content-type': 'image/png', vary: 'accept-encoding', 'x-path': rawPath },
    body: Buffer.from([0, 255]).toString('base64'),
    isBase64Encoded: true,
  }),
  'GET /slow': () => sleep(300, { statusCode: 200, body: 'done' }),
  // Lambda counts an answer as JSON, where each quotation mark takes two bytes.
  'GET /large': async () => ({ statusCode: 200, body: '"'.repeat(3.1 * MEGABYTE) }),
  'GET /broken': async () => {
    throw new Error('meant to fail, by this test')
  },
}

const gatewayOf = () =>
  createGateway(
    Object.entries(entryPoints).map(([routeKey, entryPoint]) => ({
      routeKey,
      answer: (event) => invoke(entryPoint, event, 10_000),
    })),
  )

async function listening(gateway: Gateway): Promise<string> {
  const port = await freePort()
  await listen(gateway.server, port)
  return `http://127.0.0.1:${port}`
}

const gateway = gatewayOf()
let url: string
beforeAll(async () => {
  url = await listening(gateway)
})
afterAll(() => gateway.stop())

describe('a request', () => {
  test('is answered with the status, the headers and the bytes that the function gave', async () => {
    const response = await fetch(`${url}/bytes/a.png?b=c`)
    expect(response.status).toBe(203)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('vary')).toBe('accept-encoding, origin')
    expect(response.headers.get('x-path')).toBe('/bytes/a.png')
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from([0, 255]))
  })

  test.for(['/', '/bytes', '/bytes/', '/bytes/a/b', '/slow/', '/echo'])(
    'for %s finds no route',
    async (path) => {
      const response = await fetch(url + path)
      expect(response.status).toBe(404)
      expect(await response.json()).toEqual({ message: 'Not Found' })
    },
  )

  test('may have a body of 10 MB, and no byte more', async () => {
    const post = (bytes: number) =>
      fetch(`${url}/echo`, {
        method: 'POST',
        body: 'x'.repeat(bytes),
        headers: { 'content-type': 'text/plain' },
      })
    expect(await (await post(10 * MEGABYTE)).text()).toBe(String(10 * MEGABYTE))
    const refused = await post(10 * MEGABYTE + 1)
    expect(refused.status).toBe(413)
    expect(await refused.json()).toEqual({ message: 'Request Entity Too Large' })
  })

  test.for(['/broken', '/large'])(
    'that fails in the function (%s) reveals nothing of why but in the log',
    async (path) => {
      const log = vi.spyOn(console, 'error').mockReturnValue()
      onTestFinished(() => log.mockRestore())
      const response = await fetch(url + path)
      expect(response.status).toBe(500)
      expect(await response.json()).toEqual({ message: 'Internal Server Error' })
      const requestId = response.headers.get('apigw-requestid')
      expect(log).toHaveBeenCalledExactlyOnceWith(`Request ${requestId} failed:`, expect.any(Error))
    },
  )
})

test('requests that come on one connection are begun one after the other, and keep no other connection waiting', async () => {
  const begun: string[] = []
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const turns = createGateway(
    ['/first', '/second', '/other'].map((path) => ({
      routeKey: `GET ${path}`,
      answer: async () => {
        begun.push(path)
        if (path === '/first') await ended
        return { statusCode: 200, body: path }
      },
    })),
  )
  onTestFinished(() => {
    end()
    return turns.stop()
  })
  const { port, hostname, origin } = new URL(await listening(turns))
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nhost: localhost\r\n${more}\r\n`
  socket.write(get('/first') + get('/second', 'connection: close\r\n'))
  await vi.waitUntil(() => begun.length > 0)
  expect(await (await fetch(`${origin}/other`)).text()).toBe('/other')
  expect(begun).toEqual(['/first', '/other'])
  end()
  const answers = (await text(socket)).split('HTTP/1.1 200 OK').map((answer) => answer.split('\r\n').at(-1))
  expect(answers).toEqual(['', '/first', '/second'])
  expect(begun).toEqual(['/first', '/other', '/second'])
})

test('every answer has an id of its own, by which it is logged and the function knows the request', async () => {
  const recorded: Answered[] = []
  const handed: string[] = []
  const recording = createGateway(
    [
      {
        routeKey: 'POST /echo',
        answer: async ({ requestContext }) => {
          handed.push(requestContext.requestId)
          return { statusCode: 200 }
        },
      },
    ],
    { record: (answered) => recorded.push(answered) },
  )
  onTestFinished(() => recording.stop())
  const address = await listening(recording)
  const answers = [
    await fetch(`${address}/echo`, { method: 'POST', headers: { 'x-request-id': 'mine' } }),
    await fetch(`${address}/echo`, { method: 'POST', headers: { 'apigw-requestid': 'mine' } }),
    await fetch(`${address}/echo`, { method: 'POST', body: 'x'.repeat(10 * MEGABYTE + 1) }),
    await fetch(`${address}/nothing`),
    await fetch(`${address}/echo`, { method: 'OPTIONS', headers: { origin: 'http://localhost:3000' } }),
  ]
  const ids = answers.map(({ headers }) => headers.get('apigw-requestid'))
  expect(new Set(ids).size).toBe(answers.length)
  for (const id of ids) expect(id).toMatch(/^[\da-f-]{36}$/)
  expect(handed).toEqual(ids.slice(0, 2))
  expect(recorded).toEqual([
    { requestId: ids[0], route: 'POST /echo', status: 200 },
    { requestId: ids[1], route: 'POST /echo', status: 200 },
    { requestId: ids[2], route: 'POST /echo', status: 413 },
    { requestId: ids[3], route: '-', status: 404 },
    { requestId: ids[4], route: '-', status: 204 },
  ])
})

describe('a page of', () => {
  const preflight = (origin: string) =>
    fetch(`${url}/echo`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    })
  const asked = (origin: string) => fetch(`${url}/echo`, { method: 'POST', headers: { origin } })

  test.for([
    'http://localhost:5173',
    'http://127.0.0.1:3000',
    'https://localhost',
    'http://[::1]:8080',
    'http://app.localhost:3000',
    'https://a.b-c.localhost',
  ])('%s may call', async (origin) => {
    const { status, headers } = await preflight(origin)
    expect(status).toBe(204)
    expect(headers.get('access-control-allow-origin')).toBe(origin)
    expect(headers.get('access-control-allow-methods')).toContain('POST')
    expect(headers.get('access-control-allow-headers')?.split(',')).toEqual(
      expect.arrayContaining(['authorization', 'content-type', 'x-account-id', 'x-scopes', ...OF_TRACING]),
    )
    expect((await asked(origin)).headers.get('access-control-allow-origin')).toBe(origin)
  })

  test.for([
    'https://example.com',
    'http://localhost.example.com',
    'http://notlocalhost:3000',
    'http://.localhost.example.com',
    'http://xlocalhost',
    'http://example.com/.localhost',
    'ftp://app.localhost',
    'http://app.localhost.',
    'null',
  ])('%s may not', async (origin) => {
    for (const { headers } of [await preflight(origin), await asked(origin)]) {
      expect(headers.has('access-control-allow-origin')).toBe(false)
      expect(headers.get('vary')).toContain('origin')
    }
  })
})

describe('CORS_HEADERS', () => {
  test('lets pages send further headers', async () => {
    const more = createGateway([], { moreHeaders: moreHeadersFrom(' X-Tenant,,x-b3 ') })
    onTestFinished(() => more.stop())
    const headers = { origin: 'http://localhost:3000' }
    const response = await fetch(await listening(more), { method: 'OPTIONS', headers })
    expect(response.headers.get('access-control-allow-headers')).toMatch(/^authorization,.*,x-tenant,x-b3$/)
  })

  test.for(['x tenant', 'x-tenant: a', 'ä', '(x)'])('can not be %s', (value) => {
    expect(() => moreHeadersFrom(`x-a,${value}`)).toThrow(
      `CORS_HEADERS has ${JSON.stringify(value)}: name headers, with commas between.`,
    )
  })
})

describe('stopping', () => {
  test('answers what was asked, and takes no more', async () => {
    const stopped = gatewayOf()
    const address = await listening(stopped)
    const answer = fetch(`${address}/slow`).then((response) => response.text())
    await sleep(100)
    await stopped.stop()
    expect(await answer).toBe('done')
    await expect(fetch(`${address}/slow`)).rejects.toThrow()
  })

  test('does not wait for a request that never comes to its end', async () => {
    const stopped = gatewayOf()
    const { port, hostname } = new URL(await listening(stopped))
    const half = connect(Number(port), hostname)
    await once(half, 'connect')
    half.write('POST /echo HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\nhalf')
    await sleep(100)
    const closed = once(half, 'close')
    await stopped.stop()
    await closed
  })

  test('begins nothing that waits for its turn on a connection', async () => {
    const stopped = gatewayOf()
    const { port, hostname } = new URL(await listening(stopped))
    const socket = connect(Number(port), hostname)
    await once(socket, 'connect')
    const get = 'GET /slow HTTP/1.1\r\nhost: localhost\r\n\r\n'
    socket.write(get + get)
    await sleep(100)
    const answers = text(socket)
    await stopped.stop()
    expect((await answers).match(/HTTP\/1.1 200 OK/g)).toHaveLength(1)
  })
})
