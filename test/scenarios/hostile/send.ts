import { expect } from 'vitest'
import { createApiHandler } from '../../../src/lambda/apiHandler.ts'
import { reckon } from '../../harness/costs.ts'
import { apiEvent, type Client, REGION } from '../../harness/service.ts'
import { bodyOf, type HostileRequest } from './documents.ts'
import type { Took } from './proportion.ts'
import { longQuotation, messagesIn } from './quotations.ts'

/** What Lambda can return, in bytes of the answer as it is escaped there. */
const ANSWER_BYTES = 6 * 1024 * 1024

/** Of the inside of the service; no word that is sent has any of it. */
const INSIDE = /node_modules|\.ts:\d|\n\s+at |"stack|TypeError|RangeError|ValidationException/

/** Sends what a caller means no good with, and holds the answer against what must hold of any. */
export function hostileSender({ accountId, store }: Client): (request: HostileRequest) => Promise<Took> {
  const handler = createApiHandler(store, REGION)
  const claims = { account_id: accountId, scope: 'permissions:read permissions:write' }
  const context = { awsRequestId: 'test', getRemainingTimeInMillis: () => 29_000 }
  const costs = reckon(store)
  return async (request) => {
    const body = bodyOf(request)
    costs()
    const began = performance.now()
    const answer = await handler(apiEvent(body, claims), context)
    const ms = performance.now() - began
    const returned = JSON.parse(answer.body ?? '')
    const { errors = [] } = returned
    const codes: string[] = errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code)
    expect(codes).not.toContain('INTERNAL_SERVER_ERROR')
    expect(codes).not.toContain('SERVICE_UNAVAILABLE')
    expect(answer.body).not.toMatch(INSIDE)
    expect(longQuotation(messagesIn(returned), body)).toBeUndefined()
    const bytesOut = Buffer.byteLength(JSON.stringify(answer))
    expect(bytesOut).toBeLessThanOrEqual(ANSWER_BYTES)
    return {
      ms,
      query: request.query,
      code: codes[0] ?? 'answered',
      bytesIn: body.length,
      bytesOut,
      ...costs(),
    }
  }
}
