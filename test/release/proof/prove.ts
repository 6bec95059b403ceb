import { startVitest, type TestModule } from 'vitest/node'
import { startEngine } from '../../../src/local/engine.ts'
import { createTables } from '../../../src/local/tables.ts'
import { resolve } from '../../../vitest.config.ts'
import { GUARDS } from './guards.ts'

/**
 * Takes each guard out of each operation in turn, and runs the test file that is to notice: at least one of its tests
 * must fail. With nothing taken out, all of them must pass. It is one run, in which each of these is a project.
 */

const sites = Object.entries(GUARDS).flatMap(([operation, guards]) =>
  Object.entries(guards).map(([name, file]) => ({ operation, name, file })),
)
const files = [...new Set(sites.map(({ file }) => file))]
const NOTHING = 'nothing'
const projectOf = ({ operation, name }: { operation: string; name: string }) => `${operation} without ${name}`

const engine = await startEngine({ engine: 'dynoxide' })
await createTables(engine.endpoint)

const project = (name: string, include: string[], takenOut?: { operation: string; name: string }) => ({
  resolve,
  test: {
    name,
    include,
    setupFiles: ['test/release/proof/takeOut.ts'],
    testTimeout: 120_000,
    provide: { endpoint: engine.endpoint, engine: 'dynoxide' as const, takenOut },
  },
})

const vitest = await startVitest([], {
  config: false,
  watch: false,
  // Most failures are wanted: what is wrong is reported below.
  reporters: [{}],
  projects: [project(NOTHING, files), ...sites.map((site) => project(projectOf(site), [site.file], site))],
})
const modules = vitest.state.getTestModules()
await vitest.close()
await engine.stop()

let wrong = 0
const tell = (isRight: boolean, text: string): void => {
  if (!isRight) wrong++
  console.log(`${isRight ? '✓' : '✗'} ${text}`)
}
const modulesOf = (name: string): TestModule[] => modules.filter(({ project }) => project.name === name)
const failedIn = (module: TestModule) => [...module.children.allTests('failed')]

for (const module of modulesOf(NOTHING)) {
  tell(module.ok(), `${module.relativeModuleId} passes as it is`)
  for (const test of failedIn(module))
    console.log(`    ${test.fullName}: ${test.result().errors?.[0]?.message}`)
}
for (const site of sites) {
  const failed = modulesOf(projectOf(site)).flatMap(failedIn)
  const noticed = failed[0] ? `"${failed[0].fullName}" fails` : `nothing fails in ${site.file}`
  tell(failed.length > 0, `${projectOf(site)}: ${noticed}`)
}
console.log(`${files.length + sites.length - wrong} passed, ${wrong} failed`)
process.exitCode = wrong === 0 ? 0 : 1
