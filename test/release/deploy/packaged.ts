import { execFile } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { decided } from './conditions.ts'

const run = promisify(execFile)

type Properties = Readonly<Record<string, unknown>>

interface Resource {
  readonly Type: string
  readonly Properties: Properties
  readonly Condition?: string
  readonly DeletionPolicy?: string
  readonly UpdateReplacePolicy?: string
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown; readonly Condition?: string }>>
  readonly Conditions?: Readonly<Record<string, unknown>>
}

/** What `serverless package` made. */
export interface Packaged {
  /** As CloudFormation acts on it, its conditions decided. */
  readonly template: Template
  /** The file that CloudFormation is given. */
  readonly templateFile: string
  /** The resources of a type. */
  readonly ofType: (type: string) => readonly Resource[]
  /** The properties of a resource of the template, which must be there. */
  readonly properties: (resource: string) => Properties
  /** What the command tried to connect to. */
  readonly connections: string
  /** The source map of a function's bundle, which is kept beside the zip. */
  readonly sourceMap: (name: string) => {
    readonly sources: readonly string[]
    readonly sourcesContent: readonly string[]
  }
  /** How large a function's zip is. */
  readonly zipBytes: (name: string) => number
  /** Unpacks a function's zip into an empty folder; with the paths of its files. */
  readonly unzipped: (name: string) => { readonly folder: string; readonly paths: readonly string[] }
  readonly remove: () => void
}

/** Loaded into every Node process of the command: refuses each connection, and reports it. */
const offline = (log: string): string => {
  const code = `
    import { appendFileSync } from 'node:fs'
    import { Socket } from 'node:net'
    Socket.prototype.connect = (...to) => {
      appendFileSync(${JSON.stringify(log)}, JSON.stringify(to))
      throw new Error('There is no network here.')
    }`
  return `--import=data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
}

/** What of the project is packaged, beside its packages. */
const SOURCES = ['src', 'infra', 'schema.graphql', 'serverless.yml', 'package.json']

/** Runs `serverless package` with these options in a clean clone, without an account, credentials and network. */
export async function packaged(...options: readonly string[]): Promise<Packaged> {
  return openPackaged(await packageProject(...options))
}

/** The same, for other processes to open: with the folder in which everything is. */
export async function packageProject(...options: readonly string[]): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'packaged-'))
  const clone = join(dir, 'clone')
  for (const part of SOURCES) cpSync(part, join(clone, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(clone, 'node_modules'))
  const log = join(clone, 'connections')
  writeFileSync(log, '')
  await run(process.execPath, ['node_modules/osls/bin/serverless.js', 'package', ...options], {
    cwd: clone,
    env: { PATH: process.env['PATH'], HOME: clone, NODE_OPTIONS: offline(log) },
  })
  return dir
}

/** What `packageProject` made in this folder. */
export function openPackaged(dir: string): Packaged {
  const clone = join(dir, 'clone')
  const output = join(clone, '.serverless')
  const templateFile = join(output, 'cloudformation-template-update-stack.json')
  const template = decided(JSON.parse(readFileSync(templateFile, 'utf8')))
  return {
    template,
    templateFile,
    ofType: (type) => Object.values(template.Resources).filter(({ Type }) => Type === type),
    properties: (resource) => {
      const found = template.Resources[resource]
      if (!found) throw new Error(`The template has no ${resource}.`)
      return found.Properties
    },
    connections: readFileSync(join(clone, 'connections'), 'utf8'),
    sourceMap: (name) => JSON.parse(readFileSync(join(clone, `.build/maps/${name}.mjs.map`), 'utf8')),
    zipBytes: (name) => statSync(join(output, `${name}.zip`)).size,
    unzipped: (name) => {
      // Beside the clone, not in it: from here no search upwards finds its packages.
      const folder = mkdtempSync(join(dir, `${name}-`))
      const files = Object.entries(unzipSync(readFileSync(join(output, `${name}.zip`))))
      for (const [path, content] of files) {
        mkdirSync(join(folder, dirname(path)), { recursive: true })
        writeFileSync(join(folder, path), content)
      }
      return { folder, paths: files.map(([path]) => path) }
    },
    remove: () => rmSync(dir, { recursive: true }),
  }
}
