import { readFileSync } from 'node:fs'
import { generate } from '@graphql-codegen/cli'
import { expect, test } from 'vitest'
import config from '../../../docs/frontend/codegen.ts'
import { newAccount } from '../../harness/service.ts'
import { served } from './served.ts'

const uri = served()

test('the types are the same from the address as from the file', async () => {
  const headers = { authorization: `Bearer ${newAccount()}` }
  const made: { filename: string; content: string }[] = await generate(
    { ...config, schema: [{ [uri()]: { headers } }], silent: true },
    false,
  )
  const types = made.filter(({ filename }) => filename.endsWith('.ts'))
  expect(types.map(({ filename }) => filename)).toContain('docs/frontend/generated/graphql.ts')
  for (const { filename, content } of types) expect(content).toBe(readFileSync(filename, 'utf8'))
})
