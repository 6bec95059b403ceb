import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { GUARDS } from './guards.ts'

/** A guard in the source, with its name where that is written out; what is put together shows when a test meets it. */
const GUARD = /name: '([^']+)',\s+kind: '(?:presence|rule|precondition|time)'/g

test('every guard that the source names is in the list', () => {
  const named = globSync('src/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(GUARD)].map(([, name]) => name),
  )
  expect(named).toContain('tokenIsNew')
  const listed = Object.values(GUARDS).flatMap((guards) => Object.keys(guards))
  expect(named.filter((name) => name !== undefined && !listed.includes(name))).toEqual([])
})
