import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ESLint } from 'eslint'
import { afterAll, expect, it } from 'vitest'

let schemas = 0
const dir = mkdtempSync(join(tmpdir(), 'schema-lint-'))
afterAll(() => rmSync(dir, { recursive: true }))

const flags = (previous: string) =>
  `"A." hasNextPage: Boolean! ${previous} "C." startCursor: String "D." endCursor: String`

/** The rules for lists want one type in any schema. */
const PAGE_INFO = `"P." type PageInfo { ${flags('"B." hasPreviousPage: Boolean!')} }`
const PAGE = '"P." page: PageInfo'

/** A clean schema whose one field is `field`, with `more` after it. */
const schema = (field: string, more = '') =>
  `"Queries." type Query { "It." ${field} ${PAGE} }\n${PAGE_INFO}\n${more}`

/** What leads to a page of things. */
const paged = ({
  args = '"F." first: Int "A." after: String "L." last: Int "B." before: String',
  connection = '"E." edges: [ItEdge!]! "P." pageInfo: PageInfo!',
  edge = '"N." node: It! "C." cursor: String!',
  it = 'type It implements Node',
} = {}) =>
  schema(
    `its(${args}): ItConnection! "N." node: Node "O." it: It "E." edge: ItEdge`,
    `"N." interface Node { "I." id: ID! } "It." ${it} { "I." id: ID! }
     "C." type ItConnection { ${connection} } "E." type ItEdge { ${edge} }`,
  )

/** The rules that refuse the schema, by name; an error of the parser is named by its message. */
async function refusals(sdl: string): Promise<readonly string[]> {
  // The plugin remembers a schema by its path.
  const file = join(dir, `${++schemas}.graphql`)
  writeFileSync(file, sdl)
  const thisSchema = { languageOptions: { parserOptions: { graphQLConfig: { schema: file } } } }
  const eslint = new ESLint({ overrideConfig: [{ files: ['schema.graphql'], ...thisSchema }] })
  const [result] = await eslint.lintText(sdl, { filePath: 'schema.graphql' })
  return (result?.messages ?? []).map(
    ({ ruleId, message }) => ruleId?.replace('@graphql-eslint/', '') ?? message,
  )
}

const FAULTS: readonly (readonly [rule: string, fault: string, sdl: string])[] = [
  ['require-description', 'a type', `type Query { "It." it: Int ${PAGE} } ${PAGE_INFO}`],
  ['require-description', 'a field', `"Queries." type Query { it: Int ${PAGE} } ${PAGE_INFO}`],
  ['require-description', 'an argument', schema('it(a: Int): Int')],
  ['require-description', 'an input field', schema('it("A." a: In): Int', '"In." input In { a: Int }')],
  ['require-description', 'an enum value', schema('it: E', '"E." enum E { A }')],
  ['naming-convention', 'a type', schema('it: thing', '"T." type thing { "A." a: Int }')],
  ['naming-convention', 'a field', schema('It: Int')],
  ['naming-convention', 'an argument', schema('it("A." a_b: Int): Int')],
  ['naming-convention', 'an enum value', schema('it: E', '"E." enum E { "A." Custom }')],
  [
    'naming-convention',
    "an enum value of Alibaba's",
    schema('it: PolicyType', '"E." enum PolicyType { "A." CUS_TOM }'),
  ],
  ['no-unreachable-types', 'a type that nothing leads to', schema('it: Int', '"T." type T { "A." a: Int }')],
  ['require-deprecation-reason', 'a deprecated field', schema('it: Int @deprecated')],
  [
    'known-type-names',
    'an interface not kept',
    schema('it: T', '"T." type T implements I { "A." a: Int } "I." interface I { "B." b: Int }'),
  ],
  [
    'unique-type-names',
    'two of a name',
    schema('it: T', '"T." type T { "A." a: Int } "T." type T { "B." b: Int }'),
  ],
  [
    'unique-directive-names',
    'two of a name',
    schema('it: Int @d', '"D." directive @d on FIELD_DEFINITION\n'.repeat(2)),
  ],
  ['lone-schema-definition', 'two', schema('it: Int', 'schema { query: Query }\n'.repeat(2))],
  ['relay-arguments', 'a list that is paged one way', paged({ args: '"F." first: Int "A." after: String' })],
  [
    'relay-connection-types',
    'a connection that does not say where its page is',
    paged({ connection: '"E." edges: [ItEdge!]!' }),
  ],
  ['relay-edge-types', 'an edge without its cursor', paged({ edge: '"N." node: It!' })],
  ['relay-edge-types', 'an edge to what can not be fetched again', paged({ it: 'type It' })],
  [
    'relay-page-info',
    'a page without one of its flags',
    `"Queries." type Query { "It." page: PageInfo } "P." type PageInfo { ${flags('')} }`,
  ],
]

it.each(FAULTS)('%s refuses %s', async (rule, _, sdl) => {
  expect(new Set(await refusals(sdl))).toEqual(new Set([rule]))
})

it.each([
  ['an unknown type', schema('it: Nothing'), 'Unknown type "Nothing"'],
  ['a field that stands twice', schema('it: Int "It." it: Int'), 'Field "Query.it" can only be defined once'],
  [
    'an enum value that stands twice',
    schema('it: E', '"E." enum E { "A." A "A." A }'),
    'Enum value "E.A" can only be defined once',
  ],
])('the parser refuses %s', async (_, sdl, words) => {
  expect(await refusals(sdl)).toEqual([expect.stringContaining(words)])
})

it('lets a connection of things with ids pass, paged both ways', async () => {
  expect(await refusals(paged())).toEqual([])
})

it("lets Alibaba's spelling pass in its own enums", async () => {
  expect(await refusals(schema('it: PrincipalType', '"P." enum PrincipalType { "A." IMSUser }'))).toEqual([])
})

it('shows each rule of the configuration to bite', async () => {
  const shown = new Set(FAULTS.map(([rule]) => `@graphql-eslint/${rule}`))
  const { rules } = await new ESLint().calculateConfigForFile('schema.graphql')
  expect(shown).toEqual(new Set(Object.keys(rules)))
})
