import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GraphQLField, getNamedType, isObjectType, isRequiredArgument } from 'graphql'
import { expect, test } from 'vitest'
import { OPERATIONS, SCHEMA } from '../harness/schema.ts'

const PAGE = 'docs/frontend/relay'

const compile = (...args: string[]): string =>
  execFileSync(process.execPath, ['node_modules/relay-compiler/cli.js', ...args], {
    encoding: 'utf8',
  })

test('what docs/frontend has of it is compiled from the schema of now', () => {
  expect(compile('--validate', `${PAGE}/relay.config.json`)).toContain('Done')
})

test('what its page shows is this very code', () => {
  const page = readFileSync(`${PAGE}/README.md`, 'utf8')
  const blocks = [...page.matchAll(/^```(?:ts|json)\n([\s\S]*?)^```/gm)]
  const files = ['operations.ts', 'relay.config.json', 'environment.ts']
  expect(blocks.map(([, code]) => code)).toEqual(files.map((file) => readFileSync(`${PAGE}/${file}`, 'utf8')))
})

const queries = OPERATIONS.filter(({ kind }) => kind === 'query').map(({ field }) => field)

const isList = ({ args }: GraphQLField<unknown, unknown>) => args.some(({ name }) => name === 'after')

/** Every list of a type, paged both ways and, on its own, again. */
function connectionsOf(type: string, fields: readonly GraphQLField<unknown, unknown>[]): string[] {
  return fields.filter(isList).map(({ name }) => {
    const fragment = `${type}_${name}`
    return `fragment ${fragment} on ${type} @refetchable(queryName: "${fragment}_again")
      @argumentDefinitions(first: { type: "Int" } after: { type: "String" } last: { type: "Int" } before: { type: "String" }) {
        ${name}(first: $first, after: $after, last: $last, before: $before) @connection(key: "${fragment}_${name}") {
          edges { node { id } } } }`
  })
}

/** Everything with an id, fetched again by it, with its lists. */
const nodes = SCHEMA.getPossibleTypes(SCHEMA.getType('Node') as never).flatMap((type) => [
  `fragment ${type.name} on ${type.name} @refetchable(queryName: "${type.name}_again") { __typename id }`,
  ...connectionsOf(type.name, Object.values(type.getFields())),
])

/** Every mutation that deletes something, which goes from the store. */
const deletions = OPERATIONS.flatMap(({ kind, field }) => {
  const payload = getNamedType(field.type)
  if (kind !== 'mutation' || !isObjectType(payload)) return []
  const ids = Object.keys(payload.getFields()).filter((name) => /^deleted\w+Id$/.test(name))
  if (ids.length === 0) return []
  const { type } = field.args.find(isRequiredArgument) ?? {}
  return `mutation ${field.name}($input: ${type}) { ${field.name}(input: $input) { ${ids.map((id) => `${id} @deleteRecord`)} } }`
})

test('relay-compiler takes every list, everything with an id, and every deletion', () => {
  const documents = [...connectionsOf('Query', queries), ...nodes, ...deletions]
  expect(documents.length).toBeGreaterThan(20)
  const dir = mkdtempSync(join(tmpdir(), 'relay-'))
  try {
    mkdirSync(join(dir, 'generated'))
    writeFileSync(join(dir, 'all.ts'), documents.map((text) => `graphql\`${text}\``).join('\n'))
    const config = {
      src: dir,
      schema: 'schema.graphql',
      language: 'typescript',
      artifactDirectory: join(dir, 'generated'),
      noSourceControl: true,
    }
    writeFileSync(join(dir, 'relay.config.json'), JSON.stringify(config))
    compile(join(dir, 'relay.config.json'))
    const artifacts = readdirSync(join(dir, 'generated'))
    // Fragments have the query beside them that fetches them again.
    expect(artifacts).toHaveLength(2 * (documents.length - deletions.length) + deletions.length)
  } finally {
    rmSync(dir, { recursive: true })
  }
})
