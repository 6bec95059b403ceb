import type { Member } from './json.ts'
import { moreThanOnce } from './moreThanOnce.ts'
import { nearest } from './nearest.ts'
import { quoted } from './quoted.ts'

/** The elements that an object of a policy has. Case matters. */
export interface Elements {
  /** Those that must be there, and what to write where one isn't. */
  readonly required: ReadonlyMap<string, string>
  readonly optional: readonly string[]
  /** Elements of other policies, by their names in lower case, and why they are none here. */
  readonly others: ReadonlyMap<string, string>
  /** Where this one stands, what is missing stands inside of it. */
  readonly around?: string
}

/** What is wrong with the elements that an object has and lacks, whatever they say. */
export function elementFaults(members: readonly Member[], elements: Elements): string[] {
  const { required, around } = elements
  const known = [...required.keys(), ...elements.optional]
  const names = members.map(({ name }) => name)
  /** A misspelt element is told as misspelt, not as missing too. */
  const stands = (element: string) =>
    names.some((name) => name === element || name === around || nearest(name, known) === element)
  return [
    ...names.filter((name) => !known.includes(name)).map((name) => notAnElement(name, known, elements)),
    ...moreThanOnce(names).map(
      (name) => `The element ${quoted(name)} stands more than once: keep one of them.`,
    ),
    ...[...required]
      .filter(([element]) => !stands(element))
      .map(([element, advice]) => `The element "${element}" is missing: ${advice}`),
  ]
}

function notAnElement(
  name: string,
  known: readonly string[],
  { required, optional, others }: Elements,
): string {
  const reason = others.get(name.toLowerCase())
  if (reason) return `The element ${quoted(name)} is not allowed: ${reason}`
  const meant = nearest(name, known)
  if (meant) {
    return `The element ${quoted(name)} is unknown. Did you mean "${meant}"? Upper and lower case matter.`
  }
  const needed = [...required.keys()].join(optional.length > 0 ? ', ' : ' and ')
  return `The element ${quoted(name)} is unknown: there are ${needed}${optional.map((element) => ` and, optionally, ${element}`).join('')}.`
}
