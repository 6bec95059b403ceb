import { once } from 'node:events'
import { request } from 'node:http'
import type { Exchange, Fault, SignedRequest } from './faults.ts'

/**
 * Requests that the network holds back. For their sender they timed out; their signed bytes are sent later, and
 * from outside of the client: what it sends itself ends with the call that asked for it.
 */
export class LateRequests {
  readonly #held: SignedRequest[] = []

  get count(): number {
    return this.#held.length
  }

  /** Holds a request back. */
  readonly fault: Fault = async ({ request }: Exchange) => {
    this.#held.push(request)
    throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError' })
  }

  /** All of them arrive now, one after the other. @returns the status of each answer, which nobody waits for any more */
  async land(): Promise<number[]> {
    const statuses: number[] = []
    for (const late of this.#held.splice(0)) statuses.push(await sent(late))
    return statuses
  }
}

async function sent({ hostname, port, path, method, headers, body }: SignedRequest): Promise<number> {
  const sending = request({ hostname, port, path, method, headers })
  sending.end(body)
  const [answer] = await once(sending, 'response')
  answer.resume()
  await once(answer, 'end')
  return answer.statusCode
}
