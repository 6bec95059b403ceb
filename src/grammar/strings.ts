import { described, type Json } from './json.ts'

/** Both clouds accept a list wherever they accept one value. */
export const listed = (json: Json): readonly Json[] => (json.type === 'list' ? json.items : [json])

/**
 * What is wrong with the form of an element that is a string or a list of strings, whatever they say.
 *
 * @param one what each of the strings is
 */
export function validateStrings(element: string, value: Json, one = element.toLowerCase()): string[] {
  if (value.type === 'string') return []
  if (value.type !== 'list') {
    return [`${element} must be a string or a list of strings, not ${described(value)}.`]
  }
  if (value.items.length === 0) {
    return [`${element} is an empty list: name at least one ${one}.`]
  }
  return value.items
    .filter(({ type }) => type !== 'string')
    .map((item) => `${element} must list strings, not ${described(item)}.`)
}
