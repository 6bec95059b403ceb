/**
 * A request as an HTTP API of API Gateway hands it on (payload format 2.0), its token verified.
 *
 * @param claims as the token has them: the gateway makes strings of all
 */
export const request = (body: object, claims: Readonly<Record<string, unknown>>) => ({
  version: '2.0',
  routeKey: 'POST /graphql',
  rawPath: '/graphql',
  rawQueryString: '',
  headers: {
    accept: '*/*',
    'accept-encoding': 'gzip, deflate, br',
    authorization: 'Bearer eyJraWQiOiIx.eyJzdWIiOiIx.c2ln',
    'content-length': '100',
    'content-type': 'application/json',
    host: 'abcdefghij.execute-api.us-east-1.amazonaws.com',
    'user-agent': 'curl/8.14.1',
    'x-amzn-trace-id': 'Root=1-69203a5c-0f1e2d3c4b5a69788796a5b4',
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-port': '443',
    'x-forwarded-proto': 'https',
  },
  requestContext: {
    accountId: '123456789012',
    apiId: 'abcdefghij',
    authorizer: {
      jwt: {
        claims: Object.fromEntries(Object.entries(claims).map(([name, claim]) => [name, inWords(claim)])),
        scopes: null,
      },
    },
    domainName: 'abcdefghij.execute-api.us-east-1.amazonaws.com',
    domainPrefix: 'abcdefghij',
    http: {
      method: 'POST',
      path: '/graphql',
      protocol: 'HTTP/1.1',
      sourceIp: '203.0.113.7',
      userAgent: 'curl/8.14.1',
    },
    requestId: 'UAQ0OjS9oAMEM8A=',
    routeKey: 'POST /graphql',
    stage: '$default',
    time: '21/Nov/2026:10:00:12 +0000',
    timeEpoch: 1795255212000,
  },
  body: JSON.stringify(body),
  isBase64Encoded: false,
})

/** The same by GET, with the parameters in the address. */
export function getRequest(
  parameters: Readonly<Record<string, string>>,
  claims: Readonly<Record<string, unknown>>,
) {
  const { body: _, ...event } = request({}, claims)
  const { 'content-type': _type, 'content-length': _length, ...headers } = event.headers
  return {
    ...event,
    headers,
    routeKey: 'GET /graphql',
    rawQueryString: new URLSearchParams(parameters).toString(),
    queryStringParameters: parameters,
    requestContext: {
      ...event.requestContext,
      routeKey: 'GET /graphql',
      http: { ...event.requestContext.http, method: 'GET' },
    },
  }
}

/** An array comes without commas and quotes. */
const inWords = (claim: unknown): string => (Array.isArray(claim) ? `[${claim.join(' ')}]` : String(claim))

const COGNITO = {
  sub: '84c8e4d8-1081-70a5-1c8e-0f0f8c2a6b11',
  'cognito:groups': ['permissions:read', 'permissions:write'],
  iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI',
  origin_jti: '0c0a5fd4-1a3b-4a6e-9f3a-51d2c1d4d9a0',
  event_id: '5f3f5a0e-7a43-4e9b-8c7f-cf1b9a0a5d3e',
  auth_time: 1795255200,
  exp: 1795258800,
  iat: 1795255200,
  jti: 'b6f1c1b0-7a64-4c0e-8e0e-3b9a3f2f7c55',
}
const CLIENT = '1example23456789'

/** The claims of a Cognito ID token, with the attributes that the client may read. */
export const idToken = (account: string) => ({
  ...COGNITO,
  'cognito:username': 'alice',
  aud: CLIENT,
  token_use: 'id',
  'custom:account': account,
  name: 'Alice',
})

/** The claims of a Cognito access token: it has no attributes, so it names no account. */
export const accessToken = () => ({
  ...COGNITO,
  username: 'alice',
  client_id: CLIENT,
  token_use: 'access',
  scope: 'aws.cognito.signin.user.admin',
  version: 2,
})
