import { readFileSync, writeFileSync } from 'node:fs'
import type { Left } from '../../harness/everyMutation.ts'
import type { Dumped } from './dump.ts'

/** What a release wrote and answered. */
export interface Release {
  /** Every item of both tables, when all was done. */
  readonly items: readonly Dumped[]
  readonly left: Left
  /** Each call that brought a client token, and what it was answered when it was repeated at the end. */
  readonly calls: readonly { readonly operation: string; readonly input: Input; readonly answer: object }[]
  /** Questions that were asked at the end, and their answers. */
  readonly reads: readonly { readonly query: string; readonly variables: Input; readonly data: object }[]
}

type Input = Readonly<Record<string, unknown>>

/** Whose all of it is: the account is part of keys, and of what distinguishes the parameters of one call from those of another. */
export const ACCOUNT = '200820092010'

const file = (name: string, part: string): string => `test/release/upgrades/${name}/${part}`
const PARTS = ['items', 'calls', 'reads'] as const

export const schemaOf = (name: string): string => readFileSync(file(name, 'schema.graphql'), 'utf8')

/** A thing a line, so that a difference shows what differs. */
export function writeRelease(name: string, release: Release): void {
  for (const part of PARTS) {
    const lines = release[part].map((one) => JSON.stringify(one))
    writeFileSync(file(name, `${part}.jsonl`), `${lines.join('\n')}\n`)
  }
  writeFileSync(file(name, 'left.json'), `${JSON.stringify(release.left, undefined, 2)}\n`)
  writeFileSync(file(name, 'schema.graphql'), readFileSync('schema.graphql'))
}

export function readRelease(name: string): Release {
  const [items, calls, reads] = PARTS.map((part) =>
    readFileSync(file(name, `${part}.jsonl`), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  )
  const left = JSON.parse(readFileSync(file(name, 'left.json'), 'utf8'))
  return { items, calls, reads, left } as unknown as Release
}
