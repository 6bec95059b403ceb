import {
  buildSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { expect, test } from 'vitest'
import { SCHEMA } from '../../harness/schema.ts'
import { promisedBy } from './promised.ts'

const RELEASED = `
  type Query { kept(a: Int, old: Int @deprecated(reason: "Take a.")): Kept moved: Int @deprecated(reason: "Take kept.") }
  enum Kept { ONE TWO @deprecated(reason: "Take ONE.") }`
const without = (text: string): readonly string[] => {
  expect(RELEASED).toContain(text)
  return findBreakingChanges(promisedBy(RELEASED), buildSchema(RELEASED.replace(text, ''))).map(
    ({ type }) => type,
  )
}

test('what a release has deprecated may be gone after it', () => {
  expect(without('moved: Int @deprecated(reason: "Take kept.")')).toEqual([])
  expect(without(', old: Int @deprecated(reason: "Take a.")')).toEqual([])
  expect(without('TWO @deprecated(reason: "Take ONE.")')).toEqual([])
})

test('what it has not deprecated may not', () => {
  expect(without('a: Int,')).toEqual(['ARG_REMOVED'])
  expect(without('ONE ')).toEqual(['VALUE_REMOVED_FROM_ENUM'])
})

/** What each type has, with the names that stand beside it. */
const members = Object.values(SCHEMA.getTypeMap()).flatMap((type) => {
  const of = isEnumType(type)
    ? type.getValues()
    : isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
      ? Object.values(type.getFields())
      : []
  return of.map((member) => ({
    of: `${type.name}.${member.name}`,
    member,
    beside: of.map(({ name }) => name),
  }))
})
const deprecated = members.filter(({ member }) => member.deprecationReason != null)

test.each(deprecated)('$of, which is deprecated, names what to take in its place', ({ member, beside }) => {
  const named = /`(\w+)`/.exec(member.deprecationReason ?? '')?.[1]
  expect(beside.filter((name) => name !== member.name)).toContain(named)
})
