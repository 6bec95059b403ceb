import { describe, expect, test } from 'vitest'
import { fingerprint } from '../../src/idempotency/fingerprint.ts'

const INPUT = { name: 'p', tags: [{ key: 'a', value: '1' }], arns: ['x', 'y'], clientToken: 'T' }

const of = (input: object): string => fingerprint(input, { defaults: { replace: false }, sets: ['arns'] })

describe('calls have one fingerprint', () => {
  test.each([
    ['under any token', { ...INPUT, clientToken: 'another' }],
    ['without a token', { name: 'p', tags: INPUT.tags, arns: INPUT.arns }],
    ['with a parameter that is null', { ...INPUT, resourceType: null }],
    ['with a parameter that is left out', { ...INPUT, resourceType: undefined }],
    ['with a parameter that is an empty list', { ...INPUT, more: [] }],
    ['with a parameter at its default', { ...INPUT, replace: false }],
    ['in another order', { clientToken: 'T', arns: INPUT.arns, tags: INPUT.tags, name: 'p' }],
    ['in another order within', { ...INPUT, tags: [{ value: '1', key: 'a' }] }],
    ['with a set in another order', { ...INPUT, arns: ['y', 'x'] }],
    ['with a set in which one thing stands twice', { ...INPUT, arns: ['y', 'x', 'y'] }],
  ])('%s', (_, input) => {
    expect(of(input)).toBe(of(INPUT))
  })

  test('in the next release, too, which meets the tokens of this one', () => {
    const input = { b: [{ d: 2, c: 'é' }], a: 1, empty: [], arns: ['y', 'x'] }
    // printf '{"a":1,"arns":["x","y"],"b":[{"c":"é","d":2}]}' | sha256sum
    expect(of(input)).toBe('4c6be8ebc05ec84fa24619e3aca4c2e20d5fb5dd46476a4e7e675849c35c8477')
  })
})

test.each([
  ['another value', { ...INPUT, name: 'q' }],
  ['one parameter more', { ...INPUT, resourceType: 'ec2:Subnet' }],
  ['one that is not at its default', { ...INPUT, replace: true }],
  ['an empty text', { ...INPUT, resourceType: '' }],
  ['a list in another order', { ...INPUT, tags: [{ key: 'b', value: '2' }, ...INPUT.tags] }],
  ['a list in which one thing stands twice', { ...INPUT, tags: [...INPUT.tags, ...INPUT.tags] }],
  ['a list with nothing in its place', { ...INPUT, tags: [] }],
  ['one thing more in a set', { ...INPUT, arns: ['x', 'y', 'z'] }],
  ['one thing less in a set', { ...INPUT, arns: ['x'] }],
  ['another value within', { ...INPUT, tags: [{ key: 'a', value: null }] }],
  ['a key for a value', { ...INPUT, tags: [{ key: '1', value: 'a' }] }],
  ['an object for its list', { ...INPUT, tags: { 0: INPUT.tags[0] } }],
])('%s is another call', (_, input) => {
  expect(of(input)).not.toBe(of(INPUT))
})
