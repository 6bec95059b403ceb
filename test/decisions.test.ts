import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const FOLDER = 'docs/decisions'

const index = readFileSync(`${FOLDER}/README.md`, 'utf8')
const pages = readdirSync(FOLDER).filter((name) => name !== 'README.md')

test.each(pages)(
  'the decision %s says when it was made and whether it is in force, as the index does',
  (page) => {
    const [title, , status] = readFileSync(`${FOLDER}/${page}`, 'utf8').split('\n')
    const [, date, state] =
      /^_Decided (\d{4}-\d\d-\d\d)\. Status: (in force|replaced by \S+)\._$/.exec(status ?? '') ?? []
    expect(index).toContain(`- ${date}, ${state}: [${title?.slice(2)}](${page})`)
  },
)
