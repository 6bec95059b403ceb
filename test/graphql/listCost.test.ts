import { globSync, readFileSync } from 'node:fs'
import { parse, separateOperations } from 'graphql'
import { describe, expect, test } from 'vitest'
import { listCost } from '../../src/graphql/limits/listCost.ts'
import { SCHEMA } from '../harness/schema.ts'
import { counted, isWithin } from './counted.ts'

describe('what a list comes to', () => {
  test('is its query, its rows in batches of 100, and what is read for each', () => {
    expect(counted('{ permissions(first: 3) { nodes { name } } }')).toEqual({
      rows: 3,
      roundTrips: 2,
      // Five keys are two units, and the query rounds up.
      readUnits: 1 + 2 + 3,
      diffs: 0,
    })
    expect(counted('{ permissions(first: 101) { nodes { name } } }').roundTrips).toBe(1 + 2)
    const withTags = counted('{ permissions(first: 3) { nodes { name tags { key } } } }')
    expect(withTags).toEqual({ rows: 6, roundTrips: 3, readUnits: 1 + 2 + 3 + 3 * 19, diffs: 0 })
  })

  test('has a text once, by however many fields it is asked for, and all texts of a permission together', () => {
    const units = (below: string) => counted(`{ permissions(first: 1) { nodes { ${below} } } }`).readUnits
    const none = units('versions { version }')
    const all = none + 5 * 7
    expect(units('versions { policyTemplate }')).toBe(all)
    expect(
      units(
        'versions { policyTemplate statement { effect } ... { creationTime ... on PermissionVersion { policyTemplate } } }',
      ),
    ).toBe(all)
    expect(units('defaultVersion { creationTime }')).toBe(all)
    expect(
      units(
        'defaultVersion { statement { effect } } versions { policyTemplate } version(number: 1) { creationTime }',
      ),
    ).toBe(all)
    // Round about, they are those of another object.
    expect(units('defaultVersion { creationTime permission { versions { policyTemplate } } }')).toBe(
      all + 5 * 7,
    )
    const node = (below: string) =>
      counted(`{ node(id: "x") { ... on PermissionVersion { ${below} } } }`).readUnits
    expect(node('policyTemplate creationTime') - node('version')).toBe(7)
  })

  test.each<[what: string, args: string, variables: Record<string, unknown>, rows: number]>([
    ['a literal', 'first: 7', {}, 7],
    ['nothing: what it is without', '', {}, 50],
    ['a variable', 'first: $first', { first: 8 }, 8],
    ['a variable that is not given: its default', 'first: $first', {}, 9],
    ['null: what it is without', 'first: $first', { first: null }, 50],
    ['null as a literal: what it is without', 'first: null', {}, 50],
    ['another type, which is refused', 'first: $first', { first: '7' }, 50],
    ['the last rows', 'last: 7', {}, 7],
    ['the last rows, by a variable', 'last: $other', { other: 8 }, 8],
    ['both ways, which is refused', 'first: 7, last: 9', {}, 9],
    ['less than there can be', 'first: $first', { first: -5 }, 1],
    ['none', 'first: 0', {}, 1],
    ['more than there can be', 'first: 2147483647', {}, 500],
    ['infinitely many', 'first: $first', { first: Number.POSITIVE_INFINITY }, 500],
    ['a variable without default: what it is without', 'first: $other', {}, 50],
    ['a variable named like what every object has', 'first: $constructor', {}, 50],
  ])('is as long as %s says', (_, args, variables, rows) => {
    const query = `query ($first: Int = 9, $other: Int, $constructor: Int) { permissions${args && `(${args})`} { nodes { name } } }`
    expect(counted(query, variables).rows).toBe(rows)
  })

  test('takes a query for each version where outdated ones may be asked for', () => {
    const trips = (args: string, variables = {}) =>
      counted(
        `query ($o: Boolean) { permission(arn: "x") { associations(${args}) { nodes { status } } } }`,
        variables,
      ).roundTrips
    const plain = trips('first: 1')
    expect(trips('outdatedOnly: true')).toBe(plain + 3)
    expect(trips('outdatedOnly: $o', { o: true })).toBe(plain + 3)
    expect(trips('outdatedOnly: $o', { o: false })).toBe(plain)
    expect(trips('outdatedOnly: $o')).toBe(plain)
    expect(trips('outdatedOnly: false')).toBe(plain)
  })

  test('takes a query for what lies beyond a cursor, where that is asked for', () => {
    const trips = (args: string, flags: string, variables = {}) =>
      counted(
        `query ($c: String) { permissions(${args}) { ...f nodes { name } } }
         fragment f on PermissionConnection { pageInfo { ${flags} } }`,
        variables,
      ).roundTrips
    const plain = trips('first: 1', 'hasNextPage hasPreviousPage')
    expect(trips('first: 1, after: "x"', 'hasNextPage endCursor')).toBe(plain)
    expect(trips('last: 1, before: "x"', 'hasPreviousPage startCursor')).toBe(plain)
    expect(trips('first: 1, after: "x"', 'a: hasPreviousPage b: hasPreviousPage')).toBe(plain + 1)
    expect(trips('last: 1, before: $c', 'hasNextPage', { c: 'x' })).toBe(plain + 1)
    expect(trips('last: 1, before: $c', 'hasNextPage')).toBe(plain)
    expect(trips('after: "x", before: "y"', 'hasNextPage hasPreviousPage')).toBe(plain + 2)
  })

  test('counts what is skipped or not included, too', () => {
    const query = (directive: string) =>
      `query ($yes: Boolean!) { permissions ${directive} { nodes { ... ${directive} { tags { key } } } } }`
    expect(counted(query('@skip(if: $yes)'), { yes: true })).toEqual(counted(query('')))
    expect(counted(query('@include(if: false)'))).toEqual(counted(query('')))
  })

  test('adds up side by side, and multiplies from list to list', () => {
    const one = counted(
      '{ permissions(first: 10) { nodes { associations(first: 20) { nodes { status } } } } }',
    )
    expect(one).toMatchObject({ rows: 10 + 10 * 20, roundTrips: 2 + 10 * 2 })
    const two = counted(
      '{ a: permissions(first: 10) { ...f } b: permissions(first: 10) { ...f } } fragment f on PermissionConnection { nodes { associations(first: 20) { nodes { status } } } }',
    )
    expect(two).toEqual({
      rows: 2 * one.rows,
      roundTrips: 2 * one.roundTrips,
      readUnits: 2 * one.readUnits,
      diffs: 0,
    })
  })

  test('has the diffs of all its versions, each with the texts of its permission or policy', () => {
    const one = counted('{ permission(arn: "x") { versions { diff { accessChange } } } }')
    const texts = counted('{ permission(arn: "x") { versions { policyTemplate } } }')
    expect(one).toEqual({ ...texts, diffs: 5 })
    const twice = 'a: diff(from: 1) { accessChange } b: diff { fromVersion }'
    expect(counted(`{ permission(arn: "x") { version(number: 2) { ${twice} } } }`)).toMatchObject({
      readUnits: texts.readUnits,
      diffs: 2,
    })
    const page = (first: number) =>
      counted(
        `{ policies(first: ${first}) { nodes { versions { ...d } } } } fragment d on PolicyVersion { diff { accessChange } }`,
      )
    expect(page(500)).toMatchObject({ diffs: 2_500 })
    expect([isWithin(page(10)), isWithin(page(11))]).toEqual([true, false])
    // By itself, a version may be compared with each of the others.
    const node = (below: string) =>
      counted(`{ node(id: "x") { ... on PolicyVersion { ${below} } } }`).readUnits
    expect(node('diff { accessChange }') - node('versionId')).toBe(5 * 7)
  })

  test('is refused at once, however often fragments spread each other', () => {
    const levels = 200
    const fragments = Array.from(
      { length: levels },
      (_, i) =>
        `fragment f${i} on Permission { ...f${i + 1} a: defaultVersion { permission { ...f${i + 1} } } }`,
    )
    const query = `{ permission(arn: "x") { ...f0 } } ${fragments.join(' ')} fragment f${levels} on Permission { versions { version } }`
    expect(counted(query).rows).toBe(5 * 2 ** levels)
  })
})

