import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { recordOutcome } from '../graphql/outcome.ts'
import { refused } from './refused.ts'

/** The longest answer of a function, in bytes of JSON (Lambda quotas: 6 MB). */
const ANSWER_BYTES = 6 * 1024 * 1024

/** Escaping can double a text at most: JSON has no bare control characters, only quotes and backslashes. */
const ESCAPED = 2

/**
 * The answer; if it is too long for Lambda to return, another one that says how to ask for less. What a mutation has
 * changed stays changed, and that answer says so.
 */
export function returnable(answer: APIGatewayProxyStructuredResultV2): APIGatewayProxyStructuredResultV2 {
  const bytes = Buffer.byteLength(answer.body ?? '')
  if (bytes * ESCAPED < ANSWER_BYTES) return answer
  if (Buffer.byteLength(JSON.stringify(answer)) <= ANSWER_BYTES) return answer
  const fault = `The answer is ${bytes} bytes long, more than one answer can be. Ask for less with "first", or for fewer fields.`
  const instead = refused(413, hasChanged() ? `${DONE} ${fault}` : fault)
  return { ...instead, headers: { ...answer.headers, ...instead.headers } }
}

const DONE = 'The mutation has taken effect. Repeat it with its client token to get its result.'

function hasChanged(): boolean {
  let changed = false
  recordOutcome((outcome) => {
    changed = outcome.changed
  })
  return changed
}
