import { describe, expect, test } from 'vitest'
import { type Fingerprint, fingerprint, isOfCall } from '../../src/idempotency/fingerprint.ts'

const INPUT = { name: 'p', tags: [{ key: 'a', value: '1' }], arns: ['x', 'y'], clientToken: 'T' }

const of = (input: object): Fingerprint =>
  fingerprint(input, { defaults: { replace: false }, sets: ['arns'] })

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
    expect(of(input).current).toBe(of(INPUT).current)
  })

  test('in the next release, too, which meets the tokens of this one', () => {
    const input = { b: [{ d: 2, c: 'é' }], a: 1, empty: [], arns: ['y', 'x'] }
    // printf '{"a":1,"arns":["x","y"],"b":[{"c":"é","d":2}]}' | sha256sum
    expect(of(input).current).toBe('4c6be8ebc05ec84fa24619e3aca4c2e20d5fb5dd46476a4e7e675849c35c8477')
    // As release 0.1 had it: printf '{"a":1,"arns":["y","x"],"b":[{"c":"é","d":2}],"empty":[]}' | sha256sum
    expect(of(input).former).toBe('49f027a9e134f01f002ebf18759fd07c97ea1c1f4bd51ff065965c906da3f01b')
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
  const { current, former } = of(input)
  expect(isOfCall(current, of(INPUT))).toBe(false)
  expect(isOfCall(former, of(INPUT))).toBe(false)
})

test('a record is that of the same call by the fingerprint of today, and by that of release 0.1', () => {
  const { current, former } = of({ ...INPUT, arns: ['y', 'x'] })
  expect(former).not.toBe(current)
  for (const recorded of [current, former]) expect(isOfCall(recorded, { current, former })).toBe(true)
})
