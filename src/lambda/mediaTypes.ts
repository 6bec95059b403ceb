import { MIMEType } from 'node:util'
import Negotiator from 'negotiator'
import { quoted } from '../grammar/quoted.ts'
import type { HttpEvent } from './httpEvent.ts'

type Headers = HttpEvent['headers']

/** The media types of an answer; the first one if the caller accepts any. */
const ANSWERS = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8']

/** The media type that the caller prefers; `undefined` if the caller accepts none of them. */
export function answerType(headers: Headers): string | undefined {
  const accept = headers.get('accept')
  return accept ? new Negotiator({ headers: { accept } }).mediaType(ANSWERS) : ANSWERS[0]
}

/** Why a body is not JSON according to its headers; `undefined` if it is. */
export function typeFault(headers: Headers): string | undefined {
  const type = headers.get('content-type') ?? ''
  return mimeType(type)?.essence === 'application/json'
    ? undefined
    : `The content-type of the request is ${quoted(type)}. It must be application/json.`
}

/** Why a body is not plain UTF-8 according to its headers; `undefined` if it is. */
export function encodingFault(headers: Headers): string | undefined {
  const encoding = headers.get('content-encoding')?.trim() || 'identity'
  if (encoding.toLowerCase() !== 'identity') {
    return `The content-encoding of the request is ${quoted(encoding)}. Send the body as it is.`
  }
  const charset = mimeType(headers.get('content-type') ?? '')?.params.get('charset') ?? 'utf-8'
  return UTF_8.test(charset)
    ? undefined
    : `The charset of the request is ${quoted(charset)}. It must be UTF-8.`
}

const UTF_8 = /^utf-?8$/i

function mimeType(text: string): MIMEType | undefined {
  try {
    return new MIMEType(text)
  } catch {
    return undefined
  }
}
