import { duplicates } from './duplicates.ts'
import type { Member } from './json.ts'
import { nearest } from './nearest.ts'
import { quoted } from './quoted.ts'

/** The elements that an object of a policy has. Case matters. */
export interface Elements {
  /** Those that must be there, each with what to write if it is missing. */
  readonly required: ReadonlyMap<string, string>
  readonly optional: readonly string[]
  /** What may be written instead of a required element, never together with it. */
  readonly alternatives?: ReadonlyMap<string, string>
  /** Elements of other kinds of policies, by their names in lower case, and why they are not allowed here. */
  readonly others: ReadonlyMap<string, string>
  /** If this element is there, the missing ones are probably inside it, and are not reported. */
  readonly around?: string
}

/** What is wrong with the set of elements that an object has; not with their values. */
export function validateElements(members: readonly Member[], elements: Elements): string[] {
  const { required, around, alternatives = new Map<string, string>() } = elements
  const known = [...required.keys(), ...alternatives.values(), ...elements.optional]
  const names = members.map(({ name }) => name)
  /** A misspelt element is reported as unknown, not as missing, too. */
  const isThere = (element: string) =>
    names.some((name) => name === element || name === around || nearest(name, known) === element)
  return [
    ...names.filter((name) => !known.includes(name)).map((name) => notAnElement(name, known, elements)),
    ...duplicates(names, (name) => name).map(
      (name) => `The element ${quoted(name)} is duplicated: keep one of them.`,
    ),
    ...[...alternatives]
      .filter((both) => both.every((element) => names.includes(element)))
      .map(
        ([element, other]) =>
          `The elements "${element}" and "${other}" exclude each other: keep one of them.`,
      ),
    ...[...required]
      .filter(([element]) => !isThere(element) && !isThere(alternatives.get(element) ?? element))
      .map(([element, advice]) => `The element "${element}" is missing: ${advice}`),
  ]
}

/** The required elements by their names, each with its alternative. */
export const requiredNames = ({ required, alternatives }: Elements): string[] =>
  [...required.keys()].map((element) => [element, alternatives?.get(element)].filter(Boolean).join(' or '))

function notAnElement(name: string, known: readonly string[], elements: Elements): string {
  const { optional, others } = elements
  const reason = others.get(name.toLowerCase())
  if (reason) return `The element ${quoted(name)} is not allowed: ${reason}`
  const meant = nearest(name, known)
  if (meant) {
    return `The element ${quoted(name)} is unknown. Did you mean "${meant}"? Upper and lower case matter.`
  }
  const needed = requiredNames(elements).join(optional.length > 0 ? ', ' : ' and ')
  return `The element ${quoted(name)} is unknown: there are ${needed}${optional.map((element) => ` and, optionally, ${element}`).join('')}.`
}
