import { type Json, readJson } from './json.ts'

/**
 * Reads the text of a policy template or document.
 *
 * @param argument the name of the argument, for the message
 * @returns what it says as JSON, or why it can't be read
 */
export function readPolicyText(
  argument: string,
  text: string,
): { readonly json: Json } | { readonly error: string } {
  // Half of a surrogate pair can't be encoded in UTF-8: another character would be stored in its place.
  if (!text.isWellFormed()) {
    return {
      error: `${argument} is not Unicode: it has half of a surrogate pair in it. Write the whole character.`,
    }
  }
  const read = readJson(text)
  return 'error' in read ? { error: `${argument} is not JSON: ${read.error}.` } : read
}
