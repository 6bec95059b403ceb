import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { errorType } from '../../src/graphql/errorTypes.ts'
import { HTTP_STATUS } from '../../src/permissions/refusals.ts'
import { ERRORS } from '../../src/policies/refusals.ts'
import { refusedWith } from '../harness/refusedWith.ts'
import { inputLeaves, OPERATIONS } from '../harness/schema.ts'
import { codesOf } from './refusalCodes.ts'

const mutations = OPERATIONS.filter(({ kind }) => kind === 'mutation').map(({ field }) => ({
  name: field.name,
  field,
}))

const keysOf = <Table extends object>(table: Table) => Object.keys(table) as (keyof Table & string)[]

/** Of what takes no client token from its caller: there is none to be refused. */
const OF_TOKENS: readonly string[] = ['InvalidClientTokenException', 'IdempotentParameterMismatchException']

test.each(mutations)(
  '$name says which errors it can be refused with: those of its rules',
  ({ name, field }) => {
    const [file = ''] = globSync(`src/*/${name}.ts`)
    const takesToken = inputLeaves(field).some(({ path }) => path.at(-1) === 'clientToken')
    const expected = file.startsWith('src/policies/')
      ? ['PolicyError', ...codesOf(file, name, keysOf(ERRORS))]
      : codesOf(file, name, keysOf(HTTP_STATUS))
          .filter((code) => takesToken || !OF_TOKENS.includes(code))
          .map(errorType)
    expect(refusedWith(field)).toEqual(expected)
  },
)
