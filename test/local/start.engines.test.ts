import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, inject, test } from 'vitest'
import { clone } from './clone.ts'
import { isRunning, npmStart, type Service } from './npmStart.ts'

/** Real processes, several one after the other, on a machine that also does other things. */
const TIMEOUT = { timeout: 60_000 }

const CREATE = `mutation { createPermission(input: { name: "kept", resourceType: "ec2:Subnet",
  policyTemplate: "{\\"Effect\\":\\"Allow\\",\\"Action\\":[\\"ec2:DescribeSubnets\\"]}" }) { errors { code } } }`
const FETCH = '{ permission(arn: "arn:aws:ram:us-east-1:123456789012:permission/kept") { name } }'
const CREATED = { data: { createPermission: { errors: [] } } }
const KEPT = { data: { permission: { name: 'kept' } } }

let folder: string
beforeEach(() => {
  folder = clone(inject('engine'))
})

test('is ready within 3 s on dynoxide and 5 s on DynamoDB Local', TIMEOUT, async () => {
  // Of three, the one that was least disturbed by what else the machine does.
  let fastest = Number.POSITIVE_INFINITY
  for (let run = 1; run <= 3; run++) {
    const began = performance.now()
    const started = npmStart(folder, { args: ['--', '--memory'] })
    await started.ready
    fastest = Math.min(fastest, performance.now() - began)
    started.npm.kill('SIGTERM')
    await started.ended
  }
  expect(fastest).toBeLessThan(inject('engine') === 'dynoxide' ? 3_000 : 5_000)
})

test('tells where it serves, what keeps the data and how to stop', TIMEOUT, async () => {
  const started = npmStart(folder)
  const { url } = await started.ready
  expect(url).toMatch(/^http:\/\/localhost:\d+\/graphql$/)
  expect(started.output()).toContain(`in .data/ (${inject('engine')})`)
  expect(started.output()).toContain('Ctrl-C')
})

test('ends with 0 on Ctrl-C, its engine with it, and has the data the next time', TIMEOUT, async () => {
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

test.for([['--', '--memory'], ['--memory']])('keeps nothing with npm start %s', TIMEOUT, async (args) => {
  const first = npmStart(folder, { args })
  const { call } = await first.ready
  expect(await call(CREATE)).toEqual(CREATED)
  expect(existsSync(join(folder, '.data'))).toBe(false)
  first.npm.kill('SIGTERM')
  await first.ended
  const second = await npmStart(folder, { args }).ready
  expect(await second.call(FETCH)).toEqual({ data: { permission: null } })
})

test('answers what it was asked before Ctrl-C', TIMEOUT, async () => {
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

describe('after a SIGKILL', () => {
  const victims: Record<string, (service: Service, npm: number) => number[]> = {
    'of npm': (_, npm) => [npm],
    'of the server': ({ server }) => [server],
    'of the engine': ({ engine }) => [engine],
    'of all': ({ server, engine }, npm) => [npm, server, engine],
  }

  test.for(Object.keys(victims))(
    '%s the next start works, with the data and no second engine',
    TIMEOUT,
    async (whom) => {
      const PORT = String(20_000 + Math.floor(Math.random() * 10_000))
      const first = npmStart(folder, { env: { PORT } })
      const service = await first.ready
      expect(await service.call(CREATE)).toEqual(CREATED)
      for (const pid of victims[whom]?.(service, first.npm.pid ?? 0) ?? []) process.kill(pid, 'SIGKILL')
      const second = await npmStart(folder, { env: { PORT } }).ready
      expect(await second.call(FETCH)).toEqual(KEPT)
      expect(isRunning(service.engine)).toBe(false)
    },
  )

  test('of the engine it says so in one sentence and ends with 1', TIMEOUT, async () => {
    const started = npmStart(folder)
    const { engine } = await started.ready
    process.kill(engine, 'SIGKILL')
    expect(await started.ended).toBe(1)
    expect(started.output()).toMatch(/^The DynamoDB engine has ended: start again with npm start\.$/m)
  })
})

test('says that another start has the data, and does it no harm', TIMEOUT, async () => {
  const first = await npmStart(folder).ready
  const second = npmStart(folder)
  expect(await second.ended).toBe(1)
  expect(second.output()).toMatch(/^Another npm start is using \S+\/\.data: stop it first, or .*\.$/m)
  expect(await first.call(CREATE)).toEqual(CREATED)
  expect(isRunning(first.engine)).toBe(true)
})
