import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Example } from './page/example.ts'

const FOLDER = fileURLToPath(new URL('examples/', import.meta.url))

/** The examples in the order of their files, which is the order in which they tell their story. */
export function readExamples(): readonly Example[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.graphql$/, '')
      const variables = `${FOLDER}${name}.json`
      return {
        name,
        query: readFileSync(FOLDER + file, 'utf8'),
        variables: existsSync(variables) ? readFileSync(variables, 'utf8') : null,
      }
    })
}
