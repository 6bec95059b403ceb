import { describe, expect, test } from 'vitest'
import { type Changes, Expression } from '../../src/table/expression.ts'

/** To the letter: the engines of a laptop take what DynamoDB itself refuses, like a clause or a placeholder for nothing. */
describe('an update', () => {
  test.each<[Changes, string]>([
    [{ set: [[['a'], 1]] }, 'SET #n0 = :v0'],
    [{ add: [[['a'], 1]] }, 'ADD #n0 :v0'],
    [{ remove: [['a'], ['b', 'c']] }, 'REMOVE #n0, #n1.#n2'],
    [{ add: [[['a', 'b'], 1]] }, 'SET #n0.#n1 = #n0.#n1 + :v0'],
    [
      {
        set: [[['a'], 1]],
        add: [
          [['b'], 2],
          [['c', 'd'], 2],
        ],
        remove: [['e']],
      },
      'SET #n0 = :v0, #n1.#n2 = #n1.#n2 + :v1 ADD #n3 :v1 REMOVE #n4',
    ],
    [{}, ''],
  ])('%j', (changes, expected) => {
    expect(new Expression().update(changes)).toBe(expected)
  })
})

describe('the placeholders', () => {
  test('are left out where there are none', () => {
    expect(new Expression().placeholders()).toEqual({})
  })

  test('are those of names alone where there are no values', () => {
    const expression = new Expression()
    expression.condition({ exists: ['a'] })
    expect(expression.placeholders()).toEqual({ ExpressionAttributeNames: { '#n0': 'a' } })
  })

  test('are one for each name and value, however often it stands', () => {
    const expression = new Expression()
    const isOne = { path: ['a', 'a'], is: '=', value: 1 } as const
    expect(expression.condition({ allOf: [isOne, { anyOf: [isOne, { absent: ['b'] }] }] })).toBe(
      '(#n0.#n0 = :v0 AND (#n0.#n0 = :v0 OR attribute_not_exists(#n1)))',
    )
    expect(expression.placeholders()).toEqual({
      ExpressionAttributeNames: { '#n0': 'a', '#n1': 'b' },
      ExpressionAttributeValues: { ':v0': 1 },
    })
  })
})
