import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest'
import { clone } from './clone.ts'
import { freePort } from './freePort.ts'
import { CREATE, CREATED, FETCH, GONE } from './kept.ts'
import { isRunning, npmStart } from './npmStart.ts'

let folder: string
beforeEach(() => {
  folder = clone('dynoxide')
})

describe('npm start', () => {
  test.for([[['--', '--memory']], [['--memory']]])('%s keeps nothing', async ([args]) => {
    const first = npmStart(folder, { args })
    const { call } = await first.ready
    expect(await call(CREATE)).toEqual(CREATED)
    expect(existsSync(join(folder, '.data'))).toBe(false)
    first.npm.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    const second = await npmStart(folder, { args }).ready
    expect(await second.call(FETCH)).toEqual(GONE)
  })

  test('shows each call by the id that its answer has, where that is wanted', async () => {
    const started = npmStart(folder, { args: ['--', '--memory'], env: { POWERTOOLS_LOG_LEVEL: 'INFO' } })
    const { url, graphiql } = await started.ready
    const page = await fetch(graphiql)
    const missing = await fetch(`${graphiql}/nothing`)
    const answered = await fetch(`${url}?query=${encodeURIComponent('{ viewer { region } }')}`)
    expect([page.status, missing.status, answered.status]).toEqual([200, 404, 200])
    const idOf = ({ headers }: Response) => headers.get('apigw-requestid') ?? 'none'
    await expect
      .poll(() => [page, missing, answered].map((answer) => started.output().split(idOf(answer)).length - 1))
      // The API logs it, too.
      .toEqual([1, 1, 2])
    expect(answered.headers.get('x-request-id')).toBe(idOf(answered))
  })

  test('answers what it was asked before Ctrl-C', async () => {
    const started = npmStart(folder)
    const { call, ctrlC, engine } = await started.ready
    process.kill(engine, 'SIGSTOP')
    const answer = call(CREATE)
    await sleep(300)
    ctrlC()
    await sleep(300)
    expect(isRunning(engine)).toBe(true)
    process.kill(engine, 'SIGCONT')
    expect(await answer).toEqual(CREATED)
    expect(await started.ended).toBe(0)
  })

  test('uses the engine at DYNAMODB_ENDPOINT, and leaves it running', async () => {
    const started = npmStart(folder, { env: { DYNAMODB_ENDPOINT: inject('endpoint') } })
    const { call } = await started.ready
    const accountId = String(Math.floor(1e11 + Math.random() * 8e11))
    expect(await call(CREATE, { 'x-account-id': accountId })).toEqual(CREATED)
    expect(started.output()).toContain(`at ${inject('endpoint')}`)
    expect(existsSync(join(folder, '.data'))).toBe(false)
    started.npm.kill('SIGTERM')
    expect(await started.ended).toBe(0)
    const { hostname, port } = new URL(inject('endpoint'))
    const connection = connect(Number(port), hostname)
    onTestFinished(() => void connection.destroy())
    await once(connection, 'connect')
  })
})

