import { expect } from 'vitest'
import type { Client } from './service.ts'

/**
 * A caller who repeats a call that the service could not answer in time, until it is answered. Mutations are to bring
 * a client token, as such a caller's do. Any other error at the top of an answer stays for the caller to see.
 */
export function patient(client: Client): Client {
  const call = async (query: string, variables?: Record<string, unknown>) => {
    for (;;) {
      const answer = await client(query, variables)
      const busy =
        answer.errors?.filter(({ extensions }) => extensions?.['code'] === 'SERVICE_UNAVAILABLE') ?? []
      if (busy.length === 0) return answer
      for (const { extensions } of busy) expect(extensions?.['retryable']).toBe(true)
    }
  }
  return Object.assign(call, { accountId: client.accountId, store: client.store })
}
