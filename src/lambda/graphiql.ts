import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { readEvent } from './httpEvent.ts'

/** The output of src/graphiql/build.ts. The folder has the same name in the project and in the function's package. */
const FOLDER = resolve('.build/graphiql')

/** The file's name in the path of an asset, and the names that are allowed: none leads out of the folder. */
const ASSET = /\/assets\/(.*)/
const NAME = /^[\w.-]+$/

const TYPES: Partial<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
}

const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    // The editor writes styles into the page; they can't load anything, for the rest of the policy forbids it.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "worker-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** The function behind `GET /graphiql`, which is the GraphiQL page, and `GET /graphiql/assets/{file}`, what it loads. */
export async function handler(
  event: Pick<APIGatewayProxyEventV2, 'rawPath' | 'headers'>,
): Promise<APIGatewayProxyStructuredResultV2> {
  const { path, headers } = readEvent(event)
  const asset = ASSET.exec(path)?.[1]
  return asset === undefined ? page() : assetOf(asset, headers.get('accept-encoding') ?? '')
}

const page = (): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 200,
  headers: {
    ...HEADERS,
    'content-type': 'text/html; charset=utf-8',
    // It names the assets of this build.
    'cache-control': 'no-cache',
  },
  body: readFileSync(`${FOLDER}/index.html`, 'utf8'),
})

function assetOf(file: string, acceptEncoding: string): APIGatewayProxyStructuredResultV2 {
  const type = TYPES[file.split('.').at(-1) ?? '']
  if (!type || !NAME.test(file) || !existsSync(`${FOLDER}/assets/${file}.gz`))
    return { statusCode: 404, headers: HEADERS }
  const encoding = ENCODINGS.find(({ name }) => accepts(acceptEncoding, name))
  const bytes = readFileSync(`${FOLDER}/assets/${file}.${encoding?.ending ?? 'gz'}`)
  return {
    statusCode: 200,
    headers: {
      ...HEADERS,
      'content-type': type,
      ...(encoding && { 'content-encoding': encoding.name }),
      vary: 'accept-encoding',
      // The name has a hash of the content in it.
      'cache-control': 'public, max-age=31536000, immutable',
    },
    body: (encoding ? bytes : gunzipSync(bytes)).toString('base64'),
    isBase64Encoded: true,
  }
}

/** The encodings that the build has made, the smaller first. */
const ENCODINGS = [
  { name: 'br', ending: 'br' },
  { name: 'gzip', ending: 'gz' },
]

/** https://www.rfc-editor.org/rfc/rfc9110#name-accept-encoding, for clients that name what they take. */
const accepts = (acceptEncoding: string, encoding: string): boolean =>
  acceptEncoding.split(',').some((accepted) => {
    const [name, weight = 'q=1'] = accepted.split(';').map((part) => part.trim())
    return name === encoding && !/^q=0(\.0*)?$/.test(weight)
  })
