import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const home = mkdtempSync(join(tmpdir(), 'generated-'))
afterAll(() => rmSync(home, { recursive: true }))

const folder = pathToFileURL(join(home, 'made/')).href
const keepFresh = new URL('../src/generatedFiles.ts', import.meta.url).href
const program = `
  import { keepFresh } from ${JSON.stringify(keepFresh)}
  keepFresh(new URL(${JSON.stringify(folder)}), { 'a.ts': 'one', 'b.ts': 'two' }, 'the source')
`
const generator = ['--input-type=module-typescript', '--eval', program, '--']
const generate = () => execFileSync(process.execPath, generator)
const check = () => spawnSync(process.execPath, [...generator, '--check'], { encoding: 'utf8' })
const made = (name: string) => join(home, 'made', name)

test('writes what is missing or differs, and removes what is no longer made', () => {
  generate()
  expect(readdirSync(made('.'))).toEqual(['a.ts', 'b.ts'])
  writeFileSync(made('a.ts'), 'edited')
  writeFileSync(made('c.ts'), 'left over')
  generate()
  expect(readdirSync(made('.'))).toEqual(['a.ts', 'b.ts'])
  expect(readFileSync(made('a.ts'), 'utf8')).toBe('one')
})

test('with --check changes nothing, and fails where a file differs, is missing or is left over', () => {
  generate()
  expect(check()).toMatchObject({ status: 0, stderr: '' })
  writeFileSync(made('a.ts'), 'edited')
  rmSync(made('b.ts'))
  writeFileSync(made('c.ts'), 'left over')
  const { status, stderr } = check()
  expect(status).toBe(1)
  for (const name of ['a.ts', 'b.ts', 'c.ts']) {
    expect(stderr).toContain(`${name} is not what the source gives now`)
  }
  expect(readdirSync(made('.'))).toEqual(['a.ts', 'c.ts'])
  expect(readFileSync(made('a.ts'), 'utf8')).toBe('edited')
})
