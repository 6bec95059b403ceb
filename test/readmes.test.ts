import { existsSync, globSync, readFileSync } from 'node:fs'
import { matchesGlob } from 'node:path'
import { expect, test } from 'vitest'

/** Generated folders hold nothing but what their generator makes; the README beside it shows what that is. */
const isWritten = (folder: string) => !/\/generated(\/|$)/.test(folder)

const files = globSync('{.ci,docs,infra,src,test}/**', { withFileTypes: true }).filter(
  (entry) => entry.isFile() && isWritten(entry.parentPath),
)
const folders = [...new Set(files.map(({ parentPath }) => parentPath))]

test('every folder has a README', () => {
  expect(folders.length).toBeGreaterThan(20)
  expect(folders.filter((folder) => !existsSync(`${folder}/README.md`))).toEqual([])
})

/** A name in code or the target of a link: that of a file, or a rule for several, such as `create*.ts`. */
const NAMED = /`([^`\s/]+)`|\]\(([^)\s/]+)\)/g

/** A rule for all files of a kind says nothing of any. */
const saysNothing = (name: string): boolean => ['*', '*.*', '*.ts', '*.test.ts', '*.md'].includes(name)

test.each(folders)('the README of %s names each file in it, or the rule by which it is named', (folder) => {
  const page = readFileSync(`${folder}/README.md`, 'utf8')
  const named = [...page.matchAll(NAMED)]
    .map(([, code, target]) => code ?? target ?? '')
    .filter((name) => !saysNothing(name))
  const unnamed = files
    .filter(({ parentPath, name }) => parentPath === folder && name !== 'README.md')
    .map(({ name }) => name)
    .filter((name) => !named.some((one) => matchesGlob(name, one)))
  expect(unnamed).toEqual([])
})

test('no README names a file that is nowhere', () => {
  const root = globSync('*', { withFileTypes: true }).filter((entry) => entry.isFile())
  const names = [...files, ...root].map(({ name }) => name)
  const named = folders.flatMap((folder) =>
    [...readFileSync(`${folder}/README.md`, 'utf8').matchAll(/`([\w.-]+\.(?:tsx?|js|yml|css))`/g)].map(
      ([, name = '']) => ({ folder, name }),
    ),
  )
  expect(named.length).toBeGreaterThan(200)
  expect(named.filter(({ name }) => !names.includes(name))).toEqual([])
})

test('the README of the project is short enough to be read at once', () => {
  expect(readFileSync('README.md', 'utf8').split('\n').length - 1).toBeLessThanOrEqual(150)
})
