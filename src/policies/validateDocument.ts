import { type ConditionRules, validateCondition } from '../grammar/condition.ts'
import { type Elements, requiredNames, validateElements } from '../grammar/elements.ts'
import { described, type Json } from '../grammar/json.ts'
import { readPolicyText } from '../grammar/policyText.ts'
import { quoted } from '../grammar/quoted.ts'
import { validateStrings } from '../grammar/strings.ts'

/**
 * Validates a text against the grammar of Alibaba Cloud's policies, as its page "Policy structure and syntax" of May
 * 2026 has it: Version "1", and a list of statements with Effect, Action or NotAction, Resource and, optionally,
 * Condition.
 * The text is never changed: what is accepted is stored exactly as it was sent.
 *
 * @returns all its validation errors, each with what would be right; none if it is a policy document
 */
export function validateDocument(text: string): string[] {
  const read = readPolicyText('policyDocument', text)
  if ('error' in read) return [read.error]
  // An error that occurs several times is reported once.
  return [...new Set(validateObject(read.json, 'policyDocument', DOCUMENT))]
}

/** What an object may have in it, and what is wrong with each of its elements. */
interface Grammar {
  readonly elements: Elements
  readonly form: ReadonlyMap<string, (value: Json) => string[]>
}

const CONDITION: ConditionRules<string> = {
  example: '{"IpAddress": {"acs:SourceIp": "203.0.113.2"}}',
  ofForm: (message) => message,
  ofValue: (message) => message,
  // Operators and keys are not validated: only the cloud knows them all, and adds some with every service.
  validateOperator: () => [],
  validateKey: () => [],
}

const PRINCIPALS = 'it is for whoever the policy is attached to.'

const STATEMENT: Grammar = {
  elements: {
    required: new Map([
      ['Effect', 'write "Effect": "Allow" or "Effect": "Deny".'],
      [
        'Action',
        'name the actions that the statement is about, or in "NotAction" those that it is not about.',
      ],
      ['Resource', 'name the resources that the statement is about.'],
    ]),
    alternatives: new Map([['Action', 'NotAction']]),
    optional: ['Condition'],
    others: new Map([
      ['principal', PRINCIPALS],
      ['notprincipal', PRINCIPALS],
      ['notresource', 'name the resources that the statement is about in Resource.'],
    ]),
  },
  form: new Map([
    ['Effect', validateEffect],
    ['Action', (action) => validateStrings('Action', action)],
    ['NotAction', (action) => validateStrings('NotAction', action, 'action')],
    ['Resource', (resource) => validateStrings('Resource', resource)],
    ['Condition', (condition) => validateCondition(condition, CONDITION)],
  ]),
}

const DOCUMENT: Grammar = {
  elements: {
    required: new Map([
      ['Version', 'write "Version": "1".'],
      ['Statement', 'list at least one statement.'],
    ]),
    optional: [],
    others: new Map(),
  },
  form: new Map([
    ['Version', validateVersion],
    ['Statement', validateStatements],
  ]),
}

function validateObject(json: Json, name: string, { elements, form }: Grammar): string[] {
  if (json.type !== 'object') {
    return [`${name} must be an object with ${requiredNames(elements).join(', ')}, not ${described(json)}.`]
  }
  return [
    ...validateElements(json.members, elements),
    ...json.members.flatMap((member) => form.get(member.name)?.(member.value) ?? []),
  ]
}

function validateVersion(version: Json): string[] {
  if (version.type !== 'string') return [`Version must be the string "1", not ${described(version)}.`]
  return version.value === '1' ? [] : [`Version must be "1", not ${quoted(version.value)}.`]
}

function validateStatements(statement: Json): string[] {
  if (statement.type !== 'list')
    return [`Statement must be a list of statements, not ${described(statement)}.`]
  if (statement.items.length === 0) return ['Statement is an empty list: write at least one statement.']
  return statement.items.flatMap((item, index) => {
    const name = `Statement ${index + 1}`
    return item.type === 'object'
      ? validateObject(item, name, STATEMENT).map((error) => `${name}: ${error}`)
      : validateObject(item, name, STATEMENT)
  })
}

function validateEffect(effect: Json): string[] {
  if (effect.type !== 'string') return [`Effect must be "Allow" or "Deny", not ${described(effect)}.`]
  return effect.value === 'Allow' || effect.value === 'Deny'
    ? []
    : [`Effect must be "Allow" or "Deny", not ${quoted(effect.value)}.`]
}
