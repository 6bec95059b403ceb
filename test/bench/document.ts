import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { table } from './table.ts'

/** A part of the benchmarks, which is a section of the document. */
export interface Part {
  readonly title: string
  /** @returns the section's text, and one line for the list of all its runs */
  measure(): Promise<{ readonly body: string; readonly summary: string }>
}

/** When a part was measured, on what code, and how busy the machine was with other things. */
export interface Run {
  readonly time: string
  readonly commit: string
  readonly load: string
}

const FILE = 'docs/benchmarks.md'

/**
 * Writes what was measured in the place of what this part measured before; the other parts stay, and so does the list
 * of all runs of this one, the worse with the better.
 */
export function writeSection(
  intro: string,
  { title }: Part,
  { time, commit, load }: Run,
  { body, summary }: Awaited<ReturnType<Part['measure']>>,
): void {
  const [, ...before] = existsSync(FILE) ? readFileSync(FILE, 'utf8').split(/^## /m) : []
  const own = before.find((section) => section.startsWith(`${title}\n`))
  const earlier = (own?.split(RUNS)[1] ?? '').split('\n').filter((line) => /^\| \d/.test(line))
  const runs = [...earlier.map(cellsOf), [time, commit, load, summary]]
  const section = `${title}\n${body}\n${RUNS}\n\n${table(['', 'commit', 'load before and after', ''], runs)}\n`
  const sections = own ? before.map((one) => (one === own ? section : one)) : [...before, section]
  writeFileSync(FILE, [`${intro}\n`, ...sections.map((one) => `## ${one.trimEnd()}\n`)].join('\n'))
}

const RUNS = 'Every run so far:'

const cellsOf = (line: string): string[] =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
