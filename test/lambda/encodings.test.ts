import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createApiHandler } from '../../src/lambda/apiHandler.ts'
import { documentClient } from '../../src/table/store.ts'
import { apiEvent, REGION } from '../harness/service.ts'
import { wellAnswered } from '../harness/wellAnswered.ts'

const store = { documents: documentClient({}), permissions: '', works: '' }
const api = createApiHandler(store, REGION)
const CLAIMS = { account_id: '123456789012', scope: 'permissions:read' }
const QUERY = JSON.stringify({ query: '{ viewer { accountId } } # Zürich \u{1f600}' })

/** Asks with a body of these bytes, as a gateway hands on what it doesn't take for text. */
const ask = (body: Buffer, headers: Record<string, string> = {}) =>
  askText(body.toString('base64'), { 'content-type': 'application/json', ...headers }, true)

const askText = (
  body: string,
  headers: Record<string, string> = { 'content-type': 'application/json' },
  isBase64Encoded = false,
) =>
  api(
    { ...apiEvent(body, CLAIMS, headers), isBase64Encoded },
    { awsRequestId: 'test', getRemainingTimeInMillis: () => 29_000 },
  )

const NOT_UTF_8 = [
  { message: 'The body of the request is not UTF-8.', extensions: { code: 'BAD_USER_INPUT' } },
]

describe('bytes that are UTF-8', () => {
  test('are read, however they come', async () => {
    expect(await ask(Buffer.from(QUERY))).toMatchObject({ statusCode: 200 })
    expect(await askText(QUERY)).toMatchObject({ statusCode: 200 })
  })

  test.each(['utf-8', 'UTF-8', '"utf-8"', 'utf8', 'Utf-8 ; boundary=x'])(
    'may say so: %s',
    async (charset) => {
      const headers = { 'content-type': `application/json; charset=${charset}` }
      expect(await ask(Buffer.from(QUERY), headers)).toMatchObject({ statusCode: 200 })
    },
  )

  test.each(['', 'identity', 'IDENTITY'])('may be encoded by nothing: %j', async (encoding) => {
    expect(await ask(Buffer.from(QUERY), { 'content-encoding': encoding })).toMatchObject({ statusCode: 200 })
  })

  test('may be the sign for what was none, where the caller has sent that itself', async () => {
    const body = JSON.stringify({ query: '{ viewer { accountId } } # \ufffd' })
    const length = String(Buffer.byteLength(body))
    const headers = { 'content-type': 'application/json', 'content-length': length }
    expect(await askText(body, headers)).toMatchObject({ statusCode: 200 })
    expect(await ask(Buffer.from(body), headers)).toMatchObject({ statusCode: 200 })
    expect(await askText(body)).toMatchObject({ statusCode: 200 })
  })
})

describe('bytes that are no UTF-8 are refused', () => {
  test.each([
    ['Latin-1', Buffer.from(JSON.stringify({ query: '{ viewer { accountId } } # Zürich' }), 'latin1')],
    ['Windows-1252', Buffer.from('{"query":"{ viewer { accountId } } # \x80"}', 'latin1')],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${QUERY}`, 'utf16le')],
    ['a slash of two bytes', Buffer.from('{"query":"\xc0\xaf"}', 'latin1')],
    ['half a surrogate pair', Buffer.from('{"query":"\xed\xa0\x80"}', 'latin1')],
    ['beyond the last character', Buffer.from('{"query":"\xf4\x90\x80\x80"}', 'latin1')],
    ['half a character at the end', Buffer.from(QUERY).subarray(0, -5)],
    ['compressed', gzipSync(QUERY)],
    ['what was no base64', Buffer.from(QUERY, 'base64')],
  ])('%s', async (_, bytes) => {
    const answer = await ask(bytes)
    expect(answer.statusCode).toBe(400)
    expect(wellAnswered(answer)).toMatchObject(NOT_UTF_8)
  })

  test('also where a gateway has made a text of them: there are more bytes than were sent', async () => {
    const sent = Buffer.from(JSON.stringify({ query: '{ viewer { accountId } } # Zürich' }), 'latin1')
    const headers = { 'content-type': 'application/json', 'Content-Length': String(sent.length) }
    expect(wellAnswered(await askText(sent.toString(), headers))).toMatchObject(NOT_UTF_8)
  })

  test('also where an event has a text that no bytes can be', async () => {
    expect(wellAnswered(await askText('{"query":"{ viewer { accountId } } # \ud800"}'))).toMatchObject(
      NOT_UTF_8,
    )
  })

  test('UTF-16 without its mark is no JSON in UTF-8', async () => {
    const ascii = JSON.stringify({ query: '{ viewer { accountId } }' })
    const answer = await ask(Buffer.from(ascii, 'utf16le'))
    expect(answer.statusCode).toBe(400)
    expect(wellAnswered(answer)).toMatchObject([{ message: 'The body of the request is not JSON.' }])
  })
})

describe('what the headers say of the body is refused by its name:', () => {
  test.each([
    'iso-8859-1',
    'ISO-8859-15',
    '"windows-1252"',
    'utf-16',
    'us-ascii',
    'utf-8-bom',
    'utf-7',
    '\xff',
    `x${'y'.repeat(5_000)}`,
  ])('the charset %j', async (charset) => {
    const name = charset.replaceAll('"', '').slice(0, 100)
    for (const type of [`application/json; charset=${charset}`, `Application/JSON;CHARSET=${charset}`]) {
      const answer = await ask(Buffer.from(QUERY), { 'content-type': type })
      expect(answer.statusCode).toBe(415)
      const [error] = wellAnswered(answer) ?? []
      expect(error?.message).toContain(name)
      expect(error?.message).toContain('must be UTF-8')
      expect(error?.message.length).toBeLessThan(200)
    }
  })

  test.each(['gzip', 'br', 'deflate, gzip', 'zstd', 'x'])('the content-encoding %j', async (encoding) => {
    const answer = await ask(gzipSync(QUERY), { 'Content-Encoding': encoding })
    expect(answer.statusCode).toBe(415)
    expect(wellAnswered(answer)?.[0]?.message).toContain(encoding)
  })

  test.each([
    'text/plain',
    'application/graphql',
    'application/jsonp',
    'application/json, text/plain',
    'x',
    ';',
    '',
  ])('the type %j', async (type) => {
    const answer = await ask(Buffer.from(QUERY), { 'content-type': type })
    expect(answer.statusCode).toBe(400)
    expect(wellAnswered(answer)?.[0]?.message).toContain(`"${type}"`)
  })
})
