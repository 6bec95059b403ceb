import type { Json } from '../grammar/json.ts'
import { nearest } from '../grammar/nearest.ts'
import { quoted } from '../grammar/quoted.ts'
import { listed, validateStrings } from '../grammar/strings.ts'
import { matcher } from '../grammar/wildcard.ts'
import type { Actions } from './catalogue/actions.ts'
import type { ResourceType } from './catalogue/resourceTypes.ts'
import { invalid, malformed, type TemplateError } from './templateError.ts'

/** What is wrong with the form of Action, whichever actions it names. */
export const validateActionForm = (action: Json): TemplateError[] =>
  validateStrings('Action', action).map(malformed)

const WILDCARD = /[*?]/

/** The actions that Action lists, without what is not a string. */
export const actionsIn = (action: Json): string[] =>
  listed(action).flatMap((item) => (item.type === 'string' ? [item.value] : []))

/**
 * What is wrong with an action: it must be one of the service that the resource type belongs to, or a pattern that
 * matches one of them. Upper and lower case don't matter, as in IAM.
 */
export function validateAction(
  action: string,
  { resourceType }: ResourceType,
  { service, names, lowerCase }: Actions,
): TemplateError[] {
  if (action === '*') {
    // In IAM it means every action of every service, and actions of other services are not allowed here.
    return [
      invalid(`The action "*" means those of every service: write "${service}:*" for those of ${service}.`),
    ]
  }
  const colon = action.indexOf(':')
  const name = action.slice(colon + 1).toLowerCase()
  const ofService = action.slice(0, Math.max(colon, 0)).toLowerCase() === service
  if (ofService && PLAIN.test(action) && exists(name, lowerCase)) return []

  const meant = nearest(name.replaceAll(/[*?]/g, ''), names)
  const advice = meant ? ` Did you mean "${service}:${meant}"?` : ''
  return [
    invalid(
      ofService
        ? `The action ${quoted(action)} ${WILDCARD.test(name) ? `matches no action of ${service}` : 'does not exist'}.${advice}`
        : `The action ${quoted(action)} is not one of ${service}, and a permission for ${resourceType} allows no others.${advice}`,
    ),
  ]
}

/** The characters of actions and patterns. Without this check, the Kelvin sign would pass: its lower case is `k`. */
const PLAIN = /^[A-Za-z0-9:*?-]*$/

function exists(name: string, lowerCase: Actions['lowerCase']): boolean {
  if (!WILDCARD.test(name)) return lowerCase.has(name)
  const matches = matcher(name)
  for (const known of lowerCase) if (matches(known)) return true
  return false
}
