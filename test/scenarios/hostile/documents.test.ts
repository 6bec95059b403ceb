import fc from 'fast-check'
import { parse, print } from 'graphql'
import { expect, test } from 'vitest'
import { SEED } from '../../harness/random.ts'
import { bodyOf, hostileRequests } from './documents.ts'

/** What of the drawn documents can be read at all. */
const documents = fc
  .sample(hostileRequests(['known']), { numRuns: 500, seed: SEED | 0 })
  .filter(({ query }) => isDocument(query))

function isDocument(query: string): boolean {
  try {
    return parse(query) !== undefined
  } catch {
    return false
  }
}

test('no two sendings of a request have the same document, and all ask for the same', () => {
  expect(documents.length).toBeGreaterThan(100)
  for (const request of documents) {
    const sent = Array.from({ length: 3 }, (): string => JSON.parse(bodyOf(request)).query)
    expect(new Set(sent).size).toBe(3)
    for (const query of sent) expect(print(parse(query))).toBe(print(parse(request.query)))
  }
})

test('many of them have chains and trees of spreads that double with each level', () => {
  const deep = documents.filter(({ query }) => {
    const spreads = query.match(/fragment f\d+ on \w+ \{ (?:\.\.\.f\d+ ){2,}/g)
    return (spreads?.length ?? 0) > 15
  })
  expect(deep.length).toBeGreaterThan(10)
})
