import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, expect, inject, test } from 'vitest'
import { clone } from './clone.ts'
import { CREATE, CREATED, FETCH, KEPT, written } from './kept.ts'
import { below, isRunning, npmStart, type Service } from './npmStart.ts'

let folder: string
beforeEach(() => {
  folder = clone(inject('engine'))
})

/** What a start takes its time for: about 760 modules are needed, in a second on an idle machine. */
const MOST_MODULES = 1_000

test('is ready with one engine and few modules, of which the tools for building and testing have none', async () => {
  const modules = join(folder, 'modules')
  const recorder = pathToFileURL(resolve('test/local/recordModules.js'))
  const started = npmStart(folder, {
    args: ['--', '--memory'],
    env: { NODE_OPTIONS: `--import=${recorder}`, MODULES: modules },
  })
  const { server, engine } = await started.ready
  expect(below(started.npm.pid ?? 0)).toEqual([server, engine])
  const loaded = [...new Set(readFileSync(modules, 'utf8').trim().split('\n'))]
  expect(loaded).toContain(pathToFileURL(join(folder, 'src/lambda/apiHandler.ts')).href)
  expect(loaded.length).toBeLessThanOrEqual(MOST_MODULES)
  const packages = loaded.flatMap((url) => /.*(node_modules\/(@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? [])
  expect([...new Set(packages)].filter(isForDevelopment).sort()).toEqual([
    // Reads `infra/`, from which it makes the tables, and follows the stream, as AWS does for what is deployed.
    'node_modules/@aws-sdk/client-dynamodb-streams',
    'node_modules/yaml',
  ])
})

/** Whether no package that is deployed needs this one. */
const isForDevelopment = (name: string): boolean => LOCK.packages[name]?.dev === true
const LOCK: { readonly packages: Readonly<Record<string, { readonly dev?: boolean }>> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
)

test('shows where it serves, what keeps the data and how to stop', async () => {
  const started = npmStart(folder)
  const { url, graphiql } = await started.ready
  expect(url).toMatch(/^http:\/\/localhost:\d+\/graphql$/)
  expect(started.output()).toMatch(new RegExp(`GraphiQL +${graphiql}\n`))
  expect(started.output()).toContain(`in .data/ (${inject('engine')})`)
  expect(started.output()).toContain('Ctrl-C')
})

test('ends with 0 on Ctrl-C, its engine with it, and has the data the next time', async () => {
  const first = npmStart(folder)
  const { call, ctrlC, engine } = await first.ready
  expect(await call(CREATE)).toEqual(CREATED)
  ctrlC()
  expect(await first.ended).toBe(0)
  expect(first.output()).toContain('Stopped.')
  expect(isRunning(engine)).toBe(false)
  const second = await npmStart(folder).ready
  expect(await second.call(FETCH)).toEqual(KEPT)
})

const victims: Record<string, (service: Service, npm: number) => number[]> = {
  npm: (_, npm) => [npm],
  'the server': ({ server }) => [server],
  'the engine': ({ engine }) => [engine],
  all: ({ server, engine }, npm) => [npm, server, engine],
}

test.for(Object.keys(victims))(
  'after a SIGKILL of %s the next start works, with the data and no second engine',
  async (whom) => {
    const PORT = String(20_000 + Math.floor(Math.random() * 10_000))
    const first = npmStart(folder, { env: { PORT } })
    const service = await first.ready
    expect(await service.call(CREATE)).toEqual(CREATED)
    await written(`${folder}/.data`)
    for (const pid of victims[whom]?.(service, first.npm.pid ?? 0) ?? []) process.kill(pid, 'SIGKILL')
    const second = await npmStart(folder, { env: { PORT } }).ready
    expect(await second.call(FETCH)).toEqual(KEPT)
    expect(isRunning(service.engine)).toBe(false)
  },
)