describe('npm start ends with 1 and one sentence', () => {
  /** The sentence, without what npm says of every script. */
  const sentence = (output: string) => output.replace(/^((>|npm) .*)?\n/gm, '').trim()

  test('where the engine is gone', async () => {
    const started = npmStart(folder)
    const { engine } = await started.ready
    process.kill(engine, 'SIGKILL')
    expect(await started.ended).toBe(1)
    expect(started.output()).toMatch(/^The DynamoDB engine has ended: start again with npm start\.$/m)
  })

  test('where another start has the data, which it does no harm', async () => {
    const first = await npmStart(folder).ready
    const second = npmStart(folder)
    expect(await second.ended).toBe(1)
    expect(sentence(second.output())).toBe(
      `Another npm start is using ${folder}/.data: stop it first, or keep no data with npm start -- --memory.`,
    )
    expect(await first.call(CREATE)).toEqual(CREATED)
    expect(isRunning(first.engine)).toBe(true)
  })

  test('where the port is taken', async () => {
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    onTestFinished(() => void other.close())
    const started = npmStart(folder, { env: { PORT: String(port) } })
    expect(await started.ended).toBe(1)
    expect(sentence(started.output())).toBe(
      `Port ${port} is taken: stop what listens there, or choose another with PORT=${port + 1} npm start.`,
    )
    expect((await npmStart(folder).ready).url).toContain('http')
  })

  test('where there is no engine: no dynoxide for the platform, and no Java', async () => {
    const bare = clone('dynamodb-local')
    const started = npmStart(bare, { env: { PATH: onlyWith(['env', 'node', 'npm', 'sh'], bare) } })
    expect(await started.ended).toBe(1)
    expect(sentence(started.output())).toBe(
      'There is no DynamoDB engine here: install Java 17 or later, which DynamoDB Local needs, ' +
        'or set DYNAMODB_ENDPOINT to the address of a running engine.',
    )
  })

  test('where there is no setpriv to start dynoxide with', async () => {
    const started = npmStart(folder, { env: { PATH: onlyWith(['env', 'node', 'npm', 'sh'], folder) } })
    expect(await started.ended).toBe(1)
    expect(sentence(started.output())).toBe(
      'There is no setpriv here, which dynoxide is started with: install util-linux 2.33 or later, ' +
        'or set DYNAMODB_ENDPOINT to the address of a running engine.',
    )
  })

  test('where the data folder is none', async () => {
    writeFileSync(join(folder, '.data'), '')
    const started = npmStart(folder)
    expect(await started.ended).toBe(1)
    expect(sentence(started.output())).toBe(
      `The data folder ${folder}/.data can't be written: make it writable, or keep no data with npm start -- --memory.`,
    )
  })

  test('where it can not note which engine has the data', async () => {
    mkdirSync(join(folder, '.data', 'engine.json'), { recursive: true })
    const started = npmStart(folder)
    expect(await started.ended).toBe(1)
    expect(sentence(started.output())).toBe(
      `The file ${folder}/.data/engine.json can't be written: make it writable, or keep no data with npm start -- --memory.`,
    )
    expect(execFileSync('ps', ['-ww', '-eo', 'command'], { encoding: 'utf8' })).not.toContain(
      `${folder}/.data/`,
    )
  })

  test('where nothing answers at DYNAMODB_ENDPOINT', async () => {
    const DYNAMODB_ENDPOINT = `http://127.0.0.1:${await freePort()}`
    const started = npmStart(folder, { env: { DYNAMODB_ENDPOINT } })
    expect(await started.ended).toBe(1)
    expect(sentence(started.output())).toBe(
      `Nothing answers at ${DYNAMODB_ENDPOINT}: start an engine there or unset DYNAMODB_ENDPOINT.`,
    )
  })

  test.for(['x', '-1', '65536', '4000.5'])('where PORT is %s', async (PORT) => {
    const started = npmStart(folder, { env: { PORT } })
    expect(await started.ended).toBe(1)
    expect(sentence(started.output())).toBe(
      `PORT is "${PORT}": set it to a number from 0 (any free port) to 65535.`,
    )
  })

  test('where GraphiQL is not built', async () => {
    rmSync(join(folder, '.build'), { recursive: true })
    const started = npmStart(folder)
    expect(await started.ended).toBe(1)
    expect(sentence(started.output())).toBe(
      'GraphiQL is not built: run npm run build:graphiql, as npm ci does.',
    )
  })

  test('where an option is unknown', async () => {
    const started = npmStart(folder, { args: ['--', '--volatile'] })
    expect(await started.ended).toBe(1)
    expect(sentence(started.output())).toBe('The only option is --memory: npm start -- --memory.')
  })
})

/** A folder of these programs alone, to be the PATH of a machine that has no others. */
function onlyWith(programs: string[], folder: string): string {
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  for (const program of programs) {
    const found = folders.map((path) => join(path, program)).find(existsSync)
    symlinkSync(found ?? program, join(bin, program))
  }
  return bin
}
