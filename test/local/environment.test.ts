import { readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { setLambdaEnvironment } from '../../src/local/environment.ts'
import { TIMEOUT_MS } from '../../src/local/invoke.ts'

const { functions } = parse(readFileSync('serverless.yml', 'utf8'))

afterEach(() => vi.unstubAllEnvs())

test('a function has the time that it is deployed with', () => {
  expect(TIMEOUT_MS).toBe(functions.api.timeout * 1_000)
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
