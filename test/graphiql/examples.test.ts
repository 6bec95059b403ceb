import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { readExamples } from '../../src/graphiql/examples.ts'

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'))
const examples = readExamples()

test.for(examples)('the example $name fits the schema', ({ query }) => {
  expect(validate(schema, parse(query))).toEqual([])
})

test.for(examples)(
  'the example $name is one operation, and has a name for its tab and a comment',
  ({ query }) => {
    const [operation, ...others] = parse(query).definitions
    expect(others).toEqual([])
    expect(operation).toMatchObject({ kind: 'OperationDefinition', name: { value: expect.any(String) } })
    expect(query).toMatch(/^# /)
  },
)

test.for(examples)('the example $name has the variables that it takes', ({ query, variables }) => {
  const [operation] = parse(query).definitions
  if (operation?.kind !== 'OperationDefinition') throw new Error('An example is an operation.')
  const taken = operation.variableDefinitions?.map(({ variable }) => variable.name.value)
  expect(Object.keys(JSON.parse(variables ?? '{}'))).toEqual(taken)
})
