import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, expect, test } from 'vitest'

// Plain JavaScript, for dependency-cruiser reads it as it is: types are given here.
const { default: rules, LAYERS } = (await import('../arrows.js' as string)) as {
  readonly default: { readonly options: object }
  readonly LAYERS: readonly (readonly string[])[]
}

const FOLDERS = LAYERS.flat()

let base: string
let broken: ReadonlySet<string>

/** A house in which every folder imports from every other one, by type only, each import in a file of its own. */
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'arrows-'))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(base, path)), { recursive: true })
    writeFileSync(join(base, path), text)
  }
  for (const from of FOLDERS) {
    write(`src/${from}/leaf.ts`, 'export type Leaf = 1\n')
    for (const to of FOLDERS) {
      write(
        `src/${from}/to-${to}.ts`,
        `import type { Leaf } from '../${to}/leaf.ts'\nexport type Other = Leaf\n`,
      )
    }
  }
  const { output } = await cruise(['src'], {
    ...rules.options,
    baseDir: base,
    ruleSet: rules,
    validate: true,
  } as never)
  broken = new Set((output as ICruiseResult).summary.violations.map(({ from }) => from))
})

afterAll(() => rmSync(base, { recursive: true }))

test.each(FOLDERS)('%s may import from itself and from what is below it alone', (from) => {
  const layer = LAYERS.findIndex((names) => names.includes(from))
  const below = LAYERS.slice(layer + 1).flat()
  const refused = FOLDERS.filter((to) => broken.has(`src/${from}/to-${to}.ts`))
  expect(refused.toSorted()).toEqual(FOLDERS.filter((to) => to !== from && !below.includes(to)).toSorted())
})
