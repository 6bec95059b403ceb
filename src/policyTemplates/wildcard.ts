/**
 * Tells which texts a pattern matches, where `*` stands for any text and `?` for any one character.
 *
 * No regular expression: `*?*?*?` makes one try every way to share a text out. The parts between the stars are sought
 * one after the other instead, each as early as it can stand, and none is ever sought again.
 */
export function matcher(pattern: string): (text: string) => boolean {
  const [first = '', ...others] = pattern.replaceAll(/[*?]+/g, starLast).split('*')
  const last = others.pop()
  if (last === undefined) return (text) => text.length === first.length && standsAt(first, text, 0)
  return (text) => {
    const end = text.length - last.length
    if (!standsAt(first, text, 0) || !standsAt(last, text, end)) return false
    let from = first.length
    for (const part of others) {
      from = indexOf(part, text, from)
      if (from < 0) return false
      from += part.length
    }
    return from <= end
  }
}

/** `*?*?` says what `??*` says, and then no part after a star begins with a `?`. */
const starLast = (run: string): string => (run.includes('*') ? `${run.replaceAll('*', '')}*` : run)

function indexOf(part: string, text: string, from: number): number {
  let at = from - 1
  do {
    at = text.indexOf(part.charAt(0), at + 1)
  } while (at >= 0 && !standsAt(part, text, at))
  return at
}

function standsAt(part: string, text: string, from: number): boolean {
  for (let i = 0; i < part.length; i++) {
    const wanted = part.charCodeAt(i)
    if (wanted !== QUESTION_MARK && wanted !== text.charCodeAt(from + i)) return false
  }
  return true
}

const QUESTION_MARK = 0x3f
