/** The most that a message shows of what a caller sent: longer than any action, operator or condition key of AWS. */
export const MOST_QUOTED = 100

/** Text as a message shows it: quoted, escaped, and cut if it is longer than a reader needs to recognise it. */
export const quoted = (text: string): string => JSON.stringify(cut(text))

/** The beginning of a text that is longer than that, never ending in the middle of a character. */
export function cut(text: string, most = MOST_QUOTED): string {
  if (text.length <= most) return text
  const isWithinPair = (text.codePointAt(most - 1) ?? 0) > 0xffff
  return `${text.slice(0, isWithinPair ? most - 1 : most)}…`
}
