import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { ErrorCode } from '../graphql/errorCodes.ts'
import { UNEXPECTED } from '../graphql/errors.ts'
import { recordOutcome } from '../graphql/outcome.ts'

/** The answer to a request that is refused before it is executed, in the form of every other answer of the API. */
export const refused = (
  statusCode: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): APIGatewayProxyStructuredResultV2 => answer(statusCode, 'BAD_USER_INPUT', message, headers)

/** The answer after an unexpected error, which is logged. Its message is not returned. */
export function broken(error: unknown): APIGatewayProxyStructuredResultV2 {
  recordOutcome(({ causes }) => causes.push(error))
  return answer(500, 'INTERNAL_SERVER_ERROR', UNEXPECTED)
}

function answer(
  statusCode: number,
  code: ErrorCode,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): APIGatewayProxyStructuredResultV2 {
  recordOutcome(({ codes }) => codes.add(code))
  return {
    statusCode,
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ errors: [{ message, extensions: { code, retryable: false } }] }),
  }
}
