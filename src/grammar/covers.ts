import { matcher, starsLast } from './wildcard.ts'

/** Begins a policy variable, such as `${aws:username}`, whose value is known only when the policy is evaluated. */
const VARIABLE = '${'

export const isPattern = (text: string): boolean => /[*?]/.test(text)

/**
 * Returns a function that says whether the pattern matches every text that another one matches. Upper and lower case
 * differ. If it says no, the pattern may do so nevertheless: `?*` covers `*a`, but that isn't found.
 */
export function coverer(pattern: string): (other: string) => boolean {
  if (pattern.includes(VARIABLE)) return (other) => other === pattern
  const matches = matcher(pattern)
  return (other) => other === pattern || matches(starsLast(withoutVariables(other)))
}

/**
 * Whether no text is matched by both patterns, in whatever case it is written. If it says no, there may be none
 * nevertheless: it looks at what each begins and ends with.
 */
export function areDisjoint(pattern: string, other: string): boolean {
  const [one, two] = [pattern, other].map((text) => withoutVariables(text.toLowerCase())) as [string, string]
  if (!isPattern(one) && !isPattern(two)) return one !== two
  return (
    !agree(beginningOf(one), beginningOf(two), 'startsWith') || !agree(endOf(one), endOf(two), 'endsWith')
  )
}

/** A pattern that matches at least what the text may match, whatever its variables hold. */
function withoutVariables(text: string): string {
  const from = text.indexOf(VARIABLE)
  if (from < 0) return text
  const to = text.lastIndexOf('}')
  return `${text.slice(0, from)}*${to < from ? '' : text.slice(to + 1)}`
}

const beginningOf = (pattern: string): string => pattern.slice(0, pattern.search(/[*?]|$/))

const endOf = (pattern: string): string =>
  pattern.slice(Math.max(pattern.lastIndexOf('*'), pattern.lastIndexOf('?')) + 1)

/** Whether some text begins, or ends, with both. */
const agree = (one: string, two: string, how: 'startsWith' | 'endsWith'): boolean =>
  one.length < two.length ? two[how](one) : one[how](two)
