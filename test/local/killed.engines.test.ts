import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import { clone } from './clone.ts'
import { below, isRunning, npmStart } from './npmStart.ts'

/** Whoever is killed is not asked first; who ends by it ends soon. */
const gone = (pids: readonly number[]) =>
  vi.waitUntil(() => !pids.some(isRunning), { timeout: 10_000, interval: 20 })

for (const args of [[], ['--', '--memory']]) {
  test.for(['npm', 'server', 'engine'] as const)(
    `nothing is left of npm start ${args.join(' ')} where its %s is killed`,
    async (whom) => {
      const started = npmStart(clone(inject('engine')), { args })
      const { server, engine } = await started.ready
      const pids = { npm: started.npm.pid ?? 0, server, engine }
      expect(Object.values(pids).every(isRunning)).toBe(true)
      process.kill(pids[whom], 'SIGKILL')
      await gone(Object.values(pids))
    },
  )
}

/** What programs of the project start: its tests and benches an engine, its demo all of the service. */
const PARTS = {
  engine: { module: 'src/local/engine.ts', start: 'startEngine', processes: 1 },
  service: { module: 'src/local/demo/service.ts', start: 'startService', processes: 2 },
}

test.for(Object.keys(PARTS) as (keyof typeof PARTS)[])(
  'nothing is left of the %s that a program has started where the program is killed',
  async (part) => {
    const { module, start, processes } = PARTS[part]
    const folder = clone(inject('engine'))
    const script = `
      const { ${start} } = await import('${folder}/${module}')
      await ${start}()
      console.log('started')
      setInterval(() => {}, 1_000)`
    const program = spawn(resolve('node_modules/.bin/node'), ['--eval', script], {
      env: { ...process.env, DYNAMODB_ENDPOINT: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void program.kill('SIGKILL'))
    await once(program.stdout, 'data')
    const started = below(program.pid ?? 0)
    expect(started).toHaveLength(processes)
    program.kill('SIGKILL')
    await gone(started)
  },
)
