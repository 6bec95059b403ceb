import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'

const shown = globSync('docs/frontend/*.md').flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/^```(?:graphql|ts)\n([\s\S]*?)^```/gm)].map(
    ([, code = '']) => code,
  ),
)
const files = globSync('docs/frontend/*.{graphql,ts}')

test.each(files.map((file) => ({ name: basename(file), file })))(
  'a page shows $name as it is',
  ({ file }) => {
    expect(shown).toContain(readFileSync(file, 'utf8'))
  },
)

test('no page shows anything else', () => {
  expect(shown).toHaveLength(files.length)
})
