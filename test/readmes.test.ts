import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Generated folders hold nothing but what their generator makes; the README beside it tells what that is. */
const isWritten = (folder: string) => !folder.endsWith('/generated')

test('every folder has a README', () => {
  const files = globSync('{.ci,docs,infra,src,test}/**', { withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const folders = [...new Set(files.map(({ parentPath }) => parentPath))].filter(isWritten)
  expect(folders.length).toBeGreaterThan(20)
  expect(folders.filter((folder) => !existsSync(`${folder}/README.md`))).toEqual([])
})

test('the README of the project is short enough to be read at once', () => {
  expect(readFileSync('README.md', 'utf8').split('\n').length - 1).toBeLessThanOrEqual(150)
})
