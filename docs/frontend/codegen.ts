import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  // Or the address: 'http://localhost:4000/graphql' of `npm start`, or [{ 'https://…/graphql': { headers: { authorization } } }].
  schema: 'schema.graphql',
  documents: 'docs/frontend/*.graphql',
  config: {
    scalars: { ID: 'string', DateTime: 'string' },
    enumType: 'string-literal',
    useTypeImports: true,
    // Apollo Client asks for `__typename` everywhere by itself.
    nonOptionalTypename: true,
    skipTypeNameForRoot: true,
  },
  importExtension: '.ts',
  generates: {
    'docs/frontend/generated/': { preset: 'client', presetConfig: { fragmentMasking: false } },
    'docs/frontend/generated/possibleTypes.ts': { plugins: ['fragment-matcher'] },
    'docs/frontend/generated/introspection.json': {
      plugins: ['introspection'],
      config: { descriptions: false, minify: true },
    },
  },
}

export default config
