import { quoted } from '../quoted.ts'
import { conditionKeyFaults } from './conditionKeys.ts'
import { invalid, malformed, type TemplateFault } from './faults.ts'
import { described, type Json, type Member } from './json.ts'
import { moreThanOnce } from './moreThanOnce.ts'
import { operatorFaults } from './operators.ts'
import { listed } from './statement.ts'

/**
 * What is wrong with a Condition: an object of operators, each an object of condition keys and their values.
 *
 * Empty objects and lists are left alone, as IAM leaves them. Whether a value fits its operator is not judged: IAM
 * takes policy variables in place of most values.
 */
export function conditionFaults(condition: Json): TemplateFault[] {
  if (condition.type !== 'object') {
    return [
      malformed(
        `Condition must be an object, such as {"StringEquals": {"aws:ResourceTag/team": "blue"}}, not ${described(condition)}.`,
      ),
    ]
  }
  return [
    ...moreThanOnce(condition.members.map(({ name }) => name)).map((operator) =>
      malformed(
        `The condition operator ${quoted(operator)} stands more than once: write its keys in one object.`,
      ),
    ),
    ...condition.members.flatMap(({ name, value }) => [...operatorFaults(name), ...keyFaults(name, value)]),
  ]
}

function keyFaults(operator: string, keys: Json): TemplateFault[] {
  if (keys.type !== 'object') {
    return [
      malformed(
        `The condition operator ${quoted(operator)} must hold an object of condition keys and their values, not ${described(keys)}.`,
      ),
    ]
  }
  const names = keys.members.map(({ name }) => name)
  return [
    ...moreThanOnce(names, (name) => name.toLowerCase()).map((key) =>
      malformed(
        `The condition key ${quoted(key)} stands more than once in ${quoted(operator)}: list its values in one. Upper and lower case don't matter.`,
      ),
    ),
    ...keys.members.flatMap((member) => [...conditionKeyFaults(member.name), ...valueFaults(member)]),
  ]
}

/** IAM takes numbers and booleans with and without quotation marks. */
function valueFaults({ name, value }: Member): TemplateFault[] {
  return listed(value)
    .filter(({ type }) => type === 'null' || type === 'object' || type === 'list')
    .map((item) =>
      invalid(
        `The condition key ${quoted(name)} must have a string, a number, a boolean or a list of them, not ${described(item)}${item === value ? '' : ' in a list'}.`,
      ),
    )
}
