import { nearest } from '../nearest.ts'
import { quoted } from '../quoted.ts'
import { malformed, type TemplateFault } from './faults.ts'
import type { Member } from './json.ts'
import { moreThanOnce } from './moreThanOnce.ts'

/** The elements of a template, by the pages of CreatePermission and CreatePermissionVersion. Case matters. */
const REQUIRED: ReadonlyMap<string, string> = new Map([
  ['Effect', 'write "Effect": "Allow".'],
  ['Action', 'list the actions that the permission allows.'],
])
const ELEMENTS = [...REQUIRED.keys(), 'Condition']

const WITHOUT_DOCUMENT = 'RAM takes a single statement by itself, without Version, Id and Statement.'

/** Elements that IAM policies have and templates have not, by their names in lower case, and why. */
const OF_OTHER_POLICIES: ReadonlyMap<string, string> = new Map([
  ['resource', 'RAM fills it in with each resource that is shared.'],
  ['notresource', 'RAM fills in the resources, with each one that is shared.'],
  ['principal', 'RAM fills it in with the principals of the resource share.'],
  ['notprincipal', 'RAM fills in the principals, with those of the resource share.'],
  ['notaction', 'list what is allowed in Action.'],
  ['sid', 'the statement is the only one, and has no name.'],
  ['version', WITHOUT_DOCUMENT],
  ['id', WITHOUT_DOCUMENT],
  ['statement', WITHOUT_DOCUMENT],
])

/** What is wrong with the elements that the template has and lacks, whatever they say. */
export function elementFaults(members: readonly Member[]): TemplateFault[] {
  const names = members.map(({ name }) => name)
  return [
    ...names.filter((name) => !ELEMENTS.includes(name)).map(notAnElement),
    ...moreThanOnce(names).map((name) =>
      malformed(`The element ${quoted(name)} stands more than once: keep one of them.`),
    ),
    ...[...REQUIRED]
      .filter(([required]) => !names.some((name) => stands(name, required)))
      .map(([required, advice]) => malformed(`The element "${required}" is missing: ${advice}`)),
  ]
}

/** A misspelt element is told as misspelt, not as missing too; so is one that stands inside of Statement. */
const stands = (name: string, required: string): boolean =>
  name === required || name === 'Statement' || nearest(name, ELEMENTS) === required

function notAnElement(name: string): TemplateFault {
  const reason = OF_OTHER_POLICIES.get(name.toLowerCase())
  if (reason) return malformed(`The element ${quoted(name)} is not allowed: ${reason}`)
  const meant = nearest(name, ELEMENTS)
  return malformed(
    meant
      ? `The element ${quoted(name)} is unknown. Did you mean "${meant}"? Upper and lower case matter.`
      : `The element ${quoted(name)} is unknown: there are Effect, Action and, optionally, Condition.`,
  )
}
