import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matcher } from '../../src/grammar/wildcard.ts'

test.each<[string, string, boolean]>([
  ['describe', 'describe', true],
  ['describe', 'describes', false],
  ['*', '', true],
  ['?', '', false],
  ['?', 'ab', false],
  ['a*a', 'a', false],
  ['a*a', 'aba', true],
  ['*b*', 'ab', true],
  ['*ab*ab', 'abab', true],
  ['*ab*ab', 'aab', false],
  ['*?*?', 'a', false],
  ['*?*?', 'ab', true],
  ['a*b?c*d', 'axbbcxd', true],
  ['a.c', 'abc', false],
])('%s against %s: %s', (pattern, text, expected) => {
  expect(matcher(pattern)(text)).toBe(expected)
})

test('agrees with the regular expression that says the same', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 }),
      fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 }),
      (pattern, text) => {
        const same = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`)
        expect(matcher(pattern)(text)).toBe(same.test(text))
      },
    ),
    { numRuns: 5000 },
  )
})

test('takes a pattern that would keep a regular expression busy for ever', () => {
  const matches = matcher(`${'*?'.repeat(3000)}b`)
  expect(matches('a'.repeat(3000))).toBe(false)
  expect(matches(`${'a'.repeat(3000)}b`)).toBe(true)
})
