import { spawnSync } from 'node:child_process'

/** What must hold before a test is worth its time, the quickest first. */
const GATES = [
  ['the generated files are fresh', 'npm run --silent check:generated'],
  ['lint', 'biome check .'],
  ['arrows between folders', 'npm run --silent lint:arrows'],
  ['schema lint', 'npm run --silent lint:schema'],
  ['regular expressions take linear time', 'npm run --silent lint:regexp'],
  ['types', 'tsc && tsc --project src/graphiql/page'],
  ['GraphiQL is built', 'npm run --silent build:graphiql'],
] as const

for (const [gate, command] of GATES) {
  const start = performance.now()
  // Through the shell, as in package.json: npm has put the project's commands on the path.
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' })
  if (status !== 0) {
    // The run ends here, so it ends as every run does: with the line of totals.
    console.log(`\nFailed: ${gate} (${command}).\n0 passed, 1 failed`)
    process.exit(1)
  }
  console.log(`✓ ${gate} (${Math.round(performance.now() - start)} ms)`)
}
