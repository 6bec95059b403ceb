import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

/** The answer to a request that never became an operation, in the form of every other answer of the API. */
export const refused = (statusCode: number, message: string): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({
    errors: [{ message, extensions: { code: 'BAD_USER_INPUT', retryable: false } }],
  }),
})
