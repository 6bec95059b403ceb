/** JSON as it was written: duplicated members are all kept, and a number is a string of its digits. */
export type Json = JsonObject | JsonList | JsonScalar

export interface JsonObject {
  readonly type: 'object'
  readonly members: Member[]
}
export interface Member {
  readonly name: string
  readonly value: Json
}
export interface JsonList {
  readonly type: 'list'
  readonly items: Json[]
}
export interface JsonScalar {
  readonly type: 'string' | 'number' | 'boolean' | 'null'
  /** The value of a string; the text of a number, a boolean or null. */
  readonly value: string
}

/**
 * Reads a text that must be exactly JSON (RFC 8259): no comments, no trailing commas, no byte order mark.
 * Why no package does this: docs/decisions/reading-json.md.
 *
 * @returns the value, or the first error: what was expected, and where
 */
export function readJson(text: string): { readonly json: Json } | { readonly error: string } {
  TOKEN.lastIndex = 0
  // The open objects and lists, innermost last. With recursion, ten thousand brackets would overflow the stack.
  const open: (JsonObject | JsonList)[] = []
  let expected: 'value' | 'name' | 'colon' | 'comma' = 'value'
  let mayClose = false
  let name = ''

  for (;;) {
    const at = TOKEN.lastIndex
    const token: Token = TOKEN.exec(text)?.groups ?? {}
    const parent = open.at(-1)
    let complete: Json | undefined

    if (mayClose && token.mark === closing(parent)) {
      complete = open.pop()
    } else if (expected === 'value') {
      const json = begun(token)
      if (!json) return unexpected(text, at, mayClose ? 'a value or "]"' : 'a value')
      if (parent?.type === 'list') parent.items.push(json)
      else parent?.members.push({ name, value: json })
      if (json.type === 'object' || json.type === 'list') {
        open.push(json)
        expected = json.type === 'list' ? 'value' : 'name'
        mayClose = true
      } else {
        complete = json
      }
    } else if (expected === 'name') {
      if (!token.string) return unexpected(text, at, `a name in double quotes${mayClose ? ' or "}"' : ''}`)
      name = JSON.parse(token.string)
      expected = 'colon'
      mayClose = false
    } else if (expected === 'colon') {
      if (token.mark !== ':') return unexpected(text, at, '":"')
      expected = 'value'
    } else {
      if (token.mark !== ',') return unexpected(text, at, `"," or "${closing(parent)}"`)
      expected = parent?.type === 'list' ? 'value' : 'name'
      mayClose = false
    }

    if (complete && open.length === 0) {
      const end = afterBlank(text, TOKEN.lastIndex)
      return end === text.length ? { json: complete } : unexpected(text, end, 'nothing more')
    }
    if (complete) {
      expected = 'comma'
      mayClose = true
    }
  }
}

/**
 * A token and the white space before it. No part of it can match in two ways, so it takes linear time. Sticky: it
 * starts where the last match ended.
 */
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no string holds them unescaped.
  /[ \t\n\r]*(?:(?<mark>[[\]{}:,])|(?<string>"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?<literal>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y

type Token = { readonly [kind in 'mark' | 'string' | 'literal']?: string }

const WORDS: Readonly<Record<string, JsonScalar['type']>> = {
  true: 'boolean',
  false: 'boolean',
  null: 'null',
}

/** The value that this token is, or begins; undefined if it begins none. */
function begun({ mark, string, literal }: Token): Json | undefined {
  if (mark === '{') return { type: 'object', members: [] }
  if (mark === '[') return { type: 'list', items: [] }
  if (string) return { type: 'string', value: JSON.parse(string) }
  return literal ? { type: WORDS[literal] ?? 'number', value: literal } : undefined
}

const closing = (container: JsonObject | JsonList | undefined) => (container?.type === 'list' ? ']' : '}')

const afterBlank = (text: string, at: number): number => at + text.slice(at).search(/[^ \t\n\r]|$/)

function unexpected(text: string, from: number, expected: string): { readonly error: string } {
  const at = afterBlank(text, from)
  const lines = text.slice(0, at).split(/\r\n|\n|\r/)
  const column = [...(lines.at(-1) ?? '')].length + 1
  return {
    error: `expected ${expected} at line ${lines.length}, column ${column}, but found ${found(text, at)}`,
  }
}

function found(text: string, at: number): string {
  const character = text.codePointAt(at)
  if (character === undefined) return 'the end of the text'
  if (text[at] === '"') {
    TOKEN.lastIndex = at
    return TOKEN.test(text)
      ? 'a string'
      : 'a string that is not closed, or that has a control character or an unknown escape in it'
  }
  // Invisible characters are shown by their number: a byte order mark, a no-break space.
  return character > 0x20 && character < 0x7f
    ? `"${text[at]}"`
    : `U+${character.toString(16).toUpperCase().padStart(4, '0')}`
}

/** The kind of the value, for a message. */
export const described = ({ type }: Json): string =>
  type === 'null' ? 'null' : `${type === 'object' ? 'an' : 'a'} ${type}`
