import { stripTypeScriptTypes } from 'node:module'
import graphql from '@graphql-eslint/eslint-plugin'
import redos from 'eslint-plugin-redos'

// Lints GraphQL, and of TypeScript, which is Biome's, the regular expressions and the clock alone. What makes a schema no schema at all
// (an unknown type, a field that stands twice) is told by the parser; the rules tell the rest. Each one is shown to bite
// in test/graphql/schemaLint.test.ts and test/grammar/regexpLint.test.ts.

// Alibaba Cloud spells the values of these two as `Custom` and `IMSUser`, and its word is used.
const ALIBABA_ENUM = '[parent.name.value=/^(PolicyType|PrincipalType)$/]'

/** The operations that GraphiQL has ready. */
const EXAMPLES = 'src/graphiql/examples/*/*.graphql'

const language = {
  languageOptions: {
    parser: graphql.parser,
    parserOptions: { graphQLConfig: { schema: 'schema.graphql', documents: EXAMPLES } },
  },
  plugins: { '@graphql-eslint': graphql },
}

/** ESLint reads no TypeScript. Node, which runs it, puts blanks in the place of types: what is left stands where it stood. */
const typescript = {
  preprocess: (text) => [stripTypeScriptTypes(text)],
  postprocess: (messages) => messages.flat(),
}

export default [
  {
    files: ['src/**/*.ts'],
    ignores: ['**/generated/**'],
    processor: typescript,
    plugins: { redos },
    rules: {
      // More than linear time, for whatever text; an expression that can't be judged is refused, too.
      'redos/no-vulnerable': ['error', { ignoreErrors: false }],
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(NewExpression, CallExpression)[callee.name="RegExp"]',
          message: 'Write a literal: the time of an expression that is put together is not checked.',
        },
        {
          selector: 'MemberExpression[object.name="Date"][property.name="now"]',
          message: 'Take steadyNow for a deadline: clocks are set. Say so where the time is told or kept.',
        },
      ],
    },
  },
  {
    files: ['schema.graphql'],
    ...language,
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          DirectiveDefinition: true,
          EnumValueDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
        },
      ],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          DirectiveDefinition: 'camelCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          [`EnumValueDefinition:not(${ALIBABA_ENUM})`]: 'UPPER_CASE',
          [`EnumValueDefinition${ALIBABA_ENUM}`]: 'PascalCase',
        },
      ],
      '@graphql-eslint/no-unreachable-types': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
      // Holds the schema as a whole against the specification (does a type have all fields of its interface?).
      '@graphql-eslint/known-type-names': 'error',
      // The loader would quietly merge two of one name.
      '@graphql-eslint/unique-type-names': 'error',
      '@graphql-eslint/unique-directive-names': 'error',
      '@graphql-eslint/lone-schema-definition': 'error',
      // What Relay, and whatever pages as it does, expects of lists.
      '@graphql-eslint/relay-arguments': 'error',
      '@graphql-eslint/relay-connection-types': 'error',
      // Short lists are plain ones: of versions, tags, blockers.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
      '@graphql-eslint/relay-page-info': 'error',
    },
  },
  {
    files: [EXAMPLES],
    ...language,
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      // It helps a client's cache; the examples are there to be read.
      '@graphql-eslint/require-selections': 'off',
    },
  },
]
