import { readFileSync, writeFileSync } from 'node:fs'
import { codegen } from '@graphql-codegen/core'
import * as typedDocuments from '@graphql-codegen/typed-document-node'
import * as operations from '@graphql-codegen/typescript-operations'
import { parse } from 'graphql'

const read = (file: string) => parse(readFileSync(file, 'utf8'))
const generated = await codegen({
  filename: 'operations.ts',
  schema: read('schema.graphql'),
  documents: [{ document: read('docs/frontend/operations.graphql') }],
  config: { scalars: { ID: 'string', DateTime: 'string' }, enumType: 'string-literal', useTypeImports: true },
  plugins: [{ operations: {} }, { typedDocuments: {} }],
  pluginMap: { operations, typedDocuments },
})
writeFileSync('docs/frontend/generated/operations.ts', generated)
