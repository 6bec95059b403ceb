import fc from 'fast-check'
import { buildSchema, parse, validate } from 'graphql'
import { getVariableValues } from 'graphql/execution/values.js'
import { expect, it } from 'vitest'
import { shortened } from '../../src/graphql/shortened.ts'

const SCHEMA = buildSchema('type Query { it(n: Int, i: In): Int } input In { a: [Int!], b: In }')

/** What graphql-js says of a document and of its variable `$v`, as it says it. */
function said(document: string, v?: unknown): readonly string[] {
  try {
    const parsed = parse(document)
    const faults = validate(SCHEMA, parsed)
    const [operation] = parsed.definitions
    if (faults.length > 0 || operation?.kind !== 'OperationDefinition')
      return faults.map(({ message }) => message)
    const { errors = [] } = getVariableValues(SCHEMA, operation.variableDefinitions ?? [], { v })
    return errors.map(({ message }) => message)
  } catch (error) {
    return [(error as Error).message]
  }
}

const VARIABLE = 'query ($v: In) { it(i: $v) }'

/** What somebody sends, and where. */
const SENT: Readonly<Record<string, (text: string) => readonly string[]>> = {
  'a literal': (text) => said(`{ it(n: ${JSON.stringify(text.toWellFormed())}) }`),
  'a block string': (text) => said(`{ it(n: """${text.replaceAll('"""', '')}""") }`),
  'a token out of place': (text) => said(`{ it(${JSON.stringify(text.toWellFormed())}) }`),
  'a literal in lists and objects': (text) =>
    said(`{ it(n: [{ a: [${JSON.stringify(text.toWellFormed())}, 1], b: "" }]) }`),
  'a variable': (text) => said(VARIABLE, text),
  'many in a variable': (text) => said(VARIABLE, { a: Array.from({ length: 5 }, () => text) }),
  'one deep in a variable': (text) => said(VARIABLE, { b: { b: { a: [1, text] } } }),
}

/** Whether any 101 characters in a row of a message are those of a text, as it stands or as a message escapes it. */
function quotesMuch(message: string, text: string): boolean {
  const sent = `${text}\n${JSON.stringify(text)}`
  for (let at = 0; at + 101 <= message.length; at++)
    if (sent.includes(message.slice(at, at + 101))) return true
  return false
}

const pieces = fc.array(
  fc.constantFrom(
    'x',
    ' ',
    '"',
    '\\',
    '"""',
    '{',
    '}',
    '[',
    ']',
    '; ',
    '😀',
    '\ud800',
    '\n',
    '1',
    ' Did you mean ',
  ),
  { minLength: 101, maxLength: 2_000 },
)

it.each(Object.entries(SENT))('quotes at most 100 characters in a row of %s', (_, messages) => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('')
      for (const message of messages(text)) {
        const answer = shortened(message)
        expect(answer.length).toBeLessThanOrEqual(601)
        expect(quotesMuch(answer, text), answer).toBe(false)
      }
    }),
    { numRuns: 200 },
  )
})

it('has something to shorten of each', () => {
  for (const messages of Object.values(SENT)) {
    expect(messages('x'.repeat(150)).some((message) => quotesMuch(message, 'x'.repeat(150)))).toBe(true)
  }
})

it('keeps short messages as they are, and all but the long value of others', () => {
  const short = 'Cannot query field "nope" on type "Viewer".'
  expect(shortened(short)).toBe(short)
  const [long = ''] = said(VARIABLE, { a: [1, 'x'.repeat(60_000)] })
  expect(shortened(long)).toMatch(
    /^Variable "\$v" got invalid value "x{20,}…" at "v\.a\[1\]"; Int cannot represent non-integer value: "x{20,}…"$/,
  )
  const [object = ''] = said(VARIABLE, { key: 'y'.repeat(60_000) })
  expect(shortened(object)).toMatch(
    /^Variable "\$v" got invalid value \{ key: "y+…; Field "key" is not defined by type "In"\.$/,
  )
})

it('ends where names are so many that nothing of them would be left', () => {
  const cycle = Array.from({ length: 90 }, (_, i) => `fragment F${i} on Query { ...F${(i + 1) % 90} }`)
  const [message = ''] = said(`{ ...F0 } ${cycle.join(' ')}`)
  expect(message.length).toBeGreaterThan(600)
  expect(shortened(message)).toMatch(
    /^Cannot spread fragment "F0" within itself via "F1", "F2", .*"F2\d", …$/,
  )
})

it('takes linear time, whatever is quoted', () => {
  for (const piece of ['"', '\\"', '"""', '{', '[{"', ' Did you mean ', '"""\\']) {
    const message = `Int cannot represent: "${piece.repeat(200_000)}`
    const began = performance.now()
    shortened(message)
    // The square of it would be minutes.
    expect(performance.now() - began).toBeLessThan(5_000)
  }
})
