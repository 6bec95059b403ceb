import { expect } from 'vitest'
import type { Client } from './service.ts'

/**
 * A caller who repeats a call that the service could not answer in time, until it is answered. Mutations are to bring
 * a client token, as such a caller's do. Any other error at the top of an answer stays for the caller to see.
 *
 * @param onUnanswered called for each call that was not answered
 */
export function patient(client: Client, onUnanswered: () => void): Client {
  const call = async (query: string, variables?: Record<string, unknown>) => {
    for (;;) {
      const answer = await client(query, variables)
      const codes = answer.errors?.map(({ extensions }) => extensions?.['code']) ?? []
      if (!codes.includes('SERVICE_UNAVAILABLE')) return answer
      for (const { extensions } of answer.errors ?? []) {
        expect(extensions).toEqual({ code: 'SERVICE_UNAVAILABLE', retryable: true })
      }
      onUnanswered()
    }
  }
  return Object.assign(call, { accountId: client.accountId, store: client.store })
}
