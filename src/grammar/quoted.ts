/** Text as a message shows it: quoted, escaped, and cut where it is longer than a reader needs to recognise it. */
export const quoted = (text: string): string =>
  JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text)

/** Longer than any action, operator or condition key of AWS. */
const LONGEST_QUOTE = 100
