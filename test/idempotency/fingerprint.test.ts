import { describe, expect, test } from 'vitest'
import { fingerprint } from '../../src/idempotency/fingerprint.ts'

const INPUT = { name: 'p', tags: [{ key: 'a', value: '1' }], clientToken: 'T' }

describe('calls have one fingerprint', () => {
  test.each([
    ['under any token', { ...INPUT, clientToken: 'another' }],
    ['without a token', { name: 'p', tags: INPUT.tags }],
    ['with a parameter that is null', { ...INPUT, resourceType: null }],
    ['with a parameter that is left out', { ...INPUT, resourceType: undefined }],
    ['with a parameter at its default', { ...INPUT, replace: false }],
    ['in another order', { clientToken: 'T', tags: INPUT.tags, name: 'p' }],
    ['in another order within', { ...INPUT, tags: [{ value: '1', key: 'a' }] }],
  ])('%s', (_, input) => {
    expect(fingerprint(input, { replace: false })).toBe(fingerprint(INPUT, { replace: false }))
  })

  test('in the next release, too, which meets the tokens of this one', () => {
    expect(fingerprint({ b: [{ d: null, c: 'é' }], a: 1 })).toBe(
      // printf '{"a":1,"b":[{"c":"é","d":null}]}' | sha256sum
      '10b7356003101636d93d5258748f6dfae2911c2ed7ba69134a053a3486c2fd80',
    )
  })
})

test.each([
  ['another value', { ...INPUT, name: 'q' }],
  ['one parameter more', { ...INPUT, resourceType: 'ec2:Subnet' }],
  ['one that is not at its default', { ...INPUT, replace: true }],
  ['a list in another order', { ...INPUT, tags: [{ key: 'b', value: '2' }, ...INPUT.tags] }],
  ['another value within', { ...INPUT, tags: [{ key: 'a', value: null }] }],
  ['a key for a value', { ...INPUT, tags: [{ key: '1', value: 'a' }] }],
  ['an object for its list', { ...INPUT, tags: { 0: INPUT.tags[0] } }],
])('%s is another call', (_, input) => {
  expect(fingerprint(input, { replace: false })).not.toBe(fingerprint(INPUT, { replace: false }))
})
