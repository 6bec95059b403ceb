import { isUtf8 } from 'node:buffer'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'

/** A request as it came in. */
export interface Request {
  readonly method: string
  /** Path and query string, as in the request line. */
  readonly url: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  readonly sourceIp: string
  readonly requestId: string
  /** In ms since the epoch. */
  readonly time: number
}

/** What API Gateway hands on as text; any other body is bytes to it. */
const TEXT = /^(text\/|application\/(json|javascript|xml)\b)/i

/** The event that an HTTP API of API Gateway makes of a request: payload format 2.0. */
export function eventOf(request: Request, routeKey: string): APIGatewayProxyEventV2 {
  const { method, body, sourceIp, requestId, time } = request
  const { cookie, ...headers } = request.headers
  const [rawPath = '', ...queries] = request.url.split('?')
  const rawQueryString = queries.join('?')
  // Bytes that are no UTF-8 are no text, whatever their type: they go on as they are, and the entry point judges them.
  const isBase64Encoded = body.length > 0 && !(TEXT.test(headers['content-type'] ?? '') && isUtf8(body))
  const domainName = headers['host'] ?? 'localhost'
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    headers,
    ...(rawQueryString !== '' && { queryStringParameters: parametersOf(rawQueryString) }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName,
      domainPrefix: domainName.split(/[.:]/)[0] ?? '',
      http: {
        method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId,
      routeKey,
      stage: '$default',
      time: logTime(time),
      timeEpoch: time,
    },
    ...(body.length > 0 && { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') }),
    isBase64Encoded,
  }
}

/** A parameter that is there several times has its values in one, with commas between. */
function parametersOf(query: string): Record<string, string> {
  const parameters = new URLSearchParams(query)
  return Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name).join(',')]))
}

/** As in access logs: `12/Mar/2026:19:03:58 +0000`. */
function logTime(time: number): string {
  const [, day, month, year, clock] = new Date(time).toUTCString().split(' ')
  return `${day}/${month}/${year}:${clock} +0000`
}
