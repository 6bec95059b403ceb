import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

/**
 * Answers a request whose body isn't JSON as GraphQL over HTTP has it; left to itself, the integration answers
 * with bare text.
 *
 * @returns the answer, nothing where the body can be read
 */
export async function readableBody(
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
): Promise<APIGatewayProxyStructuredResultV2 | undefined> {
  const { body = '', isBase64Encoded } = event
  if (!event.headers['content-type']?.startsWith('application/json')) return undefined
  try {
    JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64').toString() : body)
    return undefined
  } catch {
    const errors = [
      {
        message: 'The body of the request is not JSON.',
        extensions: { code: 'BAD_USER_INPUT', retryable: false },
      },
    ]
    return {
      statusCode: 400,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ errors }),
    }
  }
}
