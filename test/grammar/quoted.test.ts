import { expect, it } from 'vitest'
import { isNoLonger, isOfLength } from '../../src/grammar/characters.ts'
import { cut, quoted } from '../../src/grammar/quoted.ts'

it('shows a text of 100 characters whole, and no more of a longer one', () => {
  expect(quoted('x'.repeat(100))).toBe(`"${'x'.repeat(100)}"`)
  expect(quoted('x'.repeat(101))).toBe(`"${'x'.repeat(100)}…"`)
  expect(cut('x'.repeat(250_000))).toBe(`${'x'.repeat(100)}…`)
})

it('never cuts a character in two', () => {
  expect(cut('😀'.repeat(51))).toBe(`${'😀'.repeat(50)}…`)
  expect(cut(`x${'😀'.repeat(50)}`)).toBe(`x${'😀'.repeat(49)}…`)
  expect(quoted(`x${'😀'.repeat(50)}`)).toBe(`"x${'😀'.repeat(49)}…"`)
})

it('counts characters, of which some are two units of UTF-16', () => {
  expect(isNoLonger('😀'.repeat(5), 5)).toBe(true)
  expect(isNoLonger('😀'.repeat(6), 5)).toBe(false)
  expect(isNoLonger(`${'😀'.repeat(4)}xx`, 5)).toBe(false)
  expect(isNoLonger('x'.repeat(11), 5)).toBe(false)
  expect(isOfLength('', 1, 5)).toBe(false)
  expect(isOfLength('x\ud800', 1, 5)).toBe(false)
})
