import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { expect, inject, onTestFinished, test } from 'vitest'
import { BLOCKED_PORTS } from '../../../src/local/engineAddresses.ts'
import { clone } from '../../local/clone.ts'
import { CREATE, CREATED, FETCH, GONE } from '../../local/kept.ts'
import { type Listener, listenersOf } from '../../local/listeners.ts'
import { npmStart } from '../../local/npmStart.ts'
import { browserContext } from './graphiql.ts'

test.for(inject('engines'))('a page of another site gets nothing of npm start on %s', async (engine) => {
  const started = npmStart(clone(engine), { args: ['--', '--memory'] })
  const { url, call } = await started.ready
  const port = Number(new URL(url).port)
  // A page would have to find the address by trying; this one is given it.
  const engines = listenersOf(started.npm.pid ?? 0).filter((listener) => listener.port !== port)
  expect(engines).toHaveLength(1)
  const [{ host: engineHost = '' } = {}] = engines
  const site = await serve(aPage)
  // The names of a site that its owner lets point to whatever he likes (DNS rebinding).
  const context = await browserContext(
    undefined,
    `--host-resolver-rules=MAP engine.example ${engineHost}, MAP *.example 127.0.0.1`,
  )
  const page = await context.newPage()
  await page.goto(`http://site.example:${site.port}/`)

  expect(await asked(page, await serve(readable))).toEqual({ cors: 'read', noCors: 'sent', socket: 'failed' })
  for (const listener of [...engines, ...engines.map((one) => ({ ...one, host: 'engine.example' }))]) {
    expect(await asked(page, listener)).toEqual({ cors: 'failed', noCors: 'failed', socket: 'failed' })
    const frame = await context.newPage()
    await expect(frame.goto(`http://${listener.host}:${listener.port}/`)).rejects.toThrow('ERR_UNSAFE_PORT')
  }

  // The API is open to browsers, but not to this page, whatever it says that it sends.
  for (const type of ['application/json', 'text/plain']) {
    expect(await posted(page, url, type)).toBe('failed')
  }
  const query = `${url}?query=${encodeURIComponent('{ viewer { accountId } }')}`
  // It needs no leave to send a GET.
  expect(await statusOf(page, query, 'fetch(address, { mode: "no-cors" })')).toBe(403)
  // What opens an address wants a page, and is sent to GraphiQL, which runs nothing.
  expect(await statusOf(page, query, 'open(address)')).toBe(302)

  const rebound = `http://site.example:${port}/graphql`
  expect((await page.goto(rebound))?.status()).toBe(403)
  expect(await posted(page, rebound, 'application/json')).toContain('403')
  expect(await call(FETCH)).toEqual(GONE)
  // What was tried is what creates it, where it is let.
  expect(await call(CREATE)).toEqual(CREATED)
})

test('a page of a name below localhost may call, with what tracing adds, and read the id of the request', async () => {
  const { url } = await npmStart(clone('dynoxide'), { args: ['--', '--memory'] }).ready
  const site = await serve(aPage)
  const page = await (await browserContext()).newPage()
  await page.goto(`http://app.localhost:${site.port}/`)
  const query = '{ viewer { region } }'
  for (const init of [
    {},
    { method: 'POST', body: JSON.stringify({ query }), headers: { 'content-type': 'application/json' } },
  ]) {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
    const headers = { ...init.headers, traceparent, tracestate: 'a=1', baggage: 'b=2', 'sentry-trace': 'c-d' }
    const answer = await page.evaluate(
      async ([address, init]) => {
        const answer = await fetch(address, init)
        return [answer.headers.get('apigw-requestid'), await answer.json()]
      },
      [`${url}?query=${encodeURIComponent(query)}`, { ...init, headers }] as const,
    )
    expect(answer).toEqual([
      expect.stringMatching(/^[\da-f-]{36}$/),
      { data: { viewer: { region: 'us-east-1' } } },
    ])
  }
})

test.for(BLOCKED_PORTS)('an engine may listen on %s, for a page gets nowhere there', async (port) => {
  const page = await (await browserContext()).newPage()
  const site = await serve(aPage)
  await page.goto(`http://${site.host}:${site.port}/`)
  const blocked = await serve(readable, port)
  expect(await asked(page, blocked)).toEqual({ cors: 'failed', noCors: 'failed', socket: 'failed' })
})

const aPage: RequestListener = (_, response) => response.setHeader('content-type', 'text/html').end('a page')

/** A server that pages may read, were they let: by one is known that a page tries in earnest. */
const readable: RequestListener = (request, response) => {
  request.resume()
  response
    .setHeader('access-control-allow-origin', '*')
    .setHeader('access-control-allow-headers', '*')
    .end('{"TableNames":[]}')
}

/** At an address of its own, where the port is given: others may have that port, too. */
async function serve(listener: RequestListener, port = 0): Promise<Listener> {
  const host = port === 0 ? '127.0.0.1' : `127.9.${port >> 8}.${port & 255}`
  const server = createServer(listener).listen(port, host)
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  return { host, port: (server.address() as AddressInfo).port }
}

/** Whether the page can read the tables there, can ask without reading the answer, or can open a WebSocket. */
const asked = (page: Page, { host, port }: Listener) =>
  page.evaluate(async (address) => {
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'DynamoDB_20120810.ListTables',
      'x-amz-date': '20260101T000000Z',
      authorization: 'AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=f',
    }
    const failed = () => 'failed'
    const cors = fetch(`http://${address}`, { method: 'POST', headers, body: '{}' })
    const noCors = fetch(`http://${address}`, { method: 'POST', mode: 'no-cors', body: '{}' })
    const opened = new Promise<string>((resolve) => {
      try {
        const socket = new WebSocket(`ws://${address}`)
        socket.onopen = () => resolve('opened')
        socket.onerror = () => resolve('failed')
      } catch {
        resolve('failed')
      }
    })
    return {
      cors: await cors.then(
        async (answer) => ((await answer.text()).includes('TableNames') ? 'read' : 'refused'),
        failed,
      ),
      noCors: await noCors.then(() => 'sent', failed),
      socket: await opened,
    }
  }, `${host}:${port}`)

/** The status of what the page gets for what it sends. */
async function statusOf(page: Page, address: string, asking: string): Promise<number> {
  const answered = page.context().waitForEvent('response', (response) => response.url() === address)
  await page.evaluate(`{ const address = ${JSON.stringify(address)}; ${asking} }`)
  return (await answered).status()
}

/** What a mutation that the page sends brings it. */
const posted = (page: Page, url: string, type: string) =>
  page.evaluate(
    async ({ url, type, query }) => {
      const init = { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify({ query }) }
      return fetch(url, init).then(
        async (answer) => `${answer.status} ${await answer.text()}`,
        () => 'failed',
      )
    },
    { url, type, query: CREATE },
  )
