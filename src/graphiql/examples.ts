import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Example, Family } from './page/example.ts'

const FOLDER = fileURLToPath(new URL('examples/', import.meta.url))

/** The folders, in the order in which the panel shows them. */
const FAMILIES = [
  { folder: 'permissions', title: 'Permissions, as AWS RAM has them' },
  { folder: 'policies', title: 'Policies, as Alibaba Cloud has them' },
]

/** The examples of both families, each in the order of its files, in which they build on each other. */
export const readExamples = (): readonly Family[] =>
  FAMILIES.map(({ folder, title }) => ({ title, examples: examplesIn(`${FOLDER}${folder}/`) }))

const examplesIn = (folder: string): readonly Example[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.graphql$/, '')
      const query = readFileSync(folder + file, 'utf8')
      const variables = `${folder}${name}.json`
      return {
        name,
        title: titleOf(name),
        about: /^# (.*)/.exec(query)?.[1] ?? '',
        query,
        variables: existsSync(variables) ? readFileSync(variables, 'utf8') : null,
      }
    })

/** `02-create-a-permission` is `Create a permission`. */
const titleOf = (name: string): string =>
  name
    .replace(/^\d+-/, '')
    .replaceAll('-', ' ')
    .replace(/^./, (first) => first.toUpperCase())
