import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const pages = globSync(['*.md', '{.ci,docs,infra,src,test}/**/*.md'])

/** A page without its blocks of code, in which brackets and hashes mean something else. */
const proseOf = (page: string): string => readFileSync(page, 'utf8').replace(/^ *```[\s\S]*?^ *```/gm, '')

/** The anchors of a page, as GitHub makes them of its headings. */
const anchorsOf = (page: string): string[] =>
  [...proseOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )

/** Where the links of a page within the project lead: the file, and the anchor in it. */
const linksOf = (page: string) =>
  [
    ...proseOf(page)
      .replace(/`[^`\n]*`/g, 'code')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ]
    .map(([, target = '']) => target)
    .filter((target) => !/^https?:/.test(target))
    .map((target) => {
      const [path = '', anchor] = target.split('#')
      return { target, file: path === '' ? page : join(dirname(page), path), anchor }
    })

test.each(pages)('every link of %s leads to a file that is there, and to a heading of it', (page) => {
  const broken = linksOf(page).filter(
    ({ file, anchor }) =>
      !existsSync(file) ||
      (anchor !== undefined && (statSync(file).isDirectory() || !anchorsOf(file).includes(anchor))),
  )
  expect(broken.map(({ target }) => target)).toEqual([])
})

test('there are links, and anchors among them', () => {
  const links = pages.flatMap(linksOf)
  expect(links.length).toBeGreaterThan(50)
  expect(links.filter(({ anchor }) => anchor !== undefined).length).toBeGreaterThan(5)
})
