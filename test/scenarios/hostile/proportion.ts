import { expect } from 'vitest'
import type { Costs } from '../../harness/costs.ts'

/** A request, what it took, and what it asked for. */
export interface Took extends Costs {
  readonly query: string
  /** The first error's, or that it was answered. */
  readonly code: string
  readonly ms: number
  readonly bytesIn: number
  readonly bytesOut: number
}

/**
 * What a request may take, in ms: some time in any case, and more for what it brings, makes the store do and gets back.
 * Several times what a quiet machine takes, since this one may be busy.
 */
const ANY = 150
const allowances = ({ bytesIn, roundTrips, bytesOut }: Took) => ({
  [`${kilo(bytesIn)} brought`]: bytesIn / 500,
  [`${roundTrips} round trips`]: roundTrips * 20,
  [`${kilo(bytesOut)} answered`]: bytesOut / 2_000,
})

const allowed = (took: Took): number => Object.values(allowances(took)).reduce((sum, part) => sum + part, ANY)

/** How often a slow request is sent again: what is slow for a reason of its own is slow each time. */
const AGAIN = 5

type Send<Request> = (request: Request) => Promise<Took>

async function least<Request>(request: Request, send: Send<Request>, enough: (took: Took) => boolean) {
  let took = await send(request)
  for (let repeated = 0; repeated < AGAIN && !enough(took); repeated++) {
    const next = await send(request)
    if (next.ms < took.ms) took = next
  }
  return took
}

/** Sends a request; where it takes too long, again: the least time is the one that counts. */
export async function inProportion<Request>(request: Request, send: Send<Request>): Promise<Took> {
  const took = await least(request, send, (took) => took.ms <= allowed(took))
  expect(took.ms, `for ${took.query}`).toBeLessThanOrEqual(allowed(took))
  return took
}

/** Sends the slowest again, and reports how long each takes when nothing is in its way, and what for. */
export async function slowest<Request>(
  all: readonly { readonly request: Request; readonly took: Took }[],
  count: number,
  send: Send<Request>,
): Promise<string> {
  const lines: string[] = []
  for (const { request, took } of all.toSorted((a, b) => b.took.ms - a.took.ms).slice(0, count)) {
    const { ms } = await least(request, send, () => false)
    const [[part] = ['']] = Object.entries(allowances(took)).toSorted(([, a], [, b]) => b - a)
    const query = took.query.replaceAll(/\s+/g, ' ').slice(0, 70)
    lines.push(`${took.ms.toFixed(0)} ms, ${ms.toFixed(0)} by itself: ${part}, ${took.code}: ${query}`)
  }
  return lines.join('\n')
}

const kilo = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} KB`
