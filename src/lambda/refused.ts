import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { note } from '../graphql/outcome.ts'

/** The answer to a request that never became an operation, in the form of every other answer of the API. */
export function refused(statusCode: number, message: string): APIGatewayProxyStructuredResultV2 {
  const code = 'BAD_USER_INPUT'
  note(({ codes }) => codes.add(code))
  return {
    statusCode,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ errors: [{ message, extensions: { code, retryable: false } }] }),
  }
}
