import { parseArgs } from 'node:util'
import { CannotStartError } from './cannotStartError.ts'

/**
 * Whether no data are to be kept. npm keeps `--memory` to itself where it isn't after a `--`, and passes it in the
 * environment.
 *
 * @throws CannotStartError where there is any other argument
 */
export function isMemoryOnly(): boolean {
  try {
    const { values } = parseArgs({ options: { memory: { type: 'boolean' } } })
    return values.memory ?? process.env['npm_config_memory'] === 'true'
  } catch {
    throw new CannotStartError('The only option is --memory: npm start -- --memory.')
  }
}

/**
 * The port to listen on; 4000, where Apollo's examples and many GraphQL clients look first, unless PORT names another.
 *
 * @throws CannotStartError where that is none
 */
export function portFrom(value = '4000'): number {
  const port = Number(value)
  if (/^\d+$/.test(value) && port <= 65_535) return port
  throw new CannotStartError(
    `PORT is ${JSON.stringify(value)}: set it to a number from 0 (any free port) to 65535.`,
  )
}

/**
 * The names that a variable of the environment has, with commas between, in lower case.
 *
 * @throws CannotStartError, with the advice, where one of them isn't of the form
 */
export function namesFrom(variable: string, value: string, form: RegExp, advice: string): readonly string[] {
  const names = value
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
  const wrong = names.find((name) => !form.test(name))
  if (wrong === undefined) return names
  throw new CannotStartError(`${variable} has ${JSON.stringify(wrong)}: ${advice}, with commas between.`)
}
