import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { refused } from './refused.ts'

/** The longest body, in bytes: five policy templates of 6,144 characters, each written with escapes of six. */
const BODY_BYTES = 256 * 1024

/**
 * Answers a request whose body can't be read as GraphQL over HTTP has it: one that is too long, or isn't JSON. Left
 * to itself, the integration answers with bare text.
 *
 * @returns the answer, nothing where the body can be read
 */
export async function readableBody({
  body = '',
  headers,
  isBase64Encoded,
}: APIGatewayProxyEventV2WithJWTAuthorizer): Promise<APIGatewayProxyStructuredResultV2 | undefined> {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length > BODY_BYTES) {
    return refused(
      413,
      `The body of the request is ${bytes.length} bytes long; at most ${BODY_BYTES} are allowed.`,
    )
  }
  if (!headers['content-type']?.startsWith('application/json')) return undefined
  try {
    JSON.parse(bytes.toString())
    return undefined
  } catch {
    return refused(400, 'The body of the request is not JSON.')
  }
}
