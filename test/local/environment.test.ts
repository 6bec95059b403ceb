import { readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { RETRIES, SWEEP_EVERY_MS, timeoutMs, WAKING } from '../../src/local/deployment.ts'
import { setLambdaEnvironment } from '../../src/local/environment.ts'

const { functions } = parse(readFileSync('serverless.yml', 'utf8'), { merge: true })

afterEach(() => vi.unstubAllEnvs())

test('what is played is what is deployed', () => {
  for (const name of ['api', 'graphiql', 'replaceWorker', 'sweeper'] as const) {
    expect(timeoutMs(name)).toBe(functions[name].timeout * 1_000)
  }
  const [{ stream }] = functions.replaceWorker.events
  expect(RETRIES).toBe(stream.maximumRetryAttempts)
  expect(WAKING).toEqual({ eventNames: ['INSERT', 'MODIFY'], prefix: 'wake#' })
  expect(functions.sweeper.events).toEqual([{ schedule: 'rate(1 minute)' }])
  expect(SWEEP_EVERY_MS).toBe(60_000)
})

test('a function has every variable that it is deployed with', () => {
  for (const name of Object.keys(functions.api.environment)) vi.stubEnv(name, undefined)
  setLambdaEnvironment('http://127.0.0.1:1')
  expect(process.env).toMatchObject(
    Object.fromEntries(Object.keys(functions.api.environment).map((name) => [name, expect.any(String)])),
  )
})

test("nothing of the developer's own account is used", () => {
  for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) {
    vi.stubEnv(name, 'mine')
  }
  setLambdaEnvironment('http://127.0.0.1:1')
  expect(Object.values(process.env)).not.toContain('mine')
})
