import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The codes that operations can be refused with, read from the source: whatever an operation's own file and the
 * functions and constants that it leads to name as a code.
 */

interface Declaration {
  readonly text: string
  /** What the names in it stand for, as `file#name`. */
  readonly leadsTo: ReadonlySet<string>
}

const COMMENTS = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm
/** A code that is only compared with, or a key of a table, refuses nothing; nor does a quota that is counted down. */
const NO_REFUSAL = /[!=]== '[^']+'|'[^']+':|countedOut\(.*\)/g
const DECLARATION = /^(?:export )?(?:async )?(?:function|const) (\w+)/
const IMPORT = /^import (?!type )(?:\w+, )?\{([^}]*)\} from '(\.[^']+)'/gm

function declarationsIn(file: string): [string, Declaration][] {
  const source = readFileSync(file, 'utf8').replace(COMMENTS, '').replace(NO_REFUSAL, '')
  const imported = [...source.matchAll(IMPORT)].flatMap(([, names = '', from = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name): [string, string] => {
        const [original, local = original] = name.split(' as ')
        return [local ?? '', `${join(dirname(file), from)}#${original}`]
      }),
  )
  const parts = source.split(/^(?=[a-z])/m).flatMap((text): [string, string][] => {
    const name = DECLARATION.exec(text)?.[1]
    return name ? [[name, text]] : []
  })
  const known = new Map([...imported, ...parts.map(([name]): [string, string] => [name, `${file}#${name}`])])
  return parts.map(([name, text]) => [
    `${file}#${name}`,
    {
      text,
      leadsTo: new Set(
        (text.match(/(?<!(?<!\.\.)\.|['\w])[A-Za-z_]\w*\b(?!:)/g) ?? []).flatMap(
          (word) => known.get(word) ?? [],
        ),
      ),
    },
  ])
}

const declarations = new Map(globSync('src/**/*.ts').flatMap(declarationsIn))

/** The codes of one table that a function of the source can give, in the order of the table. */
export function codesOf<Code extends string>(file: string, name: string, table: readonly Code[]): Code[] {
  const seen = new Set([`${file}#${name}`])
  for (const at of seen) for (const next of declarations.get(at)?.leadsTo ?? []) seen.add(next)
  const text = [...seen].map((at) => declarations.get(at)?.text ?? '').join('\n')
  return table.filter((code) => text.includes(`'${code}'`))
}
