import { cut, MOST_QUOTED } from '../grammar/quoted.ts'

/** Twice as long as the longest message, without what it quotes. */
const MOST_CHARACTERS = 600

/** After these comes what was sent, unchanged: quotation marks in it have no meaning. */
const QUOTING = ['Syntax Error: ', 'Unknown operation named ']

/** With less of a name it can't be recognised: where this much of each does not fit, the message ends. */
const LEAST_QUOTED = 10

/**
 * A message of ours or of graphql-js, with at most 100 characters of what was sent: graphql-js quotes whole names and values,
 * those of variables twice. What is in quotation marks or brackets is cut, the longest first, so that names stay
 * readable beside a long value. A short message is returned unchanged.
 */
export function shortened(message: string): string {
  if (message.length <= MOST_QUOTED) return message
  if (QUOTING.some((beginning) => message.startsWith(beginning))) return cut(message)
  const quotations = quotationsIn(message)
  const most = share(quotations.map(([from, to]) => to - from))
  let text = ''
  let at = 0
  let left = MOST_QUOTED
  for (const [from, to] of quotations) {
    const quotation = message.slice(from, to)
    text += message.slice(at, from)
    left -= Math.min(quotation.length, most)
    if (left < 0) return `${cut(text, MOST_CHARACTERS)}…`
    text +=
      quotation.length <= most ? quotation : cut(quotation, most) + (quotation.startsWith('"') ? '"' : '')
    at = to
  }
  return cut(text + message.slice(at), MOST_CHARACTERS)
}

/**
 * A whole string or block string, the first or last character of an object or a list, or a word. A string that is not
 * closed ends with the message.
 */
const PART = /"""(?:[^"\\]|\\.|"(?!""))*(?:"""|\\?$)|"(?:[^"\\]|\\.)*(?:"|\\?$)|[[{]|[\]}]|[^\s"[\]{}]+/gs

const WORD = /^[^"[\]{}]/

/** Where the quotations of a message begin and end; an object or a list with all that is in it is one. */
function quotationsIn(message: string): [from: number, to: number][] {
  const found: [number, number][] = []
  let depth = 0
  let begin = 0
  for (const { 0: part, index } of message.matchAll(PART)) {
    // No word of ours or of graphql-js's own is longer than what may be quoted: only one that is must be the caller's.
    if (depth === 0 && WORD.test(part) && part.length <= MOST_QUOTED) continue
    if (depth === 0) begin = index
    if (part === '[' || part === '{') depth++
    else if (part === ']' || part === '}') depth = Math.max(depth - 1, 0)
    if (depth === 0) found.push([begin, index + part.length])
  }
  return depth === 0 ? found : [...found, [begin, message.length]]
}

/** How much of each may be kept, so that all together keep no more than 100 characters. */
function share(lengths: readonly number[]): number {
  let left = MOST_QUOTED
  const ascending = lengths.toSorted((one, other) => one - other)
  for (const [index, length] of ascending.entries()) {
    const each = Math.floor(left / (ascending.length - index))
    if (length > each) return Math.max(each, LEAST_QUOTED)
    left -= length
  }
  return MOST_QUOTED
}
