import { quoted } from '../grammar/quoted.ts'
import { invalid, type TemplateError } from './templateError.ts'

const OF_THE_PRINCIPAL = 'the principals of the resource share decide who may use the resource'
const OF_THE_SOURCE = 'RAM itself fills in which service may use the resource for whom'

/** The condition keys that RAM refuses ("Considerations for using customer managed permissions"), and why. */
const FORBIDDEN: ReadonlyMap<string, string> = new Map([
  ['aws:principalorgid', OF_THE_PRINCIPAL],
  ['aws:principalorgpaths', OF_THE_PRINCIPAL],
  ['aws:principalaccount', OF_THE_PRINCIPAL],
  ['aws:sourcearn', OF_THE_SOURCE],
  ['aws:sourceaccount', OF_THE_SOURCE],
  ['aws:sourceorgpaths', OF_THE_SOURCE],
  ['aws:sourceorgid', OF_THE_SOURCE],
])

/** System tags: those that AWS itself sets. */
const SYSTEM_TAG = /^aws:(?:principal|resource|request)tag\/aws:/

/** How IAM asks for a key: "Conditions must be prefaced by a vendor". */
const WITH_SERVICE = /^[^:]+:./su

/** What is wrong with a condition key, in whatever case it is written: IAM's condition keys know no case. */
export function validateConditionKey(key: string): TemplateError[] {
  if (!WITH_SERVICE.test(key)) {
    return [
      invalid(
        `The condition key ${quoted(key)} names no service: write service:key, such as "aws:ResourceTag/team".`,
      ),
    ]
  }
  const sought = key.toLowerCase()
  const reason = SYSTEM_TAG.test(sought)
    ? 'tags that begin with "aws:" are set by AWS alone. Use a tag of your own'
    : FORBIDDEN.get(sought)
  return reason ? [invalid(`The condition key ${quoted(key)} is not allowed: ${reason}.`)] : []
}
