import { isUtf8 } from 'node:buffer'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { HttpEvent } from './httpEvent.ts'
import { encodingFault, typeFault } from './mediaTypes.ts'
import { refused } from './refused.ts'

/** The longest body, in bytes: five policy templates of 6,144 characters, each written with escapes of six. */
const BODY_BYTES = 256 * 1024

/** The character that replaces bytes that are not UTF-8 when they are decoded. */
const REPLACEMENT = '\ufffd'

/**
 * Reads a body as GraphQL over HTTP defines it: JSON, in UTF-8. What is not UTF-8 is refused, never replaced.
 *
 * @returns its value, or the answer if it can't be read
 */
export function readBody(
  event: HttpEvent,
): { readonly value: unknown } | { readonly answer: APIGatewayProxyStructuredResultV2 } {
  const ofOtherType = typeFault(event.headers)
  if (ofOtherType) return { answer: refused(400, ofOtherType) }
  const encoded = encodingFault(event.headers)
  if (encoded) return { answer: refused(415, encoded) }
  const bytes = Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length > BODY_BYTES) {
    const fault = `The body of the request is ${bytes.length} bytes long; at most ${BODY_BYTES} are allowed.`
    return { answer: refused(413, fault) }
  }
  if (!isUtf8(bytes) || !event.body.isWellFormed() || wasReplaced(event, bytes)) {
    return { answer: refused(400, 'The body of the request is not UTF-8.') }
  }
  const value = parsed(bytes.toString())
  return value === undefined ? { answer: refused(400, 'The body of the request is not JSON.') } : { value }
}

/** Whether a gateway has replaced bytes that are not UTF-8: it passes on the length of what was sent. */
function wasReplaced({ headers }: HttpEvent, bytes: Buffer): boolean {
  const length = headers.get('content-length')
  return length !== undefined && Number(length) !== bytes.length && bytes.includes(REPLACEMENT)
}

/** The value of a JSON text; `undefined` if it is not JSON. The message of the error is dropped, because it quotes the text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
