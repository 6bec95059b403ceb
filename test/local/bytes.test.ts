import { once } from 'node:events'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApiHandler } from '../../src/lambda/apiHandler.ts'
import { authorized } from '../../src/local/authorizer.ts'
import { createGateway } from '../../src/local/gateway.ts'
import { invoke } from '../../src/local/invoke.ts'
import { listen } from '../../src/local/listen.ts'
import { documentClient } from '../../src/table/store.ts'
import { REGION } from '../harness/service.ts'
import { wellAnswered } from '../harness/wellAnswered.ts'

/** What comes over the wire as no client library would send it. Nothing here asks for anything of the store. */

const api = createApiHandler({ documents: documentClient({}), permissions: '', works: '' }, REGION)
const gateway = createGateway([
  { routeKey: 'POST /graphql', answer: (event) => invoke(api, authorized(event), 10_000) },
  { routeKey: 'GET /graphql', answer: (event) => invoke(api, authorized(event), 10_000) },
])
beforeAll(() => listen(gateway.server, 0))
afterAll(() => gateway.stop())

/** Sends these bytes, one piece after the other, and gives all that comes back until the connection is closed. */
async function sent(
  ...pieces: readonly Buffer[]
): Promise<{ statusCode: number; head: string; body: string }> {
  const address = gateway.server.address()
  if (typeof address !== 'object' || address === null) throw new Error('it does not listen')
  const socket = connect(address.port, '127.0.0.1').setNoDelay()
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  for (const piece of pieces) await new Promise((resolve) => socket.write(piece, resolve))
  await once(socket, 'close')
  const [head = '', body = ''] = Buffer.concat(chunks).toString().split('\r\n\r\n')
  return { statusCode: Number(head.split(' ')[1]), head, body }
}

const JSON_TYPE = 'content-type: application/json'

const head = (headers: readonly string[], requestLine = 'POST /graphql HTTP/1.1') =>
  Buffer.from(
    `${[requestLine, 'host: localhost', 'connection: close', ...headers].join('\r\n')}\r\n\r\n`,
    'latin1',
  )

const post = (body: Buffer, headers: readonly string[] = [JSON_TYPE], requestLine?: string) =>
  sent(Buffer.concat([head([...headers, `content-length: ${body.length}`], requestLine), body]))

const answered = ({ statusCode, head, body }: Awaited<ReturnType<typeof sent>>) =>
  wellAnswered({
    statusCode,
    headers: { 'content-type': /content-type: (.*)/i.exec(head)?.[1] ?? '' },
    body,
  })

const QUERY = '{"query":"{ viewer { accountId } } # Zürich"}'

describe('a body', () => {
  test.each([
    ['Latin-1', Buffer.from(QUERY, 'latin1'), JSON_TYPE],
    ['Latin-1 of no type that is known', Buffer.from(QUERY, 'latin1'), 'content-type: Application/JSON'],
    ['UTF-16', Buffer.from(`\ufeff${QUERY}`, 'utf16le'), JSON_TYPE],
    ['cut within a character', Buffer.from(QUERY).subarray(0, QUERY.indexOf('ü') + 1), JSON_TYPE],
    ['compressed, without saying so', gzipSync(QUERY), JSON_TYPE],
  ])('that is %s is refused as no UTF-8', async (_, body, type) => {
    const answer = await post(body, [type])
    expect(answer.statusCode).toBe(400)
    expect(answered(answer)).toMatchObject([{ message: 'The body of the request is not UTF-8.' }])
  })

  test.each([
    ['its charset', [`${JSON_TYPE}; charset=ISO-8859-1`], 'ISO-8859-1'],
    ['a charset in Latin-1', [`${JSON_TYPE}; charset=\xe4`], 'ä'],
    ['its encoding', [JSON_TYPE, 'content-encoding: gzip'], 'gzip'],
  ])('is refused by %s', async (_, headers, name) => {
    const answer = await post(Buffer.from(QUERY), headers)
    expect(answer.statusCode).toBe(415)
    expect(answered(answer)?.[0]?.message).toContain(`"${name}"`)
  })

  test('may be cut anywhere on its way', async () => {
    const body = Buffer.from(QUERY)
    const chunks = [...body].map((byte) =>
      Buffer.concat([Buffer.from('1\r\n'), Buffer.of(byte), Buffer.from('\r\n')]),
    )
    const answer = await sent(
      head([JSON_TYPE, 'transfer-encoding: chunked']),
      ...chunks,
      Buffer.from('0\r\n\r\n'),
    )
    expect(answer.statusCode).toBe(200)
  })

  test('is answered whatever stands behind the path', async () => {
    for (const target of [
      '/graphql?query=%FF',
      '/graphql?%',
      '/graphql?variables=%ZZ&variables=1',
      '/graphql?__proto__=1',
    ]) {
      const answer = await post(Buffer.from(QUERY), [JSON_TYPE], `POST ${target} HTTP/1.1`)
      expect(answer.statusCode).toBe(200)
    }
  })
})

describe('a query in an address', () => {
  test.each(['query={viewer{accountId}}', 'query=%23%C3%BC%0A{viewer{accountId}}'])(
    'is answered: %s',
    async (queryString) => {
      expect(await sent(head([], `GET /graphql?${queryString} HTTP/1.1`))).toMatchObject({ statusCode: 200 })
    },
  )

  test.each(['%FF', 'query=%FF', 'query={viewer{accountId}}&a=%'])(
    'is refused where it is no UTF-8: %s',
    async (queryString) => {
      const answer = await sent(head([], `GET /graphql?${queryString} HTTP/1.1`))
      expect(answer.statusCode).toBe(400)
      expect(answered(answer)).toMatchObject([
        { message: 'The query string of the request is not percent-encoded UTF-8.' },
      ])
    },
  )
})

