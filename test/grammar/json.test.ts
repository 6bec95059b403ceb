import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Json, readJson } from '../../src/grammar/json.ts'

const BOM = '\ufeff'
const NO_BREAK_SPACE = '\u00a0'

/** The value as JSON.parse gives it: the last of those that stand twice wins. */
function plain(json: Json): unknown {
  if (json.type === 'object')
    return Object.fromEntries(json.members.map(({ name, value }) => [name, plain(value)]))
  if (json.type === 'list') return json.items.map(plain)
  return json.type === 'string' ? json.value : JSON.parse(json.value)
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

describe('agrees with JSON.parse', () => {
  const agrees = (text: string) => {
    const expected = parsed(text)
    const read = readJson(text)
    expect('json' in read).toBe(expected !== undefined)
    if ('json' in read) expect(plain(read.json)).toEqual(expected?.value)
  }

  test.each([
    '',
    ' ',
    'null',
    ' \t\r\n1 ',
    `${BOM}{}`,
    `${NO_BREAK_SPACE}1`,
    '[1,]',
    '[,1]',
    '{"a":1,}',
    '{,}',
    '{"a"}',
    '{"a":}',
    '{a:1}',
    "{'a':1}",
    '{"a":1 "b":2}',
    '[1}',
    '{"a":1]',
    '{}{}',
    '1 2',
    '01',
    '-',
    '-0',
    '+1',
    '1.',
    '.5',
    '1e',
    '1E+5',
    '1e999',
    'NaN',
    'Infinity',
    'TRUE',
    'truefalse',
    '// a\n1',
    '/* a */ 1',
    '"a\nb"',
    '"a\tb"',
    '"\u0000"',
    '"\u2028\u007f"',
    '"\\u12"',
    '"\\U0041"',
    '"\\x41"',
    '"\\\'"',
    '"\\',
    '"\\"',
    '"abc',
    '"\ud800"',
    '"\\ud83d\\ude42"',
    '{"__proto__":{"a":1},"constructor":2}',
    '{"a":1,"a":2}',
    '{"":{"":[[],{}]}}',
  ])('on %j', agrees)

  test('on texts that were JSON, until one place was changed', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.nat(3),
        fc.oneof(
          fc.constantFrom(
            '{',
            '}',
            '[',
            ']',
            ':',
            ',',
            '"',
            '\\',
            '0',
            '-',
            'e',
            '.',
            ' ',
            BOM,
            NO_BREAK_SPACE,
            '/**/',
          ),
          fc.string({ unit: 'binary', maxLength: 2 }),
        ),
        (text, place, removed, added) => {
          const at = place % (text.length + 1)
          agrees(text.slice(0, at) + added + text.slice(at + removed))
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('on texts out of the pieces of JSON', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"a"',
      '"',
      '\\',
      '1',
      '-0.5e1',
      '.',
      'true',
      'null',
      ' ',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => agrees(pieces.join(''))),
      { numRuns: 3000 },
    )
  })
})

test('keeps members that stand twice, in their order, and numbers as they are written', () => {
  expect(readJson('{"a":1.0,"b":[],"a":1e0}')).toEqual({
    json: {
      type: 'object',
      members: [
        { name: 'a', value: { type: 'number', value: '1.0' } },
        { name: 'b', value: { type: 'list', items: [] } },
        { name: 'a', value: { type: 'number', value: '1e0' } },
      ],
    },
  })
})

describe('says what was expected, and where', () => {
  const anUnreadableString =
    'a string that is not closed, or that has a control character or an unknown escape in it'

  test.each([
    ['', 'expected a value at line 1, column 1, but found the end of the text'],
    ['{\n  "a": tru\n}', 'expected a value at line 2, column 8, but found "t"'],
    ['{"a":1,}', 'expected a name in double quotes at line 1, column 8, but found "}"'],
    ['{a:1}', 'expected a name in double quotes or "}" at line 1, column 2, but found "a"'],
    ['{"a" 1}', 'expected ":" at line 1, column 6, but found "1"'],
    ['{"a":1]', 'expected "," or "}" at line 1, column 7, but found "]"'],
    ['[', 'expected a value or "]" at line 1, column 2, but found the end of the text'],
    ['[1,]', 'expected a value at line 1, column 4, but found "]"'],
    ['["🙂"\r\n "a"]', 'expected "," or "]" at line 2, column 2, but found a string'],
    ['["🙂" 1]', 'expected "," or "]" at line 1, column 6, but found "1"'],
    ['[]\r\r]', 'expected nothing more at line 3, column 1, but found "]"'],
    [`${BOM}{}`, 'expected a value at line 1, column 1, but found U+FEFF'],
    ['[🙂]', 'expected a value or "]" at line 1, column 2, but found U+1F642'],
    ['[\t\u0007', 'expected a value or "]" at line 1, column 3, but found U+0007'],
    ['["\\x"]', `expected a value or "]" at line 1, column 2, but found ${anUnreadableString}`],
  ])('of %j', (text, error) => {
    expect(readJson(text)).toEqual({ error })
  })
})

test('ten thousand brackets neither overflow the stack nor take long', () => {
  const depth = 10_000
  for (const [open, close] of [
    ['[', ']'],
    ['{"a":', '}'],
  ] as const) {
    expect(readJson(open.repeat(depth))).toHaveProperty('error')
    let json = (readJson(`${open.repeat(depth)}1${close.repeat(depth)}`) as { json: Json }).json
    let levels = 0
    for (; json.type === 'list' || json.type === 'object'; levels++) {
      const [inner] = json.type === 'list' ? json.items : json.members.map(({ value }) => value)
      if (!inner) throw new Error('a level is empty')
      json = inner
    }
    expect(levels).toBe(depth)
  }
})
