import { buildSchema, type ExecutionResult, type GraphQLResolveInfo, graphqlSync } from 'graphql'
import { expect, it } from 'vitest'
import { selectsDocument } from '../../src/graphql/selectsDocument.ts'

const SCHEMA = buildSchema(`
  type Query { permission: Permission, permissions: Connection }
  type Connection { nodes: [Permission], edges: [Edge] }
  type Edge { node: Permission }
  type Permission { arn: String, owner: Permission, defaultVersion: Version, versions: [Version] }
  type Version { version: Int, policyTemplate: String, permission: Permission }
`)

/** What a resolver of the first field learns, as graphql-js calls it. */
function returned<T>(document: string, ask: (info: GraphQLResolveInfo) => T): T | undefined {
  let answer: T | undefined
  const { errors }: ExecutionResult = graphqlSync({
    schema: SCHEMA,
    source: document,
    fieldResolver: (_, __, ___, info) => {
      answer ??= ask(info)
      return null
    },
  })
  expect(errors).toBeUndefined()
  return answer
}

it.each([
  ['{ permission { arn } }', false],
  ['{ permission { versions { version } } }', false],
  ['{ permission { versions { policyTemplate } } }', true],
  ['{ permission { versions { permission { arn } } owner { defaultVersion { policyTemplate } } } }', false],
  [
    '{ permission { ... { ...p } } } fragment p on Permission { defaultVersion { ...v } } fragment v on Version { policyTemplate }',
    true,
  ],
  [
    '{ permissions { edges { node { ...p } } nodes { ...p } } } fragment p on Permission { versions { policyTemplate } }',
    true,
  ],
  // The same fragment where it does not matter, and then where it does.
  [
    '{ permission { versions { version ...v } defaultVersion { ...v } } } fragment v on Version { policyTemplate }',
    true,
  ],
  ['{ permission { owner { ...p } ...p } } fragment p on Permission { versions { policyTemplate } }', true],
])('%s asks for texts: %s', (document, expected) => {
  expect(returned(document, selectsDocument)).toBe(expected)
})

/** The selections of a document that are looked at, for each time that they are. */
function looksAt(document: string, ask: (info: GraphQLResolveInfo) => unknown): number {
  let looks = 0
  returned(document, (info) => {
    const fragments = new Proxy(info.fragments, {
      get: (all, name) => {
        looks++
        return all[String(name)]
      },
    })
    ask({ ...info, fragments })
  })
  return looks
}

const doubling = (levels: number): string =>
  `${Array.from(
    { length: levels },
    (_, i) => `fragment A${i} on Permission { ...A${i + 1} ...A${i + 1} versions { ...V } }`,
  ).join(' ')} fragment A${levels} on Permission { arn } fragment V on Version { version }`

it('looks at each fragment once, however often they spread each other', () => {
  const document = `{ permission { ...A0 } } ${doubling(45)}`
  // Each of 46, and that of the versions.
  expect(looksAt(document, selectsDocument)).toBe(47)
})

it('looks once for all rows of a list', () => {
  const document = `{ permission { ...A0 } } ${doubling(10)}`
  const looks = looksAt(document, (info) => {
    for (let row = 0; row < 500; row++) selectsDocument(info)
  })
  expect(looks).toBe(12)
})
