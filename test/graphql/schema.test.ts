import { readFileSync } from 'node:fs'
import { buildSchema, validateSchema } from 'graphql'
import { expect, it } from 'vitest'

it('the schema is valid, so that no start has to look', () => {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'))
  expect(validateSchema(schema)).toEqual([])
})
