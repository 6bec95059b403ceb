import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { handler } from '../../src/lambda/graphiql.ts'

const get = (rawPath: string, encoding = '') => handler({ rawPath, headers: { 'accept-encoding': encoding } })
const { headers: pageHeaders, body: html = '' } = await get('/graphiql')
const assets = html.match(/(?<=")graphiql\/assets\/[^"]+/g) ?? []
const script = `/${assets.find((asset) => asset.includes('main'))}`
const bytes = ({ body = '' }) => Buffer.from(body, 'base64')

describe('the page', () => {
  test('is HTML that is asked for anew each time', () => {
    expect(pageHeaders).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    })
  })

  test('names its style, its script and three workers, each named after its content', () => {
    expect(assets.map((asset) => asset.replace(/-[A-Z0-9]{8}\./, '.'))).toEqual([
      'graphiql/assets/style.css',
      'graphiql/assets/main.js',
      'graphiql/assets/editor.worker.js',
      'graphiql/assets/graphql.worker.js',
      'graphiql/assets/json.worker.js',
    ])
  })

  test('names nothing off the machine', () => {
    expect(html.match(/\b(src|href)="(?!graphiql\/assets\/|data:)[^"]*"/g)).toBeNull()
  })

  test('has no script in it, and a policy that would run none', () => {
    expect(html).not.toMatch(/<script[^>]*>[^<]/)
    const policy = String(pageHeaders?.['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("connect-src 'self';")
    expect(policy).not.toContain('http')
  })
})

describe('an asset', () => {
  test.for(assets)('%s is there, kept for ever, and under the same policy', async (asset) => {
    const { statusCode, headers } = await get(`/prod/${asset}`, 'gzip')
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({
      'content-type': expect.stringMatching(asset.endsWith('.css') ? 'text/css' : 'text/javascript'),
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': pageHeaders?.['content-security-policy'],
      vary: 'accept-encoding',
    })
  })

  test('comes compressed as the browser takes it, or as it is, and is the same each time', async () => {
    const brotli = await get(script, 'gzip, deflate, br;q=1.0')
    const gzip = await get(script, 'gzip;q=0.8, br;q=0')
    const plain = await get(script, 'identity')
    expect(brotli.headers?.['content-encoding']).toBe('br')
    expect(gzip.headers?.['content-encoding']).toBe('gzip')
    expect(plain.headers).not.toHaveProperty('content-encoding')
    expect(brotliDecompressSync(bytes(brotli))).toEqual(bytes(plain))
    expect(gunzipSync(bytes(gzip))).toEqual(bytes(plain))
  })

  test.for([
    'main.js',
    'style-AAAAAAAA.css',
    '',
    '..',
    '..%2f..%2fx',
    '../index.js',
    'index.html',
    'main.toString',
  ])('%s is not found', async (name) => {
    expect((await get(`/graphiql/assets/${name}`)).statusCode).toBe(404)
  })
})
