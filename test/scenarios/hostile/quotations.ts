/** The most of what was sent that a message may show, and the signs around it that may have stood there, too: `: "`. */
const MOST = 100 + 5

const PROBE = Math.floor(MOST / 2)

/** All texts of an answer that are called a message: those of its errors, and those of refusals in its data. */
export function messagesIn(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([name, value]) =>
    typeof value === 'string' ? (name === 'message' ? [value] : []) : messagesIn(value),
  )
}

/**
 * A part of a message that shows more than 100 characters in a row of what was sent; nothing where none does. Documents
 * and messages escape what they quote: backslashes count on neither side.
 */
export function longQuotation(returned: readonly string[], body: string): string | undefined {
  const sent = plain(textsIn(JSON.parse(body)).join('\n'))
  const messages = returned.map(plain)
  const isSent = (part: string) => sent.includes(part)
  for (const message of messages) {
    // What is as long has all of one of these in it: few parts of messages have.
    for (let at = 0; at + PROBE <= message.length; at += PROBE) {
      if (!isSent(message.slice(at, at + PROBE))) continue
      for (let from = Math.max(at - PROBE, 0); from <= at && from + MOST < message.length; from++) {
        const part = message.slice(from, from + MOST + 1)
        if (isSent(part)) return part
      }
    }
  }
  return undefined
}

const plain = (text: string): string => text.replaceAll('\\', '')

/** All strings of some JSON and the names of its members. It may be nested deeper than calls can be. */
function textsIn(json: unknown): string[] {
  const documents: string[] = []
  const open = [json]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value === 'string') documents.push(value)
    if (typeof value !== 'object' || value === null) continue
    for (const [name, below] of Object.entries(value)) {
      documents.push(name)
      open.push(below)
    }
  }
  return documents
}
