import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setLambdaEnvironment } from '../../src/local/environment.ts'
import { createGateway, type Gateway } from '../../src/local/gateway.ts'
import { listen } from '../../src/local/listen.ts'
import { storeFromEnvironment } from '../../src/table/store.ts'
import { wellAnswered } from '../harness/wellAnswered.ts'

/** What browsers send by themselves to the routes of `npm start`. Nothing here asks for anything of the store. */

let gateway: Gateway
let origin: string
beforeAll(async () => {
  setLambdaEnvironment('http://127.0.0.1:1')
  const { routesOn } = await import('../../src/local/routes.ts')
  gateway = createGateway(routesOn(storeFromEnvironment(process.env)))
  await listen(gateway.server, 0)
  const address = gateway.server.address()
  if (typeof address !== 'object' || address === null) throw new Error('it does not listen')
  origin = `http://127.0.0.1:${address.port}`
})
afterAll(() => gateway.stop())

const QUERY = `query=${encodeURIComponent('{ viewer { accountId } }')}`
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${origin}${path}`, { headers, redirect: 'manual' })

/** What Chromium, Firefox and Safari accept where an address is opened. */
const PAGES = [
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7',
  'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'text/html',
]

describe('a browser that wants a page', () => {
  test.each(PAGES)('is sent to GraphiQL, with the operation of its address: %s', async (accept) => {
    for (const site of ['none', 'cross-site']) {
      const headers = { accept, 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' }
      for (const path of ['/', '/graphql']) {
        const answer = await get(path, headers)
        expect([answer.status, answer.headers.get('location')]).toEqual([302, '/graphiql'])
        expect(answer.headers.get('vary')).toBe('accept, origin')
        expect(answer.headers.get('cache-control')).toBe('no-store')
        const linked = await get(`${path}?${QUERY}`, headers)
        expect([linked.status, linked.headers.get('location')]).toEqual([302, `/graphiql?${QUERY}`])
      }
    }
    const page = await get(`/graphiql?${QUERY}`, { accept })
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toContain('text/html')
  })

  test('gets 404 elsewhere', async () => {
    for (const path of [
      '/graphiq',
      '/graphiql/',
      '/graphiql/assets',
      '/graphql/',
      '/graphql/assets/main.js',
    ]) {
      expect((await get(path, { accept: 'text/html' })).status).toBe(404)
    }
  })
})

test.each(['', '*/*', 'application/json', 'application/graphql-response+json, text/html;q=0.9, */*;q=0.1'])(
  'who takes JSON is answered by the API, and finds nothing at /: %j',
  async (accept) => {
    const headers: Record<string, string> = accept === '' ? {} : { accept }
    const answer = await get(`/graphql?${QUERY}`, headers)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ data: { viewer: { accountId: '123456789012' } } })
    expect((await get('/', headers)).status).toBe(404)
  },
)

describe('a page', () => {
  const asked = async (headers: Record<string, string>) => {
    const answer = await get(`/graphql?${QUERY}`, headers)
    const body = await answer.text()
    const returned = Object.fromEntries(answer.headers)
    return {
      status: answer.status,
      errors: wellAnswered({ statusCode: answer.status, headers: returned, body }),
    }
  }

  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', accept: 'image/*,*/*;q=0.8' },
    { 'sec-fetch-site': 'cross-site', 'content-type': 'text/plain' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://example.com' },
    { 'sec-fetch-site': 'same-site', origin: 'http://localhost.example.com' },
    { origin: 'https://example.com' },
    { origin: 'http://notlocalhost:3000' },
    { origin: 'null' },
  ] as Record<string, string>[])('of another site gets no query run: %j', async (headers) => {
    const { status, errors } = await asked(headers)
    expect(status).toBe(403)
    expect(errors).toMatchObject([{ message: 'Pages of other sites may ask nothing here.' }])
  })

  test.each([
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'same-site', origin: 'http://localhost:5173' },
    { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' },
    { origin: 'http://[::1]:8080' },
  ] as Record<string, string>[])('of this machine does: %j', async (headers) => {
    expect(await asked(headers)).toEqual({ status: 200, errors: undefined })
  })
})
