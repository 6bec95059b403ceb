import { ESLint } from 'eslint'
import { expect, it } from 'vitest'

/** Where the lint of `src/` speaks, by rule and line. */
async function refusals(code: string): Promise<readonly string[]> {
  const [result] = await new ESLint().lintText(code, { filePath: 'src/graphql/any.ts' })
  return (result?.messages ?? []).map(({ ruleId, message, line }) => `${line}: ${ruleId ?? message}`)
}

it.each([
  ['what begins anywhere and goes on to a sign that may be missing', '/ Did you mean [^?]*\\?/g'],
  ['what is sought again behind each beginning', '/^(.+:resource-share\\/[^/]+)\\/(.+)$/'],
  ["Apollo's own search for suggestions", '/ ?Did you mean(.+?)\\?$/'],
  ['blanks at the end', '/\\s+$/'],
  ['a repetition in a repetition', '/^(a+)+$/'],
])('refuses %s, whatever types stand before it', async (_, expression) => {
  const code = `type Line = { readonly text: string }\n\nexport const is = ({ text }: Line): boolean => ${expression}.test(text as string)\n`
  expect(await refusals(code)).toEqual(['3: redos/no-vulnerable'])
})

it.each(['new RegExp(name)', "RegExp('a')", 'new RegExp(/a/)'])(
  'refuses %s, whose time it does not check',
  async (expression) => {
    const code = `export const of = (name: string) => [name, ${expression}]\n`
    expect(await refusals(code)).toEqual(['1: no-restricted-syntax'])
  },
)

it('refuses the clock, by which no deadline may be reckoned', async () => {
  const code = 'export const deadline = (ms: number): number => Date.now() + ms\n'
  expect(await refusals(code)).toEqual(['1: no-restricted-syntax'])
})

it.each(['/^(.+):([1-9]\\d{0,9})$/', '/^[A-Za-z0-9._-]{1,128}@[A-Za-z0-9.-]{1,128}$/', '/\\r\\n|\\n|\\r/'])(
  'lets %s pass',
  async (expression) => {
    expect(await refusals(`export const one: RegExp = ${expression}\n`)).toEqual([])
  },
)
