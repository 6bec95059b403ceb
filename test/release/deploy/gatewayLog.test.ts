import { describe, expect, it } from 'vitest'
import { made, withParameters } from './made.ts'

/**
 * What the log of an HTTP API puts into its lines without escaping it ("Customize HTTP API access logs" in the developer
 * guide), where it can hold nothing that a caller sent: each with a value as the gateway writes it, and what it can be.
 */
const SAFE: Readonly<Record<string, readonly [value: string, form: RegExp]>> = {
  requestId: ['UAQ0OjS9oAMEM8A=', /^[\w=-]+$/],
  'integration.requestId': ['ebba0d3c-8e5d-4b0e-9d0a-6f9b1b0f3f9a', /^[\da-f-]+$/],
  requestTime: ['12/Mar/2026:19:03:58 +0000', /^[\w/: +-]+$/],
  'identity.sourceIp': ['2001:db8::1', /^[\da-f.:]+$/],
  routeKey: ['GET /graphiql/assets/{file}', /^[\w /{}$-]+$/],
  status: ['429', /^(\d{3}|-)$/],
  'error.responseType': ['THROTTLED', /^[A-Z\d_-]+$/],
  responseLatency: ['12', /^(\d+|-)$/],
}

/** What a caller can make of a text that quotes what was sent. */
const HOSTILE = ['"', '\\', '","status":"429', '\n', '\u0000']

/** A line as the gateway writes it. */
const lineOf = (format: string, heldBy: (name: string) => string): string =>
  format.replaceAll(/\$context\.([\w.]+)/g, (_, name: string) => heldBy(name))

describe.each([
  ['dev', made],
  ['prod', withParameters],
])('a line of the log of the gateway of %s', (stage, { properties }) => {
  const { Format } = properties('HttpApiStage')['AccessLogSettings'] as { readonly Format: string }
  const variables = [...Format.matchAll(/\$[\w.]*/g)].map(([name]) => name.replace('$context.', ''))

  it('has nothing in it that a caller has written', () => {
    expect(variables.length).toBeGreaterThan(5)
    expect(Object.keys(SAFE)).toEqual(expect.arrayContaining(variables))
  })

  it('is one line of JSON, whatever the variables hold, with each of them in quotes and whole', () => {
    const values = JSON.parse(Format) as Record<string, string>
    expect(Object.values(values).filter((value) => value.includes('$'))).toEqual(
      variables.map((name) => `$context.${name}`),
    )
    for (const heldBy of [(name: string) => SAFE[name]?.[0] ?? HOSTILE.join(), () => '-']) {
      const line = lineOf(Format, heldBy)
      expect(line).not.toContain('\n')
      expect(JSON.parse(line)).toEqual(
        Object.fromEntries(Object.entries(values).map(([field, value]) => [field, lineOf(value, heldBy)])),
      )
    }
    expect(values['service']).toBe(`permission-versions-${stage}`)
  })

  it('names routes that need no escaping, for it has their names', () => {
    const keys = (stage === 'dev' ? made : withParameters)
      .ofType('AWS::ApiGatewayV2::Route')
      .map(({ Properties }) => String(Properties['RouteKey']))
    expect(keys.length).toBeGreaterThan(2)
    for (const key of keys) expect(key).toMatch(SAFE['routeKey']?.[1] ?? /^$/)
  })
})

it('no variable that counts as safe can hold what breaks a line', () => {
  for (const [value, form] of Object.values(SAFE)) {
    expect(value).toMatch(form)
    for (const hostile of HOSTILE) expect(`${value}${hostile}`).not.toMatch(form)
  }
})
