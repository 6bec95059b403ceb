import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { baseline } from './baseline.ts'
import { coldStart } from './coldStart/coldStart.ts'
import { type Part, writeSection } from './document.ts'
import { load as underLoad } from './load.ts'
import { aside } from './logs.ts'
import { overhead } from './overhead.ts'
import { replace } from './replace.ts'

/** The parts by name; `npm run bench -- NAME …` measures these alone. */
const PARTS: Readonly<Record<string, Part>> = { coldStart, overhead, baseline, replace, load: underLoad }

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PARTS)

/** How many processes ran or wanted to, on average, in the last minute. */
const load = (): string => (loadavg()[0] ?? 0).toFixed(2)

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim()

const machine = `${cpus().length} cores (${cpus()[0]?.model}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`

const intro = `# Benchmarks

What was measured, against what, and how to measure it again: \`npm run bench\`, or \`npm run bench -- overhead\` for
one part alone. It writes this page. Nothing here is asserted by a test: times depend on the machine, and on what else
runs on it. A run that comes out worse stands here like one that comes out better.

The last run was on ${machine}. Its load average says how busy the machine was beside it.`

for (const name of names) {
  const part = PARTS[name]
  if (!part) throw new Error(`There is no part ${name}: ${Object.keys(PARTS).join(', ')}.`)
  const before = load()
  const measured = await aside(() => part.measure())
  const run = {
    time: new Date().toISOString().slice(0, 16).replace('T', ' '),
    commit: git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', 'src') ? ' and changes' : ''),
    load: `${before}, ${load()}`,
  }
  writeSection(intro, part, run, measured)
  console.log(`## ${part.title}\n${measured.body}\n${run.time}, load ${run.load}: ${measured.summary}\n`)
}
