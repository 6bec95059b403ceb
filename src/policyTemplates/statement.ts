import { conditionsIn, element, type PolicyCondition, scalarsIn } from '../grammar/contents.ts'
import { type Json, readJson } from '../grammar/json.ts'

/** What a policy template says. */
export interface PolicyStatement {
  readonly effect: string
  readonly actions: readonly string[]
  readonly condition: readonly PolicyCondition[]
}

/**
 * What a text says that was accepted as a policy template earlier. It is not validated again: actions and conditions
 * that AWS has removed since are returned as they were written.
 *
 * @throws if the text isn't even JSON, which was never accepted
 */
export function readStatement(text: string): PolicyStatement {
  const read = readJson(text)
  if ('error' in read) throw new Error(`A stored policy template is not JSON: ${read.error}.`)
  return statementOf(read.json)
}

/** What the template says, in its own order and spelling. */
export function statementOf(template: Json): PolicyStatement {
  return {
    effect: scalarsIn(element(template, 'Effect')).join(),
    actions: scalarsIn(element(template, 'Action')),
    condition: conditionsIn(element(template, 'Condition')),
  }
}
