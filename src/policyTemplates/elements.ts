import { type Elements, validateElements } from '../grammar/elements.ts'
import type { Member } from '../grammar/json.ts'
import { malformed, type TemplateError } from './templateError.ts'

const WITHOUT_DOCUMENT = 'RAM takes a single statement by itself, without Version, Id and Statement.'

/** The elements of a template, by the pages of CreatePermission and CreatePermissionVersion. */
const ELEMENTS: Elements = {
  required: new Map([
    ['Effect', 'write "Effect": "Allow".'],
    ['Action', 'list the actions that the permission allows.'],
  ]),
  optional: ['Condition'],
  others: new Map([
    ['resource', 'RAM fills it in with each resource that is shared.'],
    ['notresource', 'RAM fills in the resources, with each one that is shared.'],
    ['principal', 'RAM fills it in with the principals of the resource share.'],
    ['notprincipal', 'RAM fills in the principals, with those of the resource share.'],
    ['notaction', 'list what is allowed in Action.'],
    ['sid', 'the statement is the only one, and has no name.'],
    ['version', WITHOUT_DOCUMENT],
    ['id', WITHOUT_DOCUMENT],
    ['statement', WITHOUT_DOCUMENT],
  ]),
  around: 'Statement',
}

/** What is wrong with the set of elements that the template has; not with their values. */
export const validateTemplateElements = (members: readonly Member[]): TemplateError[] =>
  validateElements(members, ELEMENTS).map(malformed)
