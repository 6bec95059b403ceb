import { describe, expect, test } from 'vitest'
import { cursorOf, positionOf } from '../../src/table/cursor.ts'
import type { List } from '../../src/table/list.ts'

describe('a cursor', () => {
  const list: List = { of: 'table', partition: 'p', prefix: 'row#' }

  test('stands for its row in its list', () => {
    expect(positionOf(list, cursorOf(list, 'row#1'))).toBe('row#1')
  })

  test.each<[string, List]>([
    ['of another partition', { ...list, partition: 'q' }],
    ['of another beginning', { ...list, prefix: 'row' }],
  ])('is none of a list %s', (_, other) => {
    expect(positionOf(other, cursorOf(list, 'row#1'))).toBeUndefined()
  })

  test('has one spelling, of which nothing can be changed', () => {
    const cursor = cursorOf(list, 'row#1')
    expect(cursor).toMatch(/^[\w-]{12}$/)
    expect(positionOf(list, `${cursor}=`)).toBeUndefined()
    expect(positionOf(list, ` ${cursor}`)).toBeUndefined()
    for (let at = 0; at < cursor.length; at++) {
      const changed = cursor.slice(0, at) + (cursor[at] === 'A' ? 'B' : 'A') + cursor.slice(at + 1)
      expect(positionOf(list, changed)).toBeUndefined()
    }
  })
})