describe('headers', () => {
  test.each([
    ['an account in Latin-1', 'x-account-id: \xe4', 401],
    ['an account of other digits', 'x-account-id: \xb2\xb2\xb2\xb2\xb2\xb2\xb2\xb2\xb2\xb2\xb2\xb2', 401],
    ['scopes in Latin-1', 'x-scopes: \xff', 403],
    ['an origin in Latin-1', 'origin: http://localhost\xff', 200],
    ['what every object has', '__proto__: x', 200],
    ['a type for what is taken', 'accept: \xff', 406],
  ])('of %s are answered', async (_, header, statusCode) => {
    const answer = await post(Buffer.from(QUERY), [JSON_TYPE, header])
    expect(answer.statusCode).toBe(statusCode)
    answered(answer)
  })

  test.each([
    ['two lengths', ['content-length: 3', 'content-length: 4']],
    ['a length and chunks', ['content-length: 3', 'transfer-encoding: chunked']],
    ['a line that is folded', ['x: a\r\n b']],
    ['a NUL', ['x: \0']],
    ['more than there can be', [`x: ${'x'.repeat(20_000)}`]],
  ])('with %s never reach the API', async (_, headers) => {
    const { statusCode, body } = await sent(Buffer.concat([head([JSON_TYPE, ...headers]), Buffer.from('{}')]))
    expect(statusCode).toBeGreaterThanOrEqual(400)
    expect(statusCode).toBeLessThan(500)
    expect(body).not.toMatch(/Error|node/)
  })
})

describe('a message that is framed', () => {
  const CHUNKED = 'transfer-encoding: chunked'
  const inChunk = (size: string, end = '\r\n0\r\n\r\n') => Buffer.from(`${size}\r\n${ASCII}${end}`)
  const ASCII = '{"query":"{ viewer { accountId } }"}'
  const HEX = ASCII.length.toString(16)

  test.each([
    ['by a length with a sign', [`content-length: +${ASCII.length}`], Buffer.from(ASCII)],
    ['by a length below zero', ['content-length: -1'], Buffer.from(ASCII)],
    ['by a length in hexadecimal', [`content-length: 0x${HEX}`], Buffer.from(ASCII)],
    ['by a list of lengths', [`content-length: ${ASCII.length}, ${ASCII.length}`], Buffer.from(ASCII)],
    ['by a length that no number can be', ['content-length: 99999999999999999999'], Buffer.from(ASCII)],
    ['in chunks twice', ['transfer-encoding: chunked, chunked'], inChunk(HEX)],
    ['in chunks that are not the last of its codings', ['transfer-encoding: chunked, gzip'], inChunk(HEX)],
    ['by what is no coding', ['transfer-encoding: xchunked'], inChunk(HEX)],
    ['by a coding with a vertical tab', ['transfer-encoding: chunked\v'], inChunk(HEX)],
    ['in a chunk whose size has a prefix', [CHUNKED], inChunk(`0x${HEX}`)],
    ['in a chunk of a size below zero', [CHUNKED], inChunk('-1')],
    ['in a chunk that is longer than its size', [CHUNKED], inChunk('1')],
    ['in a chunk with an extension that has no end', [CHUNKED], inChunk(`${HEX};a="`)],
    ['in a chunk with an extension of 20 KB', [CHUNKED], inChunk(`${HEX};${'x'.repeat(20_000)}`)],
    ['with 20 KB of trailers', [CHUNKED], inChunk(HEX, `\r\n0\r\n${'x: y\r\n'.repeat(4_000)}\r\n`)],
  ])('%s never reaches the API', async (_, headers, body) => {
    const { statusCode, body: told } = await sent(Buffer.concat([head([JSON_TYPE, ...headers]), body]))
    expect(statusCode).toBeGreaterThanOrEqual(400)
    expect(statusCode).toBeLessThan(500)
    expect(told).not.toMatch(/accountId|Error|node/)
  })

  test.each([
    ['in a chunk of a size with zeros before it', [CHUNKED], inChunk(`000${HEX.toUpperCase()}`)],
    ['with another caller in its trailers', [CHUNKED], inChunk(HEX, '\r\n0\r\nx-account-id: 9\r\n\r\n')],
    ['by a length with zeros before it', [`content-length: 000${ASCII.length}`], Buffer.from(ASCII)],
    [
      'and asks for another protocol',
      ['connection: upgrade', 'upgrade: h2c', `content-length: ${ASCII.length}`],
      Buffer.from(ASCII),
    ],
    [
      'and names its method once more',
      ['x-http-method-override: DELETE', `content-length: ${ASCII.length}`],
      Buffer.from(ASCII),
    ],
  ])('%s is answered as what it is', async (_, headers, body) => {
    const answer = await sent(Buffer.concat([head([JSON_TYPE, ...headers]), body]))
    expect(answer).toMatchObject({ statusCode: 200, body: expect.stringContaining('"123456789012"') })
  })

  test('may wait until it is asked for its body, and for nothing else', async () => {
    const length = `content-length: ${ASCII.length}`
    const asked = head([JSON_TYPE, length, 'expect: 100-continue'])
    expect((await sent(Buffer.concat([asked, Buffer.from(ASCII)]))).statusCode).toBe(100)
    const other = head([JSON_TYPE, length, 'expect: 200-ok'])
    expect((await sent(Buffer.concat([other, Buffer.from(ASCII)]))).statusCode).toBe(417)
  })
})
