import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkTo, operationIn } from '../../src/graphiql/page/link.ts'

const PAGE = new URL('https://api.example.com/prod/graphql?query=old#query=old')
const text = fc.string({ unit: 'grapheme', maxLength: 12_000 })

test('a link opens the operation that it was made of, whatever its text and its length', () => {
  fc.assert(
    fc.property(text.filter(Boolean), fc.option(text), (query, variables) => {
      const link = new URL(linkTo({ query, variables }, PAGE))
      expect(operationIn(link)).toEqual({ query, variables: variables?.trim() ? variables : null })
      expect(`${link.origin}${link.pathname}`).toBe('https://api.example.com/prod/graphql')
      // What a server sees of it is never too long for one.
      expect(link.href.replace(/#.*/, '').length).toBeLessThanOrEqual(8_000)
    }),
  )
})

test.for(['', '?', '?query=', '?variables=%7B%7D', '#', '#section', '?operationName=A'])(
  'an address that ends in %s has no operation',
  (ending) => {
    expect(operationIn(new URL(`https://api.example.com/graphql${ending}`))).toBeUndefined()
  },
)

test('an address takes no more from a link than the operation and its variables', () => {
  const link = new URL('?query=%7B+a+%7D&headers=%7B%7D&variables=%7B%7D&run=1', PAGE)
  expect(operationIn(link)).toEqual({ query: '{ a }', variables: '{}' })
})
