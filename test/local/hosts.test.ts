import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createGateway, type Gateway } from '../../src/local/gateway.ts'
import { allowedHostsFrom } from '../../src/local/hosts.ts'
import { listen } from '../../src/local/listen.ts'
import { freePort } from './freePort.ts'

/** The routes, each of which shows that it was reached. */
const routes = ['POST /graphql', 'GET /graphql', 'GET /graphiql', 'GET /graphiql/assets/{file}'].map(
  (routeKey) => ({
    routeKey,
    answer: async () => ({ statusCode: 200, body: 'reached' }),
  }),
)

const started: Gateway[] = []
let port: number
let behindProxy: number
beforeAll(async () => {
  port = await portOf(createGateway(routes))
  behindProxy = await portOf(
    createGateway(routes, { allowedHosts: allowedHostsFrom(' dev.example.com,[fd00::1] , ') }),
  )
})
afterAll(() => Promise.all(started.map((gateway) => gateway.stop())))

async function portOf(gateway: Gateway): Promise<number> {
  started.push(gateway)
  const free = await freePort()
  await listen(gateway.server, free)
  return free
}

/** Sends lines as they are, which no client would: the status and the body of the answer. */
async function answerTo(lines: readonly string[], to = port): Promise<{ status: number; body: string }> {
  const socket = connect(to, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(`${[...lines, 'connection: close', 'content-length: 0'].join('\r\n')}\r\n\r\n`)
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n')
  return { status: Number(head.split(' ')[1]), body }
}

const REFUSED = {
  status: 403,
  body: '{"message":"Forbidden: name the host that you call in ALLOWED_HOSTS, or call localhost."}',
}

const get = (host: string) => answerTo(['GET /graphql HTTP/1.1', `host: ${host}`])

describe('a request is answered where Host is', () => {
  test.for([
    'localhost',
    'localhost:4000',
    'LocalHost:65535',
    '127.0.0.1',
    '127.0.0.1:1',
    '[::1]',
    '[::1]:4000',
  ])('%s', async (host) => {
    expect((await get(host)).status).toBe(200)
  })
})

describe('a request is refused with 403 where Host is', () => {
  test.for([
    'example.com',
    'example.com:4000',
    'localhost.example.com',
    'notlocalhost',
    'localhost.',
    'localhost:',
    'localhost:80:80',
    'localhost:4000x',
    'localhost@example.com',
    'example.com@localhost',
    'localhost,example.com',
    'localhost/',
    '127.0.0.1.nip.io',
    '127.0.0.2',
    '0.0.0.0',
    '2130706433',
    '127.1',
    '::1',
    '[::1',
    '[::1].example.com',
    '[::2]',
    '[0:0:0:0:0:0:0:1]',
    '',
  ])('%j', async (host) => {
    expect(await get(host)).toMatchObject(REFUSED)
  })

  test('there twice, whichever comes first', async () => {
    for (const hosts of [
      ['localhost', 'example.com'],
      ['example.com', 'localhost'],
      ['localhost', 'localhost'],
    ]) {
      const answer = await answerTo(['GET /graphql HTTP/1.1', ...hosts.map((host) => `host: ${host}`)])
      expect([400, 403]).toContain(answer.status)
    }
  })

  test('not there', async () => {
    expect(await answerTo(['GET /graphql HTTP/1.0'])).toMatchObject(REFUSED)
    expect((await answerTo(['GET /graphql HTTP/1.1'])).status).toBe(400)
  })

  test('of this machine, and the URL names another', async () => {
    const target = 'GET http://example.com/graphql HTTP/1.1'
    expect(await answerTo([target, 'host: localhost'])).toMatchObject(REFUSED)
    expect(await answerTo(['GET http://localhost/graphql HTTP/1.1', 'host: example.com'])).toMatchObject(
      REFUSED,
    )
  })
})

test.for([
  'http://localhost/graphql',
  'http://localhost:4000/graphql?a=b',
  'HTTP://LOCALHOST/graphql',
  'https://127.0.0.1/graphql',
])('a whole URL reaches the route of its path: %s', async (target) => {
  expect(await answerTo([`POST ${target} HTTP/1.1`, 'host: localhost'])).toEqual({
    status: 200,
    body: 'reached',
  })
})

test.for([
  '//graphql',
  '/graphql/',
  '/GRAPHQL',
  '/%67raphql',
  '/graphql%2f',
  '/graphql;a=b',
  '/./graphql',
  '/x/../graphql',
  '//localhost/graphql',
  'http://localhost',
  'http://localhost//graphql',
  'http://localhost?/graphql',
  '*',
])('a path that is no route by its letters reaches none: %s', async (target) => {
  expect((await answerTo([`POST ${target} HTTP/1.1`, 'host: localhost'])).status).toBe(404)
})

test.for(['http:///graphql', 'http://u:p@localhost/graphql', 'http://localhost@example.com/graphql'])(
  'a whole URL of no host that is allowed is refused: %s',
  async (target) => {
    expect(await answerTo([`POST ${target} HTTP/1.1`, 'host: localhost'])).toMatchObject(REFUSED)
  },
)

test.for([
  'POST /graphql',
  'GET /graphql',
  'GET /graphql?query={viewer{accountId}}',
  'GET /graphiql',
  'GET /graphiql/assets/main.js',
  'OPTIONS /graphql',
  'OPTIONS *',
  'GET /',
  'DELETE /graphql',
])('%s is refused for a foreign host, and reveals nothing to its page', async (line) => {
  const answer = await answerTo([
    `${line} HTTP/1.1`,
    'host: example.com',
    'origin: http://example.com',
    'access-control-request-method: POST',
  ])
  expect(answer).toMatchObject(REFUSED)
})

describe('ALLOWED_HOSTS', () => {
  test('lets further hosts in, on any port, and this machine as ever', async () => {
    const statusOf = async (host: string) =>
      (await answerTo(['GET /graphql HTTP/1.1', `host: ${host}`], behindProxy)).status
    for (const host of ['dev.example.com', 'DEV.example.com:8443', '[fd00::1]:80', 'localhost:4000']) {
      expect(await statusOf(host)).toBe(200)
    }
    for (const host of ['example.com', 'x.dev.example.com', 'dev.example.com.', 'fd00::1']) {
      expect(await statusOf(host)).toBe(403)
    }
  })

  test.for(['https://dev.example.com', 'dev.example.com:443', '*', '*.example.com', 'a b'])(
    'can not be %s',
    (value) => {
      expect(() => allowedHostsFrom(`localhost,${value}`)).toThrow(
        `ALLOWED_HOSTS has ${JSON.stringify(value)}: name hosts without scheme and port, with commas between.`,
      )
    },
  )
})
