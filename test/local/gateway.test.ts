import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createGateway, type Gateway } from '../../src/local/gateway.ts'
import { invoke } from '../../src/local/invoke.ts'
import { listen } from '../../src/local/listen.ts'
import { freePort } from './freePort.ts'

const MEGABYTE = 1024 * 1024

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
      expect(log).toHaveBeenCalledExactlyOnceWith(expect.any(Error))
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

describe('a page of', () => {
  const preflight = (origin: string) =>
    fetch(`${url}/echo`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    })
  const asked = (origin: string) => fetch(`${url}/echo`, { method: 'POST', headers: { origin } })

  test.for(['http://localhost:5173', 'http://127.0.0.1:3000', 'https://localhost', 'http://[::1]:8080'])(
    '%s may call',
    async (origin) => {
      const { status, headers } = await preflight(origin)
      expect(status).toBe(204)
      expect(headers.get('access-control-allow-origin')).toBe(origin)
      expect(headers.get('access-control-allow-methods')).toContain('POST')
      expect(headers.get('access-control-allow-headers')?.split(',')).toEqual(
        expect.arrayContaining(['authorization', 'content-type', 'x-account-id', 'x-scopes']),
      )
      expect((await asked(origin)).headers.get('access-control-allow-origin')).toBe(origin)
    },
  )

  test.for(['https://example.com', 'http://localhost.example.com', 'http://notlocalhost:3000', 'null'])(
    '%s may not',
    async (origin) => {
      for (const { headers } of [await preflight(origin), await asked(origin)]) {
        expect(headers.has('access-control-allow-origin')).toBe(false)
        expect(headers.get('vary')).toContain('origin')
      }
    },
  )
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
