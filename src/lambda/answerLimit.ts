import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { recordOutcome } from '../graphql/outcome.ts'
import { refused } from './refused.ts'

/** What a function may return, in bytes of the JSON that its answer becomes (Lambda quotas: 6 MB). */
const ANSWER_BYTES = 6 * 1024 * 1024

/** Escaping can double a text at most: JSON has no bare control characters, only quotes and backslashes. */
const ESCAPED = 2

/**
 * The answer, or in its place what to do about it where Lambda could not return it: what a mutation has changed by then
 * stays changed, and the answer says so.
 */
export function returnable(answer: APIGatewayProxyStructuredResultV2): APIGatewayProxyStructuredResultV2 {
  const bytes = Buffer.byteLength(answer.body ?? '')
  if (bytes * ESCAPED < ANSWER_BYTES) return answer
  if (Buffer.byteLength(JSON.stringify(answer)) <= ANSWER_BYTES) return answer
  const fault = `The answer is ${bytes} bytes long, more than one answer can be. Ask for less with "first", or for fewer fields.`
  const told = refused(413, hasChanged() ? `${DONE} ${fault}` : fault)
  return { ...told, headers: { ...answer.headers, ...told.headers } }
}

const DONE = 'The mutation has taken effect, and with its client token it can be repeated to be told of it.'

function hasChanged(): boolean {
  let changed = false
  recordOutcome((outcome) => {
    changed = outcome.changed
  })
  return changed
}
