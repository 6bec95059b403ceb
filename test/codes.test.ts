import { globSync, readFileSync } from 'node:fs'
import type { GraphQLEnumType } from 'graphql'
import { expect, test } from 'vitest'
import { KNOWN } from '../src/graphql/errorCodes.ts'
import { HTTP_STATUS } from '../src/permissions/refusals.ts'
import { ERRORS } from '../src/policies/refusals.ts'
import { SCHEMA } from './harness/schema.ts'

/** Files that list codes and state no rule. */
const LISTS = /\/(?:generated|graphiql)\/|\/(?:refusals|errorTypes|errorCodes)\.ts$/

const rules = globSync('src/**/*.ts')
  .filter((file) => !LISTS.test(file))
  .map((file) => readFileSync(file, 'utf8'))

const reasons = (SCHEMA.getType('BlockerReason') as GraphQLEnumType).getValues().map(({ name }) => name)

test.each([
  ...Object.keys(HTTP_STATUS),
  ...Object.keys(ERRORS),
  // The others are Apollo Server's own: errorCodes.ts says what they are answered for.
  ...KNOWN.filter((code) => !/^(GRAPHQL|PERSISTED)_/.test(code)),
  'SERVICE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
  ...reasons,
])('whoever searches the source for %s finds the rule that answers it', (code) => {
  expect(rules.filter((text) => text.includes(`'${code}'`))).not.toEqual([])
})
