import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { readExamples } from '../../src/graphiql/examples.ts'

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'))
const examples = readExamples().flatMap((family) => family.examples)

test.for(examples)('the example $name fits the schema', ({ query }) => {
  expect(validate(schema, parse(query))).toEqual([])
})

test.for(examples)(
  'the example $name is one operation, has a name for its tab, and says in one line what it shows',
  ({ query }) => {
    const [operation, ...others] = parse(query).definitions
    expect(others).toEqual([])
    expect(operation).toMatchObject({ kind: 'OperationDefinition', name: { value: expect.any(String) } })
    expect(query).toMatch(/^# .+\n(query|mutation) /)
  },
)

test.for(examples)('the example $name has the variables that it takes', ({ query, variables }) => {
  const [operation] = parse(query).definitions
  if (operation?.kind !== 'OperationDefinition') throw new Error('An example is an operation.')
  const taken = operation.variableDefinitions?.map(({ variable }) => variable.name.value)
  expect(Object.keys(JSON.parse(variables ?? '{}'))).toEqual(taken)
})

test('no two examples have one title, and the panel says what each shows', () => {
  expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length)
  expect(examples[1]).toMatchObject({
    title: 'Create a permission',
    about: 'A permission starts with version 1, its default. The variables below name it.',
  })
})
