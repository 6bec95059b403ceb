import { readFileSync } from 'node:fs'
import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers'
import { parse } from 'graphql'
import { keepFresh } from '../generatedFiles.ts'

/**
 * Makes the two files under `generated/` from schema.graphql. With `--check` it writes nothing, and fails if a
 * committed file differs from what the schema gives now.
 */

/** The GraphQL types that are resolved from a type of our own: those that models.ts exports, by the same name. */
const models = readFileSync(new URL('models.ts', import.meta.url), 'utf8')
const mappers = Object.fromEntries(
  [...models.matchAll(/^export type (\w+)/gm)].map(([, name]) => [name, `../models.ts#${name}`]),
)

const config = {
  contextType: '../context.ts#Context',
  mappers,
  // A type of ours may have the name of its GraphQL type: it is imported as NameRecord.
  mapperTypeSuffix: 'Record',
  scalars: { ID: 'string', DateTime: 'string' },
  // Without this, a scalar that isn't listed above becomes `any`.
  strictScalars: true,
  enumsAsTypes: true,
  immutableTypes: true,
  useTypeImports: true,
  // GraphQL answers null for both, so a resolver may return either. An input that is null isn't there (given.ts).
  maybeValue: 'T | null | undefined',
  inputMaybeValue: 'T',
}

const HEADER = '// Made from schema.graphql by `npm run generate`. Change the schema, not this file.\n'

async function resolverTypes(sdl: string): Promise<string> {
  const types = await codegen({
    filename: 'resolvers.ts',
    schema: parse(sdl),
    documents: [],
    config,
    plugins: [{ typescript: {} }, { typescriptResolvers: {} }],
    pluginMap: { typescript, typescriptResolvers },
  })
  return `${HEADER}${types}`
}

/** The schema as a constant, so that no bundle has a file to read. */
function typeDefs(sdl: string): string {
  const literal = sdl.replace(/[\\`]|\$\{/g, '\\$&')
  return `${HEADER}export const typeDefs = /* GraphQL */ \`${literal}\`\n`
}

const sdl = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')
keepFresh(
  new URL('generated/', import.meta.url),
  { 'resolvers.ts': await resolverTypes(sdl), 'typeDefs.ts': typeDefs(sdl) },
  'schema.graphql',
)
