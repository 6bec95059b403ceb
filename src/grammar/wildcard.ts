/**
 * Returns a function that says whether a text matches the pattern, in which `*` matches any text and `?` any one
 * character.
 *
 * It is no regular expression, which would backtrack through every way to divide a text for `*?*?*?`. The parts between
 * the stars are searched one after the other instead, each at its first possible place, and none is searched again.
 *
 * The text may be a pattern itself, in the form that `starsLast` gives it. A `*` in it is matched by a `*` alone, so that a
 * pattern that matches another one matches every text that the other matches (`covers.ts`).
 */
export function matcher(pattern: string): (text: string) => boolean {
  const [first = '', ...others] = starsLast(pattern).split('*')
  const last = others.pop()
  if (last === undefined) return (text) => text.length === first.length && matchesAt(first, text, 0)
  return (text) => {
    const end = text.length - last.length
    if (!matchesAt(first, text, 0) || !matchesAt(last, text, end)) return false
    let from = first.length
    for (const part of others) {
      from = indexOf(part, text, from)
      if (from < 0) return false
      from += part.length
    }
    return from <= end
  }
}

/** `*?*?` matches what `??*` matches; written like that, no part after a star begins with a `?`. */
export const starsLast = (pattern: string): string =>
  pattern.replaceAll(/[*?]+/g, (run) => (run.includes('*') ? `${run.replaceAll('*', '')}*` : run))

function indexOf(part: string, text: string, from: number): number {
  let at = from - 1
  do {
    at = text.indexOf(part.charAt(0), at + 1)
  } while (at >= 0 && !matchesAt(part, text, at))
  return at
}

function matchesAt(part: string, text: string, from: number): boolean {
  for (let i = 0; i < part.length; i++) {
    const wanted = part.charCodeAt(i)
    const found = text.charCodeAt(from + i)
    if (wanted === QUESTION_MARK ? !isOneCharacter(found) : wanted !== found) return false
  }
  return true
}

/** Not half of a surrogate pair: one cloud may count the pair as one character, another as two. */
const isOneCharacter = (unit: number): boolean => unit !== STAR && (unit < 0xd800 || unit > 0xdfff)

const QUESTION_MARK = 0x3f
const STAR = 0x2a
