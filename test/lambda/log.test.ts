import { expect, test } from 'vitest'
import { described } from '../../src/lambda/log.ts'

test('an error is told by what kind it is and where it was thrown, not by what it says', () => {
  const error = Object.assign(new RangeError('a secret of two\nlines'), { code: 'a secret' })
  const told = described(error)
  expect(told).toMatchObject({
    name: 'RangeError',
    frames: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
  })
  expect(JSON.stringify(told)).not.toContain('secret')
  expect(JSON.stringify(told)).not.toContain('lines')
})

test('what is thrown and is no error is told without what it is', () => {
  expect(described('a secret')).toEqual({ name: 'not an Error' })
  expect(described(undefined)).toEqual({ name: 'not an Error' })
})
