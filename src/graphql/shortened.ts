import { cut, MOST_QUOTED } from '../grammar/quoted.ts'

/** Our own words and graphql-js's come to hardly more than half of that in the longest messages. */
const MOST_TOLD = 600

/** What these are followed by was sent, as it stands: quotation marks in it tell nothing. */
const QUOTING = ['Syntax Error: ', 'Unknown operation named ']

/** With less of a name nobody recognises it: where there are more of them than that, the message ends. */
const LEAST_QUOTED = 10

/**
 * A message whoever worded it, with at most 100 characters of what was sent: graphql-js quotes names and values whole,
 * a variable's even twice. What stands in quotation marks or brackets is cut, the longest first, so that names stay
 * readable beside a long value. A short message stays as it is.
 */
export function shortened(message: string): string {
  if (message.length <= MOST_QUOTED) return message
  if (QUOTING.some((beginning) => message.startsWith(beginning))) return cut(message)
  const quotations = quotationsIn(message)
  const most = share(quotations.map(([from, to]) => to - from))
  let told = ''
  let at = 0
  let left = MOST_QUOTED
  for (const [from, to] of quotations) {
    const quotation = message.slice(from, to)
    told += message.slice(at, from)
    left -= Math.min(quotation.length, most)
    if (left < 0) return `${cut(told, MOST_TOLD)}…`
    told +=
      quotation.length <= most ? quotation : cut(quotation, most) + (quotation.startsWith('"') ? '"' : '')
    at = to
  }
  return cut(told + message.slice(at), MOST_TOLD)
}

/**
 * What a quotation begins and ends with: a string, a block string, an object, a list; or a word. What is open at the end
 * of the message is taken to go on to there.
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

/** The most that each of them may keep, so that all of them together keep no more than 100 characters. */
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
