import { duplicates } from './duplicates.ts'
import type { Member } from './json.ts'
import { nearest } from './nearest.ts'
import { quoted } from './quoted.ts'

/** The elements that an object of a policy has. Case matters. */
export interface Elements {
  /** Those that must be there, and what to write where one isn't. */
  readonly required: ReadonlyMap<string, string>
  readonly optional: readonly string[]
  /** What may be written in place of a required element, never beside it. */
  readonly alternatives?: ReadonlyMap<string, string>
  /** Elements of other policies, by their names in lower case, and why they are none here. */
  readonly others: ReadonlyMap<string, string>
  /** Where this one stands, what is missing stands inside of it. */
  readonly around?: string
}

/** What is wrong with the elements that an object has and lacks, whatever they say. */
export function validateElements(members: readonly Member[], elements: Elements): string[] {
  const { required, around, alternatives = new Map<string, string>() } = elements
  const known = [...required.keys(), ...alternatives.values(), ...elements.optional]
  const names = members.map(({ name }) => name)
  /** A misspelt element is told as misspelt, not as missing too. */
  const stands = (element: string) =>
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
      .filter(([element]) => !stands(element) && !stands(alternatives.get(element) ?? element))
      .map(([element, advice]) => `The element "${element}" is missing: ${advice}`),
  ]
}

/** The required elements by their names, each with what may stand in its place. */
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
