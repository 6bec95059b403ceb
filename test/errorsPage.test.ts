import { readFileSync } from 'node:fs'
import type { GraphQLInterfaceType } from 'graphql'
import { expect, test } from 'vitest'
import { codeOf, httpStatusOf, type Refusal } from '../src/permissions/refusals.ts'
import { SCHEMA } from './harness/schema.ts'

const page = readFileSync('docs/errors.md', 'utf8')

/** A row of its table of refusals: type, code, status. */
const ROW = /^\| `(\w+Error)` +\| `(\w+)`.*\| (\d+) +\|$/gm

test('docs/errors.md lists each error of permissions with its code and status, and none else', () => {
  const policyError = SCHEMA.getType('PolicyError')
  const expected = SCHEMA.getPossibleTypes(SCHEMA.getType('MutationError') as GraphQLInterfaceType)
    .filter((type) => type !== policyError)
    .map(({ name }) => {
      const refusal = { kind: name.replace(/Error$/, '') } as Refusal
      return [name, codeOf(refusal), String(httpStatusOf(refusal))]
    })
  const listed = [...page.matchAll(ROW)].map(([, ...cells]) => cells)
  expect(listed.sort()).toEqual(expected.sort())
})