test('what the schema answers of itself comes to nothing', () => {
  expect(counted('{ __typename __schema { types { fields { args { name } } } } viewer { region } }')).toEqual(
    {
      rows: 0,
      roundTrips: 0,
      readUnits: 0,
      diffs: 0,
    },
  )
})

/** Every operation that is shown to anybody. */
const shown = (): [name: string, document: string][] => {
  const read = (file: string): string => readFileSync(file, 'utf8')
  const examples = globSync('src/graphiql/examples/**/*.graphql').map((file): [string, string] => [
    file,
    read(file),
  ])
  // The files use each other's fragments; its pages show these files.
  const frontend = globSync('docs/frontend/*.graphql').map(read).join('\n')
  const pages = globSync(['README.md', 'docs/**/*.md'], { exclude: ['docs/frontend/*'] })
  const inPages = pages.flatMap((page) =>
    [...read(page).matchAll(/```graphql\n(.*?)```/gs)].map(([, text = ''], index): [string, string] => [
      `${page} ${index + 1}`,
      text,
    ]),
  )
  return [...examples, ['docs/frontend', frontend], ...inPages]
}

test.each(shown())('the limits leave room for %s', (_, text) => {
  for (const document of Object.values(separateOperations(parse(text)))) {
    const operation = document.definitions.find(({ kind }) => kind === 'OperationDefinition')
    if (operation?.kind !== 'OperationDefinition') throw new Error('it shows an operation')
    expect(isWithin(listCost(document, operation, SCHEMA, {}))).toBe(true)
  }
})
