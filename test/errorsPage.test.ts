import { readFileSync } from 'node:fs'
import type { GraphQLInterfaceType } from 'graphql'
import { expect, test } from 'vitest'
import { errorType } from '../src/graphql/errorTypes.ts'
import { type Code, HTTP_STATUS } from '../src/permissions/refusals.ts'
import { SCHEMA } from './harness/schema.ts'

const page = readFileSync('docs/errors.md', 'utf8')

/** A row of its table of refusals: type, code, status. */
const ROW = /^\| `(\w+Error)` +\| `(\w+)`.*\| (\d+) +\|$/gm

const CODES = Object.keys(HTTP_STATUS) as Code[]

test('docs/errors.md lists each error of permissions with its code and status, and none else', () => {
  const listed = [...page.matchAll(ROW)].map(([, ...cells]) => cells)
  const expected = CODES.map((code) => [errorType(code), code, String(HTTP_STATUS[code])])
  expect(listed.sort()).toEqual(expected.sort())
})

test('each code of a refusal has a type of the schema, whose description names the code and its status', () => {
  const types = SCHEMA.getPossibleTypes(SCHEMA.getType('MutationError') as GraphQLInterfaceType)
  const described = types
    .filter(({ name }) => name !== errorType('EntityNotExist.Policy'))
    .map((type) => {
      const { code, httpStatus } = type.getFields()
      return [type.name, code?.description, httpStatus?.description]
    })
  const expected = CODES.map((code) => [errorType(code), `\`${code}\``, String(HTTP_STATUS[code])])
  expect(described.sort()).toEqual(expected.sort())
})
