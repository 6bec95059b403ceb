import { expect, test } from 'vitest'
import { described } from '../../src/lambda/log.ts'

test('an error is logged by its kind and where it was thrown, not by its message', () => {
  const error = Object.assign(new RangeError('a secret of two\nlines'), { code: 'a secret' })
  const answer = described(error)
  expect(answer).toMatchObject({
    name: 'RangeError',
    frames: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
  })
  expect(JSON.stringify(answer)).not.toContain('secret')
  expect(JSON.stringify(answer)).not.toContain('lines')
})

test('what is thrown and is no Error is logged without its contents', () => {
  expect(described('a secret')).toEqual({ name: 'not an Error' })
  expect(described(undefined)).toEqual({ name: 'not an Error' })
})
