import { conditionsIn, element, type PolicyCondition, scalarsIn } from '../grammar/contents.ts'
import { readJson } from '../grammar/json.ts'
import { listed } from '../grammar/strings.ts'

/** What one statement of a policy document says: it is about the actions, or about all but the `notActions`. */
export interface PolicyRule {
  readonly effect: string
  readonly actions?: readonly string[]
  readonly notActions?: readonly string[]
  readonly resources: readonly string[]
  readonly condition: readonly PolicyCondition[]
}

/**
 * The statements of a text that was accepted as a policy document earlier, in their order and spelling. It is not validated
 * again.
 *
 * @throws if the text isn't even JSON, which was never accepted
 */
export function readStatements(text: string): PolicyRule[] {
  const read = readJson(text)
  if ('error' in read) throw new Error(`A stored policy document is not JSON: ${read.error}.`)
  const statements = element(read.json, 'Statement')
  return (statements ? listed(statements) : []).map((statement) => {
    const not = element(statement, 'NotAction')
    return {
      effect: scalarsIn(element(statement, 'Effect')).join(),
      ...(not ? { notActions: scalarsIn(not) } : { actions: scalarsIn(element(statement, 'Action')) }),
      resources: scalarsIn(element(statement, 'Resource')),
      condition: conditionsIn(element(statement, 'Condition')),
    }
  })
}
