import { duplicates } from './duplicates.ts'
import { described, type Json, type Member } from './json.ts'
import { quoted } from './quoted.ts'
import { listed } from './strings.ts'

/** The rules of one cloud on conditions beyond their form, and how it reports errors. */
export interface ConditionRules<E> {
  /** An example of a condition, for the message. */
  readonly example: string
  readonly ofForm: (message: string) => E
  readonly ofValue: (message: string) => E
  readonly validateOperator: (operator: string) => readonly E[]
  readonly validateKey: (key: string) => readonly E[]
}

/**
 * What is wrong with a Condition: an object of operators, each an object of condition keys and their values.
 *
 * Empty objects and lists are accepted, as the clouds accept them. Whether a value fits its operator is not checked:
 * most values may be policy variables.
 */
export function validateCondition<E>(condition: Json, rules: ConditionRules<E>): E[] {
  const { example, ofForm, validateOperator } = rules
  if (condition.type !== 'object') {
    return [ofForm(`Condition must be an object, such as ${example}, not ${described(condition)}.`)]
  }
  return [
    ...duplicates(condition.members, ({ name }) => name).map(({ name }) =>
      ofForm(`The condition operator ${quoted(name)} is duplicated: write its keys in one object.`),
    ),
    ...condition.members.flatMap(({ name, value }) => [
      ...validateOperator(name),
      ...validateKey(name, value, rules),
    ]),
  ]
}

function validateKey<E>(operator: string, keys: Json, rules: ConditionRules<E>): E[] {
  if (keys.type !== 'object') {
    return [
      rules.ofForm(
        `The condition operator ${quoted(operator)} must hold an object of condition keys and their values, not ${described(keys)}.`,
      ),
    ]
  }
  return [
    ...duplicates(keys.members, ({ name }) => name.toLowerCase()).map(({ name }) =>
      rules.ofForm(
        `The condition key ${quoted(name)} is duplicated in ${quoted(operator)}: list its values under one key. Upper and lower case don't matter.`,
      ),
    ),
    ...keys.members.flatMap((member) => [
      ...rules.validateKey(member.name),
      ...validateValues(member).map(rules.ofValue),
    ]),
  ]
}

/** Numbers and booleans are accepted with and without quotation marks. */
function validateValues({ name, value }: Member): string[] {
  return listed(value)
    .filter(({ type }) => type === 'null' || type === 'object' || type === 'list')
    .map(
      (item) =>
        `The condition key ${quoted(name)} must have a string, a number, a boolean or a list of them, not ${described(item)}${item === value ? '' : ' in a list'}.`,
    )
}
